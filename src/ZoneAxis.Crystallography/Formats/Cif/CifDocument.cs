namespace ZoneAxis.Crystallography;

/// <summary>The data blocks of a CIF.</summary>
internal sealed class CifDocument
{
    private readonly CifTokenizer _tokens;
    private readonly string _file;
    private readonly List<CifBlock> _blocks = [];
    private CifToken _current;

    /// <summary>Why the current word could not be read; null where it could.</summary>
    private CrystalFormatException? _brokenWord;

    /// <summary>The names of the item or loop that was read last: words behind it that belong nowhere may be its own.</summary>
    private IReadOnlyList<CifToken> _lastNames = [];

    private readonly int _maximumSites;

    private CifDocument(string text, string file, int maximumSites, int firstLine)
    {
        _file = file;
        _maximumSites = maximumSites;
        _tokens = new CifTokenizer(text, file, firstLine);
    }

    /// <summary>The data blocks of a text, in its order.</summary>
    /// <param name="text">The whole file.</param>
    /// <param name="file">The file to name in an error.</param>
    /// <exception cref="CrystalFormatException">The text breaks the syntax of CIF.</exception>
    public static IReadOnlyList<CifBlock> Parse(string text, string file)
    {
        IReadOnlyList<CifBlock> blocks = ParseEach(text, file);
        CrystalFormatException? error = blocks.Select(block => block.Breaks is [CrystalFormatException first, ..] ? first : block.SyntaxError).FirstOrDefault(one => one is not null);
        return error is null ? blocks : throw error;
    }

