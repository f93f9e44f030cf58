namespace ZoneAxis.Crystallography;

/// <summary>The data blocks of a CIF.</summary>
internal sealed class CifDocument
{
    /// <summary>Stands for a word that could not be read.</summary>
    private static readonly CifToken Broken = new(CifTokenKind.Reserved, "", 0, 0);

    private readonly CifTokenizer _tokens;
    private readonly string _file;
    private readonly List<CifBlock> _blocks = [];
    private CifToken _current;

    private readonly int _maximumSites;

    private CifDocument(string text, string file, int maximumSites)
    {
        _file = file;
        _maximumSites = maximumSites;
        _tokens = new CifTokenizer(text, file);
    }

    /// <summary>The data blocks of a text, in its order.</summary>
    /// <param name="text">The whole file.</param>
    /// <param name="file">The file to name in an error.</param>
    /// <exception cref="CrystalFormatException">The text breaks the syntax of CIF.</exception>
    public static IReadOnlyList<CifBlock> Parse(string text, string file)
    {
        IReadOnlyList<CifBlock> blocks = ParseEach(text, file);
        return blocks.FirstOrDefault(block => block.SyntaxError is not null) is CifBlock broken ? throw broken.SyntaxError! : blocks;
    }

    /// <summary>The data blocks of a text, in its order; one that breaks the syntax of CIF has its error, and the next <c>data_</c> begins the next.</summary>
    /// <param name="text">The whole file.</param>
    /// <param name="file">The file to name in an error.</param>
    /// <param name="maximumSites">Most atom sites of a block: no more than that of them are kept in memory.</param>
    public static IReadOnlyList<CifBlock> ParseEach(string text, string file, int maximumSites = int.MaxValue)
    {
        CifDocument document = new(text, file, maximumSites);
        document.TryParse(document.Advance);
        while (document._current.Kind != CifTokenKind.End)
            document.TryParse(document.ParseBlock);
        return document._blocks;
    }

    /// <summary>A step that fails leaves its error at its block and the cursor at the next.</summary>
    private void TryParse(Action step)
    {
        int before = _blocks.Count;
        try
        {
            step();
        }
        catch (CrystalFormatException e)
        {
            if (_blocks.Count == before)
                _blocks.Add(new CifBlock("", e.Line, _file));
            _blocks[^1].SyntaxError = e;
            Recover();
        }
    }

    private void Recover()
    {
        while (_current.Kind is not (CifTokenKind.DataBlock or CifTokenKind.End))
        {
            try
            {
                _tokens.SkipToDataBlock();
                Advance();
            }
            catch (CrystalFormatException)
            {
                // The first error of a block is the one that is told.
            }
        }
    }

    private void ParseBlock()
    {
        if (_current.Kind != CifTokenKind.DataBlock)
            throw Unexpected("a data block (data_…)");
        CifBlock block = new(_current.Text, _current.Line, _file);
        _blocks.Add(block);
        Advance();
        while (_current.Kind is not (CifTokenKind.DataBlock or CifTokenKind.End))
            ParseEntry(block);
    }

    private void ParseEntry(CifBlock block)
    {
        if (_current.Kind == CifTokenKind.Loop)
            ParseLoop(block);
        else if (_current.Kind == CifTokenKind.Name)
            ParseItem(block);
        else
            throw Unexpected("a data name (_…), loop_ or a data block");
    }

    private void ParseItem(CifBlock block)
    {
        CifToken name = _current;
        Advance();
        if (!IsValue(_current))
            throw Unexpected($"the value of {name.Text}");
        block.Add(name, [TakeValue()]);
    }

    private void ParseLoop(CifBlock block)
    {
        int line = _current.Line;
        Advance();
        List<CifToken> names = TakeNames();
        if (names.Count == 0)
            throw Unexpected("a data name (_…) after loop_");
        List<CifValue>[] columns = [.. names.Select(_ => new List<CifValue>())];
        int count = TakeRows(columns, CifCoordinates.IsSiteLoop(names) ? _maximumSites : int.MaxValue);
        if (count % names.Count != 0)
            throw Found($"the loop of line {line} needs {names.Count - count % names.Count} more of {names.Count} values for its last row");
        for (int i = 0; i < names.Count; i++)
            block.Add(names[i], columns[i]);
    }

    private List<CifToken> TakeNames()
    {
        List<CifToken> names = [];
        for (; _current.Kind == CifTokenKind.Name; Advance())
            names.Add(_current);
        return names;
    }

    private int TakeRows(List<CifValue>[] columns, int most)
    {
        int count = 0;
        for (; IsValue(_current); count++)
        {
            if (count / columns.Length >= most)
                throw new CrystalFormatException(_file, _current.Line, 0, $"the cell has more than {most} atoms, the limit of these settings.");
            columns[count % columns.Length].Add(TakeValue());
        }
        return count;
    }

    private CifValue TakeValue()
    {
        CifValue value = new(_current.Text, _current.Kind == CifTokenKind.QuotedValue, _current.Line, _current.Column);
        Advance();
        return value;
    }

    private static bool IsValue(CifToken token) => token.Kind is CifTokenKind.PlainValue or CifTokenKind.QuotedValue;

    private void Advance()
    {
        _current = Broken;
        try
        {
            _current = _tokens.Next();
        }
        catch (CrystalFormatException)
        {
            _tokens.SkipBrokenLine();
            throw;
        }
    }

    private CrystalFormatException Unexpected(string expected) => Found($"{expected} was expected");

    private CrystalFormatException Found(string where)
    {
        string found = _current.Kind switch
        {
            CifTokenKind.End => "the end of the file",
            CifTokenKind.DataBlock => $"'data_{ShownWord.Of(_current.Text)}'",
            _ => $"'{ShownWord.Of(_current.Text)}'",
        };
        return new CrystalFormatException(_file, _current.Line, _current.Column, $"found {found} where {where}.");
    }
}
