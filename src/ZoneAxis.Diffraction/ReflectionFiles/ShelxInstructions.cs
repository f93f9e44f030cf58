using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction;

/// <summary>What an <c>.ins</c> or <c>.res</c> of SHELX says of a list of reflections.</summary>
internal sealed class ShelxInstructions
{
    private const int CellNumbers = 7;
    private const int MatrixNumbers = 9;

    /// <summary>A list that is written for a cell which cannot be read is of no use; a longer line is no instruction.</summary>
    private const int MostWords = 64;

    private readonly string _file;

    private ShelxInstructions(string file) => _file = file;

    /// <summary>The cell of CELL, or null.</summary>
    public Lattice? Lattice { get; private set; }

    /// <summary>The wavelength of CELL, Å, or null.</summary>
    public double? WavelengthAngstrom { get; private set; }

    /// <summary>What HKLF says, or null.</summary>
    public HklfInstruction? Hklf { get; private set; }

    /// <summary>The text of TITL, or null.</summary>
    public string? Title { get; private set; }

    /// <summary>Reads instructions up to END; of each the first counts.</summary>
    /// <param name="text">The text.</param>
    /// <param name="file">The file to name in an error.</param>
    /// <param name="firstLine">The line of the file at which the text begins.</param>
    /// <exception cref="CrystalFormatException">CELL or HKLF is wrong.</exception>
    public static ShelxInstructions Read(ReadOnlySpan<char> text, string file, int firstLine)
    {
        ShelxInstructions found = new(file);
        LineCursor lines = new(text, firstLine);
        while (lines.MoveNext() && !IsInstruction(lines.Line, "END"))
            found.Take(lines.Line, lines.Number);
        return found;
    }

    private static bool IsInstruction(ReadOnlySpan<char> line, string name) =>
        line.StartsWith(name, StringComparison.OrdinalIgnoreCase) && (line.Length == name.Length || char.IsWhiteSpace(line[name.Length]));

    private void Take(ReadOnlySpan<char> line, int number)
    {
        if (IsInstruction(line, "TITL") && Title is null)
            Title = line[4..].Trim().ToString();
        else if (IsInstruction(line, "CELL") && Lattice is null)
            TakeCell(line, number);
        else if (IsInstruction(line, "HKLF") && Hklf is null)
            TakeHklf(line, number);
    }

    private void TakeCell(ReadOnlySpan<char> line, int number)
    {
        double[] values = Numbers(line, number, "CELL");
        if (values.Length < CellNumbers)
            throw new CrystalFormatException(_file, number, 0, $"CELL has {values.Length} numbers, {CellNumbers} were expected: the wavelength, a, b, c, α, β and γ.");
        try
        {
            Lattice = CheckedLattice.Of(new CellParameters(values[1], values[2], values[3], values[4], values[5], values[6]));
        }
        catch (ArgumentException e)
        {
            throw new CrystalFormatException(_file, number, 0, e.Message);
        }
        if (values[0] > 0)
            WavelengthAngstrom = values[0];
    }

    private void TakeHklf(ReadOnlySpan<char> line, int number)
    {
        double[] values = Numbers(line, number, "HKLF");
        double kind = values.Length > 0 ? Math.Abs(values[0]) : 0;
        if (kind is not (HklfInstruction.Amplitudes or HklfInstruction.Intensities or HklfInstruction.Twinned or HklfInstruction.TwinnedMerged))
            throw new CrystalFormatException(_file, number, 0, $"found '{ShownWord.Of(line.Trim().ToString())}', HKLF 3, 4, 5 or 6 was expected.");
        double scale = values.Length > 1 ? values[1] : 1;
        if (scale is not (> 0 and <= ReflectionNumber.LargestIndex))
            throw new CrystalFormatException(_file, number, 0, $"the scale of HKLF is not from 0 to {ReflectionNumber.LargestIndex}.");
        if (values.Length > 2 && values.Length < 2 + MatrixNumbers)
            throw new CrystalFormatException(_file, number, 0, $"HKLF has {values.Length - 2} numbers of a matrix, none or {MatrixNumbers} were expected.");
        Matrix3D matrix = values.Length < 2 + MatrixNumbers ? Matrix3D.Identity : MatrixOf(values.AsSpan(2));
        if (Math.Abs(matrix.Determinant) < 1e-3)
            throw new CrystalFormatException(_file, number, 0, "the matrix of HKLF has determinant 0.");
        Hklf = new HklfInstruction((int)kind, scale, matrix);
    }

    private static Matrix3D MatrixOf(ReadOnlySpan<double> m) => new(m[0], m[1], m[2], m[3], m[4], m[5], m[6], m[7], m[8]);

    /// <summary>The numbers behind the name of an instruction; a remark behind '!' does not count.</summary>
    private double[] Numbers(ReadOnlySpan<char> line, int number, string name)
    {
        int remark = line.IndexOf('!');
        if (remark >= 0)
            line = line[..remark];
        List<double> values = [];
        foreach (Range range in line.SplitAny(' ', '\t'))
        {
            ReadOnlySpan<char> word = line[range];
            if (word.IsEmpty || range.Start.Value == 0 || values.Count == MostWords)
                continue;
            if (!ReflectionNumber.TryValue(word, out double value))
                throw new CrystalFormatException(_file, number, range.Start.Value + 1, $"found '{ShownWord.Of(word.ToString())}' where a number of {name} was expected.");
            values.Add(value);
        }
        return [.. values];
    }
}
