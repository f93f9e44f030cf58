namespace ZoneAxis.Crystallography;

/// <summary>A data block of a CIF: columns of values by name, one value long where the name stood outside a loop.</summary>
internal sealed class CifBlock
{
    private readonly Dictionary<string, IReadOnlyList<CifValue>> _columns = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CrystalFormatException> _broken = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CrystalFormatException?> _repeated = new(StringComparer.Ordinal);
    private readonly List<CrystalFormatException> _breaks = [];
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

    /// <summary>Where the block breaks the syntax of CIF so that what follows is lost. Null if it does not.</summary>
    public CrystalFormatException? SyntaxError { get; set; }

    /// <summary>Where the block breaks the syntax of CIF in an item or a loop, and can be read behind it; in the order of the file.</summary>
    public IReadOnlyList<CrystalFormatException> Breaks => _breaks;

    /// <summary>The names that are given more than once, of which the first counts.</summary>
    public IReadOnlyCollection<string> Repeated => _repeated.Keys;

    /// <summary>Adds a column; a name that comes again is only remembered, because most names never matter.</summary>
    /// <param name="name">The data name in the file.</param>
    /// <param name="values">Its values.</param>
    public void Add(CifToken name, IReadOnlyList<CifValue> values)
    {
        string key = KeyOf(name.Text);
        if (_columns.TryAdd(key, values))
            return;
        CrystalFormatException? difference = Difference(name, _columns[key], values);
        if (!_repeated.TryAdd(key, difference))
            _repeated[key] ??= difference;
    }

    /// <summary>Remembers where an item or a loop breaks the syntax of CIF: its columns are no longer to be relied upon.</summary>
    /// <param name="names">The data names of the item or the loop; none where none is to be read there.</param>
    /// <param name="error">The break.</param>
    public void AddBreak(IEnumerable<CifToken> names, CrystalFormatException error)
    {
        _breaks.Add(error);
        foreach (CifToken name in names)
        {
            _columns.TryAdd(KeyOf(name.Text), []);
            _broken.TryAdd(KeyOf(name.Text), error);
        }
    }

    /// <summary>Whether the block has values of a name, be they broken or given twice.</summary>
    /// <param name="name">A data name, in any case.</param>
    public bool Has(string name) => _broken.ContainsKey(KeyOf(name)) || _columns.GetValueOrDefault(KeyOf(name)) is { Count: > 0 };

    /// <summary>Whether the block says anything under a name: not only <c>?</c> and <c>.</c>; what is broken may say something.</summary>
    /// <param name="name">A data name, in any case.</param>
    public bool HasKnown(string name) => _broken.ContainsKey(KeyOf(name)) || _columns.GetValueOrDefault(KeyOf(name))?.Any(value => !value.IsMissing) == true;

    /// <summary>The values of a name, or null where the block has none.</summary>
    /// <param name="name">A data name, in any case.</param>
    /// <exception cref="CrystalFormatException">The syntax is broken there, or the block has the name twice with different values.</exception>
    public IReadOnlyList<CifValue>? Column(string name)
    {
        string key = KeyOf(name);
        if (_broken.TryGetValue(key, out CrystalFormatException? broken))
            throw broken;
        if (_repeated.GetValueOrDefault(key) is { } difference)
            throw difference;
        return _columns.GetValueOrDefault(key);
    }

    /// <summary>Requires that what <see cref="FirstText"/> says of names is all that the block says of them.</summary>
    /// <param name="names">Data names, in any case.</param>
    /// <exception cref="CrystalFormatException">A name is given twice with different values, or the syntax is broken where its value should be.</exception>
    public void RequireTexts(params ReadOnlySpan<string> names)
    {
        foreach (string name in names)
        {
            if (_repeated.GetValueOrDefault(KeyOf(name)) is { } difference)
                throw difference;
            if (_broken.TryGetValue(KeyOf(name), out CrystalFormatException? broken) && TextOf(name) is null)
                throw broken;
        }
    }

    private CrystalFormatException? Difference(CifToken again, IReadOnlyList<CifValue> first, IReadOnlyList<CifValue> second)
    {
        if (first.Count != second.Count)
            return Error(again.Line, again.Column, $"{again.Text} is given a second time in data block '{Name}', with {first.Count} values and with {second.Count}.");
        int place = Enumerable.Range(0, first.Count).FirstOrDefault(i => !AreSame(first[i].Text, second[i].Text), -1);
        return place < 0
            ? null
            : Error(again.Line, again.Column, $"{again.Text} is given a second time in data block '{Name}', as '{ShownWord.Of(first[place].Text)}' and as '{ShownWord.Of(second[place].Text)}'.");
    }

    private static bool AreSame(string first, string second) => first == second
        || (NumberText.TryParse(first, out double one, out _) && NumberText.TryParse(second, out double other, out _) && one == other);

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

    /// <summary>The first such text that says anything: not blank, nor a quoted '?' or '.'.</summary>
    /// <param name="names">Data names in order of preference.</param>
    /// <returns>The text without blanks around it; null where there is none.</returns>
    public string? FirstText(params ReadOnlySpan<string> names)
    {
        foreach (string name in names)
        {
            if (TextOf(name)?.Trim() is { Length: > 0 } text && text is not ("?" or "."))
                return text;
        }
        return null;
    }

    /// <summary>An error at a value.</summary>
    public CrystalFormatException Error(CifValue value, string problem) => Error(value.Line, value.Column, problem);

    /// <summary>An error that concerns the whole block.</summary>
    public CrystalFormatException Error(string problem) => Error(Line, 0, problem);

    private CrystalFormatException Error(int line, int column, string problem) => new(_file, line, column, problem);

    /// <summary>Names do not depend on case, and mmCIF's <c>_cell.length_a</c> means <c>_cell_length_a</c>.</summary>
    public static string KeyOf(string name) => name.ToLowerInvariant().Replace('.', '_');
}
