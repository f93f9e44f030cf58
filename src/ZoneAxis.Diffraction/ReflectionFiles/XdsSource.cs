using System.Globalization;
using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction;

/// <summary>XDS_ASCII.HKL of XDS and XSCALE (W. Kabsch, Acta Cryst. D66, 125 (2010)): a header that names its columns, and free format.</summary>
internal sealed class XdsSource
{
    private const string Mark = "!FORMAT=XDS_ASCII";

    private readonly string _file;
    private readonly Dictionary<string, int> _items = new(StringComparer.Ordinal);
    private readonly List<string> _notes = [];
    private Lattice? _lattice;
    private double? _wavelength;

    private XdsSource(string file) => _file = file;

    /// <summary>Whether a text is such a file.</summary>
    public static bool Fits(string text) => text.AsSpan().TrimStart().StartsWith(Mark, StringComparison.Ordinal);

    /// <summary>The list of a file.</summary>
    /// <param name="text">The whole file.</param>
    /// <param name="file">The file as the user gave it.</param>
    public static ListSource Of(string text, string file) => new(new ReflectionListEntry(ShelxSource.NameOf(file), "XDS_ASCII", 1), options => new XdsSource(file).Read(text, options));

    private ReflectionList Read(string text, ReflectionReadOptions options)
    {
        LineCursor lines = new(text, 1);
        while (lines.MoveNext() && !lines.Line.StartsWith("!END_OF_HEADER", StringComparison.Ordinal))
            TakeHeader(lines.Line, lines.Number);
        ListColumns columns = Columns();
        ReflectionCollector collected = new(areAmplitudes: false);
        Span<Range> words = stackalloc Range[ListColumns.MostWords];
        while (lines.MoveNext())
        {
            ReadOnlySpan<char> line = lines.Line;
            if (line.StartsWith("!END_OF_DATA", StringComparison.Ordinal))
                break;
            if (line.IsWhiteSpace() || line[0] == '!')
                continue;
            Reflection row = columns.Read(line, words[..Words.Split(line, words)], hasDecimalComma: false, _file, lines.Number);
            if (row.Sigma < 0)
                collected.LeaveOut("XDS marked them as misfits by a negative deviation");
            else
                collected.Add(row);
        }
        ListOrigin origin = new(_lattice, _wavelength, null);
        return origin.Make(collected, ShelxSource.NameOf(_file), options, _notes, (problem, remedy) => new CrystalFormatException(_file, 0, 0, problem) { Remedy = remedy });
    }

    private void TakeHeader(ReadOnlySpan<char> line, int number)
    {
        if (Value(line, "UNIT_CELL_CONSTANTS=", out int place))
        {
            ReadOnlySpan<char> rest = line[place..];
            Span<Range> words = stackalloc Range[CellNumbers.Count];
            _lattice = CellNumbers.Read(rest, words[..Words.Split(rest, words)], "UNIT_CELL_CONSTANTS", _file, number);
        }
        // XSCALE has one for each set; they are alike where the sets can be scaled together.
        if (_wavelength is null && (Value(line, "X-RAY_WAVELENGTH=", out place) || Value(line, "X-RAY_WAVELENGTH (A)=", out place)) && FirstNumber(line[place..]) is > 0 and double wavelength)
            _wavelength = wavelength;
        if (Value(line, "MERGE=", out place) && Says(line[place..], "TRUE"))
            _notes.Add("XDS has merged equivalents.");
        if (Value(line, "FRIEDEL'S_LAW=", out place))
            _notes.Add($"XDS took Friedel's law for {(Says(line[place..], "TRUE") ? "true" : "false")}.");
        if (line.StartsWith("!ITEM_", StringComparison.Ordinal))
            TakeItem(line["!ITEM_".Length..], number);
    }

    private void TakeItem(ReadOnlySpan<char> item, int number)
    {
        int equals = item.IndexOf('=');
        if (equals < 0)
            return;
        if (FirstNumber(item[(equals + 1)..]) is not (>= 1 and <= ListColumns.MostWords and double column))
            throw new CrystalFormatException(_file, number, 0, $"found '!ITEM_{ShownWord.Of(item.ToString())}', the number of a column from 1 to {ListColumns.MostWords} was expected.");
        _items.TryAdd(item[..equals].ToString(), (int)column - 1);
    }

    private ListColumns Columns()
    {
        int sigma = _items.GetValueOrDefault("SIGMA(IOBS)", -1);
        return new ListColumns(Required("H"), Required("K"), Required("L"), Required("IOBS"), sigma, _items.GetValueOrDefault("ISET", -1), IsAmplitude: false);
    }

    private int Required(string item) => _items.TryGetValue(item, out int place)
        ? place
        : throw new CrystalFormatException(_file, 0, 0, $"the header has no !ITEM_{item}=, the number of a column was expected.");

    private static bool Value(ReadOnlySpan<char> line, string key, out int place)
    {
        int found = line.IndexOf(key, StringComparison.Ordinal);
        place = found + key.Length;
        return found >= 0;
    }

    private static bool Says(ReadOnlySpan<char> text, string word) => text.TrimStart().StartsWith(word, StringComparison.Ordinal);

    private static double? FirstNumber(ReadOnlySpan<char> text)
    {
        Span<Range> words = stackalloc Range[1];
        return Words.Split(text, words) > 0 && double.TryParse(text[words[0]], NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && double.IsFinite(number) ? number : null;
    }
}
