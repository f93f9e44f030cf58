using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction;

/// <summary>
/// A table of reflections whose header names its columns, separated by commas, semicolons, tabs or blanks. Remarks (#) before the rows may state the cell, the wavelength and the radiation.
/// </summary>
internal sealed class TableSource
{
    /// <summary>A header stands at the beginning.</summary>
    private const int MostLinesBefore = 100;

    private readonly string _file;
    private Lattice? _lattice;
    private double? _wavelength;
    private Radiation? _radiation;

    private TableSource(string file) => _file = file;

    /// <summary>The list of a file whose first lines hold a header; null where they do not.</summary>
    /// <param name="text">The whole file.</param>
    /// <param name="file">The file as the user gave it.</param>
    /// <exception cref="CrystalFormatException">A header names the indices but no intensity.</exception>
    public static ListSource? Of(string text, string file)
    {
        LineCursor lines = new(text, 1);
        for (int i = 0; i < MostLinesBefore && lines.MoveNext() && !StartsAsNumber(lines.Line); i++)
        {
            if (TableHeader.Of(lines.Line, file, lines.Number) is not { } header)
                continue;
            int number = lines.Number;
            return new ListSource(new ReflectionListEntry(ShelxSource.NameOf(file), "table", number), options => new TableSource(file).Read(text, header, number, options));
        }
        return null;
    }

    private static bool StartsAsNumber(ReadOnlySpan<char> line)
    {
        line = line.TrimStart().TrimStart("+-");
        return !line.IsEmpty && char.IsAsciiDigit(line[0]);
    }

    private ReflectionList Read(string text, TableHeader header, int headerLine, ReflectionReadOptions options)
    {
        ReflectionCollector collected = new(header.Columns.IsAmplitude);
        List<string> notes = [$"{(header.Columns.IsAmplitude ? "amplitudes" : "intensities")} are the column {header.ValueName}."];
        LineCursor lines = new(text, 1);
        Span<Range> words = stackalloc Range[ListColumns.MostWords];
        while (lines.MoveNext())
        {
            ReadOnlySpan<char> line = lines.Line;
            if (line.TrimStart().StartsWith("#"))
                TakeRemark(line.TrimStart()[1..], lines.Number);
            else if (line.StartsWith("End of reflections", StringComparison.Ordinal))
                break;
            else if (lines.Number > headerLine && !line.IsWhiteSpace())
                collected.Add(header.Columns.Read(line, words[..TableHeader.Cut(line, header.Separator, words)], header.Separator == ';', _file, lines.Number));
        }
        ListOrigin origin = new(_lattice, _wavelength, _radiation);
        return origin.Make(collected, ShelxSource.NameOf(_file), options, notes, (problem, remedy) => new CrystalFormatException(_file, 0, 0, problem) { Remedy = remedy });
    }

    private void TakeRemark(ReadOnlySpan<char> remark, int number)
    {
        Span<Range> words = stackalloc Range[CellNumbers.Count + 1];
        int count = Words.SplitAtCommasToo(remark, words);
        if (count < 2)
            return;
        ReadOnlySpan<char> name = remark[words[0]].TrimEnd(":=");
        if (name.Equals("cell", StringComparison.OrdinalIgnoreCase))
            _lattice = CellNumbers.Read(remark, words[1..count], "the cell", _file, number);
        else if (name.Equals("wavelength", StringComparison.OrdinalIgnoreCase) && ReflectionNumber.TryValue(remark[words[1]], out double wavelength) && wavelength > 0)
            _wavelength = wavelength;
        else if (name.Equals("radiation", StringComparison.OrdinalIgnoreCase))
            _radiation = remark[words[1]].StartsWith("electron", StringComparison.OrdinalIgnoreCase) ? Radiation.Electron : remark[words[1]].StartsWith("x", StringComparison.OrdinalIgnoreCase) ? Radiation.XRay : null;
    }
}
