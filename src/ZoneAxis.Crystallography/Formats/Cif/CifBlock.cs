namespace ZoneAxis.Crystallography;

/// <summary>A data block of a CIF: columns of values by name, one value long where the name stood outside a loop.</summary>
internal sealed class CifBlock
{
    private readonly Dictionary<string, IReadOnlyList<CifValue>> _columns = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CifToken> _repeated = new(StringComparer.Ordinal);
    private readonly string _file;

    /// <summary>An empty block.</summary>
    /// <param name="name">What follows <c>data_</c>.</param>
    /// <param name="line">Line of its head, from 1.</param>
    /// <param name="file">The file to name in an error.</param>
    public CifBlock(string name, int line, string file)
    {
        Name = name;
        Line = line;
        _file = file;
    }

    /// <summary>What follows <c>data_</c>.</summary>
    public string Name { get; }

    /// <summary>Line of its head, from 1.</summary>
    public int Line { get; }

    /// <summary>Where the block breaks the syntax of CIF; what it holds before that place can be read. Null if it does not.</summary>
    public CrystalFormatException? SyntaxError { get; set; }

    /// <summary>Adds a column; a name that comes again is only remembered, because most names never matter.</summary>
    /// <param name="name">The data name in the file.</param>
    /// <param name="values">Its values.</param>
    public void Add(CifToken name, IReadOnlyList<CifValue> values)
    {
        string key = KeyOf(name.Text);
        if (!_columns.TryAdd(key, values))
            _repeated.TryAdd(key, name);
    }

    /// <summary>The values of a name, or null where the block has none.</summary>
    /// <param name="name">A data name, in any case.</param>
    /// <exception cref="CrystalFormatException">The block has the name twice.</exception>
    public IReadOnlyList<CifValue>? Column(string name)
    {
        string key = KeyOf(name);
        if (_repeated.TryGetValue(key, out CifToken again))
            throw Error(again.Line, again.Column, $"{again.Text} is given a second time in data block '{Name}'.");
        return _columns.GetValueOrDefault(key);
    }

    /// <summary>The first column that is there.</summary>
    /// <param name="names">Data names in order of preference.</param>
    public IReadOnlyList<CifValue>? FirstColumn(params ReadOnlySpan<string> names)
    {
        foreach (string name in names)
        {
            if (Column(name) is { Count: > 0 } column)
                return column;
        }
        return null;
    }

    /// <summary>The first value that is there and known.</summary>
    /// <param name="names">Data names in order of preference.</param>
    public CifValue? FirstValue(params ReadOnlySpan<string> names)
    {
        foreach (string name in names)
        {
            if (Column(name) is [CifValue { IsMissing: false } value, ..])
                return value;
        }
        return null;
    }

    /// <summary>The text of a value that does not matter to the crystal, so that one given twice is no error: the first counts.</summary>
    /// <param name="name">A data name, in any case.</param>
    /// <returns>The text; null where there is none, or it is unknown.</returns>
    public string? TextOf(string name) => _columns.GetValueOrDefault(KeyOf(name)) is [CifValue { IsMissing: false } value, ..] ? value.Text : null;

    /// <summary>An error at a value.</summary>
    public CrystalFormatException Error(CifValue value, string problem) => Error(value.Line, value.Column, problem);

    /// <summary>An error that concerns the whole block.</summary>
    public CrystalFormatException Error(string problem) => Error(Line, 0, problem);

    private CrystalFormatException Error(int line, int column, string problem) => new(_file, line, column, problem);

    /// <summary>Names do not depend on case, and mmCIF's <c>_cell.length_a</c> means <c>_cell_length_a</c>.</summary>
    public static string KeyOf(string name) => name.ToLowerInvariant().Replace('.', '_');
}