    /// <summary>
    /// The data blocks of a text, in its order. Where an item or a loop breaks the syntax of CIF, the block keeps the error and goes on with the next
    /// name; where nobody can tell how it goes on, the next <c>data_</c> begins the next block.
    /// </summary>
    /// <param name="text">The whole file.</param>
    /// <param name="file">The file to name in an error.</param>
    /// <param name="maximumSites">Most atom sites of a block: no more than that of them are kept in memory.</param>
    /// <param name="firstLine">The line of the file at which the text begins, where it is a text in a file.</param>
    public static IReadOnlyList<CifBlock> ParseEach(string text, string file, int maximumSites = int.MaxValue, int firstLine = 1)
    {
        CifDocument document = new(text, file, maximumSites, firstLine);
        document.Advance();
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
            while (_current.Kind is not (CifTokenKind.DataBlock or CifTokenKind.End))
            {
                _tokens.SkipToDataBlock();
                Advance();
            }
        }
    }

    private void ParseBlock()
    {
        if (_current.Kind != CifTokenKind.DataBlock)
            throw Unexpected("a data block (data_…)");
        _lastNames = [];
        CifBlock block = TakeHead();
        _blocks.Add(block);
        while (_current.Kind is not (CifTokenKind.DataBlock or CifTokenKind.End))
            ParseEntry(block);
    }

    /// <summary>A block's name has no blanks, but some write them: the rest of the line is the name.</summary>
    private CifBlock TakeHead()
    {
        CifToken head = _current;
        string name = head.Text;
        Advance();
        for (; IsValue(_current) && _current.Line == head.Line; Advance())
            name += $" {_current.Text}";
        return new CifBlock(name, head.Line, _file);
    }

    private void ParseEntry(CifBlock block)
    {
        if (_current.Kind == CifTokenKind.Loop)
            ParseLoop(block);
        else if (_current.Kind == CifTokenKind.Name)
            ParseItem(block);
        else if (_current.Kind == CifTokenKind.SaveFrame)
            SkipFrame();
        else
            PassOver(block, _lastNames, Unexpected("a data name (_…), loop_ or a data block"));
    }

    private void ParseItem(CifBlock block)
    {
        CifToken name = _current;
        _lastNames = [name];
        Advance();
        if (!IsValue(_current))
        {
            PassOver(block, _lastNames, Unexpected($"the value of {name.Text}"));
            return;
        }
        CifValue value = TakeValue();
        CifToken next = _current;
        List<string> words = [value.Text];
        for (; IsValue(_current) && _current.Line == value.Line; Advance())
            words.Add(_current.Text);
        // A text without its quotes: what it says may help, but is not to be relied upon.
        block.Add(name, [value with { Text = string.Join(' ', words) }]);
        if (words.Count > 1)
            PassOver(block, _lastNames, Found(next, "a data name (_…), loop_ or a data block was expected"));
    }

    private void ParseLoop(CifBlock block)
    {
        int line = _current.Line;
        Advance();
        List<CifToken> names = TakeNames();
        _lastNames = names;
        if (names.Count == 0)
        {
            PassOver(block, names, Unexpected("a data name (_…) after loop_"));
            return;
        }
        List<CifValue>[] columns = [.. names.Select(_ => new List<CifValue>())];
        int count = TakeRows(columns, CifCoordinates.IsSiteLoop(names) ? _maximumSites : int.MaxValue);
        for (int i = 0; i < names.Count; i++)
            block.Add(names[i], columns[i]);
        if (_current.Kind == CifTokenKind.Broken)
            PassOver(block, names, _brokenWord!);
        else if (count % names.Count != 0)
            PassOver(block, names, Found(_current, $"the loop of line {line} needs {names.Count - count % names.Count} more of {names.Count} values for its last row"));
        else if (IsLoopEnd(_current))
            Advance();
    }

    /// <summary>STAR files, of which CIF is a kind, may end a loop by this word.</summary>
    private static bool IsLoopEnd(CifToken token) => token.Kind == CifTokenKind.Reserved && token.Text.Equals("stop_", StringComparison.OrdinalIgnoreCase);

    /// <summary>Frames hold the definitions of a dictionary, never a crystal.</summary>
    private void SkipFrame()
    {
        CifToken head = _current;
        if (head.Text.Length == 0)
        {
            Advance();
            return;
        }
        do
        {
            Advance();
            RequireRest();
        }
        while (_current.Kind is not (CifTokenKind.SaveFrame or CifTokenKind.DataBlock or CifTokenKind.End));
        if (_current.Kind != CifTokenKind.SaveFrame)
            throw new CrystalFormatException(_file, head.Line, head.Column, $"the save frame '{ShownWord.Of(head.Text)}' is not closed by save_.");
        if (_current.Text.Length == 0)
            Advance();
    }

    /// <summary>Goes on behind a break of the syntax, at the next name, loop or frame: the block has no columns of what broke.</summary>
    private void PassOver(CifBlock block, IReadOnlyList<CifToken> names, CrystalFormatException error)
    {
        block.AddBreak(names, error);
        RequireRest();
        while (IsValue(_current) || _current.Kind is CifTokenKind.Broken or CifTokenKind.Reserved)
        {
            Advance();
            RequireRest();
        }
    }

    /// <summary>Behind a text field that nobody closes, no one knows what is text and what is not.</summary>
    private void RequireRest()
    {
        if (_current.Kind == CifTokenKind.Broken && _tokens.IsRestLost)
            throw _brokenWord!;
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
        _brokenWord = null;
        try
        {
            _current = _tokens.Next();
        }
        catch (CrystalFormatException e)
        {
            _tokens.SkipBrokenLine();
            _current = new CifToken(CifTokenKind.Broken, "", e.Line, e.Column);
            _brokenWord = e;
        }
    }

    private CrystalFormatException Unexpected(string expected) => _brokenWord ?? Found(_current, $"{expected} was expected");

    private CrystalFormatException Found(CifToken token, string where)
    {
        string found = token.Kind switch
        {
            CifTokenKind.End => "the end of the file",
            CifTokenKind.DataBlock => $"'data_{ShownWord.Of(token.Text)}'",
            _ => $"'{ShownWord.Of(token.Text)}'",
        };
        return new CrystalFormatException(_file, token.Line, token.Column, $"found {found} where {where}.");
    }
}
