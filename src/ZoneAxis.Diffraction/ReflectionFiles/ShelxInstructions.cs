using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction;

/// <summary>What an <c>.ins</c> or <c>.res</c> of SHELX says of a list of reflections.</summary>
internal sealed class ShelxInstructions
{
    private const int MatrixNumbers = 9;

    /// <summary>A matrix with a smaller determinant joins different reflections; no cell has a hundred times another's.</summary>
    private const double SmallestDeterminant = 0.01;

    /// <summary>The largest change of scale: a list whose intensities leave the columns by more has none.</summary>
    private const double LargestScale = 1e9;

    private readonly string _file;

    private ShelxInstructions(string file) => _file = file;

    /// <summary>The cell of CELL, or null.</summary>
    public Lattice? Lattice { get; private set; }

    /// <summary>The wavelength of CELL, Å, or null.</summary>
    public double? WavelengthAngstrom { get; private set; }

    /// <summary>What HKLF says, or null.</summary>
    public HklfInstruction? Hklf { get; private set; }

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
        {
            if (found.Lattice is null && IsInstruction(lines.Line, "CELL"))
                found.TakeCell(lines.Line, lines.Number);
            else if (found.Hklf is null && IsInstruction(lines.Line, "HKLF"))
                found.TakeHklf(lines.Line, lines.Number);
        }
        return found;
    }

    private static bool IsInstruction(ReadOnlySpan<char> line, string name) =>
        line.StartsWith(name, StringComparison.OrdinalIgnoreCase) && (line.Length == name.Length || char.IsWhiteSpace(line[name.Length]));

    private void TakeCell(ReadOnlySpan<char> line, int number)
    {
        line = WithoutRemark(line);
        Span<Range> words = stackalloc Range[CellNumbers.Count + 2];
        int count = Words.Split(line, words);
        Lattice = CellNumbers.Read(line, words[Math.Min(2, count)..count], "CELL behind the wavelength", _file, number);
        if (ReflectionNumber.TryValue(line[words[1]], out double wavelength) && wavelength > 0)
            WavelengthAngstrom = wavelength;
    }

    private void TakeHklf(ReadOnlySpan<char> line, int number)
    {
        double[] values = Numbers(WithoutRemark(line), number);
        double kind = values.Length > 0 ? Math.Abs(values[0]) : 0;
        if (kind is not (HklfInstruction.Amplitudes or HklfInstruction.Intensities or HklfInstruction.Twinned or HklfInstruction.TwinnedMerged))
            throw Error(number, $"found '{ShownWord.Of(line.Trim().ToString())}', HKLF 3, 4, 5 or 6 was expected.");
        double scale = values.Length > 1 ? values[1] : 1;
        if (scale is not (> 0 and <= LargestScale))
            throw Error(number, $"found '{ShownWord.Of(line.Trim().ToString())}', a positive scale behind the kind of list was expected.");
        Matrix3D matrix = values.Length switch
        {
            <= 2 => Matrix3D.Identity,
            >= 2 + MatrixNumbers => new(values[2], values[3], values[4], values[5], values[6], values[7], values[8], values[9], values[10]),
            int count => throw Error(number, $"HKLF has {count - 2} numbers of a matrix, none or {MatrixNumbers} were expected."),
        };
        if (!(Math.Abs(matrix.Determinant) >= SmallestDeterminant))
            throw Error(number, "the matrix of HKLF has determinant 0, three independent rows were expected.");
        Hklf = new HklfInstruction((int)kind, scale, matrix);
    }

    private static ReadOnlySpan<char> WithoutRemark(ReadOnlySpan<char> line) => line.IndexOf('!') is var remark and >= 0 ? line[..remark] : line;

    private double[] Numbers(ReadOnlySpan<char> line, int number)
    {
        Span<Range> words = stackalloc Range[ListColumns.MostWords];
        int count = Words.Split(line, words);
        double[] values = new double[Math.Max(0, count - 1)];
        for (int i = 0; i < values.Length; i++)
        {
            if (!ReflectionNumber.TryValue(line[words[i + 1]], out values[i]))
                throw new CrystalFormatException(_file, number, words[i + 1].Start.Value + 1, $"found '{ShownWord.Of(line[words[i + 1]].ToString())}' where a number of HKLF was expected.");
        }
        return values;
    }

    private CrystalFormatException Error(int number, string problem) => new(_file, number, 0, problem);
}
