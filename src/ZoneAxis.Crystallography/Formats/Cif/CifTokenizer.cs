using System.Diagnostics;

namespace ZoneAxis.Crystallography;

/// <summary>
/// Cuts a CIF into words after the syntax of version 1.1 (Hall &amp; McMahon (eds.), International Tables Vol. G, chapter 2.2):
/// comments, quotes, text fields, reserved words; and of version 2.0 (Bernstein et al., J. Appl. Cryst. 49, 277 (2016)) where the file begins so:
/// triple quotes, lists and tables too, a whole list or table being one word. Line ends may be \n, \r\n or \r.
/// </summary>
internal sealed class CifTokenizer
{
    private const string DataHead = "data_";
    private const string SaveHead = "save_";

    /// <summary>The first characters of a file of version 2.0.</summary>
    private const string Version2Head = "#\\#CIF_2.0";

    private readonly string _text;
    private readonly string _file;
    private readonly bool _isVersion2;
    private int _position;
    private int _line;
    private int _lineStart;
    private (int Position, int Line, int LineStart) _start;

    /// <summary>A tokenizer at the start of a text.</summary>
    /// <param name="text">The whole file, or a text in it.</param>
    /// <param name="file">The file to name in an error.</param>
    /// <param name="firstLine">The line of the file at which the text begins.</param>
    public CifTokenizer(string text, string file, int firstLine = 1)
    {
        _text = text;
        _file = file;
        _line = firstLine;
        _start = (0, firstLine, 0);
        _isVersion2 = text.AsSpan().TrimStart('\uFEFF').StartsWith(Version2Head, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Whether the word that broke off goes over lines, as a text field does, so that nobody knows where it should have ended.</summary>
    public bool IsRestLost { get; private set; }

    private bool IsAtEnd => _position >= _text.Length;

    private int Column => _position - _lineStart + 1;

    /// <summary>The next word; <see cref="CifTokenKind.End"/> again and again at the end.</summary>
    /// <exception cref="CrystalFormatException">A quote, a text field, a list or a table is not closed.</exception>
    public CifToken Next()
    {
        SkipBlanksAndComments();
        _start = (_position, _line, _lineStart);
        if (IsAtEnd)
            return new CifToken(CifTokenKind.End, "", _line, Column);
        char first = _text[_position];
        if (first == ';' && _position == _lineStart)
            return TakeTextField();
        if (_isVersion2 && first is '[' or '{')
            return TakeBracketed();
        if (first is '\'' or '"')
            return _isVersion2 && IsTriple(_position) ? TakeTriple() : TakeQuoted(first);
        return TryTakeTypographic(first) ?? TakePlain();
    }

    /// <summary>Goes on, after an error, behind the line in which the word began that broke off.</summary>
    public void SkipBrokenLine()
    {
        (_position, _line, _lineStart) = _start;
        SkipToLineEnd();
        if (!IsAtEnd)
            Advance();
    }

    /// <summary>Goes on, after an error, at the next line that begins with <c>data_</c> outside a text field, without looking at the words between.</summary>
    public void SkipToDataBlock()
    {
        bool isInField = false;
        while (!IsAtEnd)
        {
            if (_position == _lineStart)
            {
                ReadOnlySpan<char> rest = _text.AsSpan(_position);
                if (rest[0] == ';')
                    isInField = !isInField && HasFieldEnd(rest);
                else if (!isInField && rest.StartsWith(DataHead, StringComparison.OrdinalIgnoreCase))
                    return;
            }
            SkipToLineEnd();
            if (!IsAtEnd)
                Advance();
        }
    }

    private static bool HasFieldEnd(ReadOnlySpan<char> rest) =>
        rest.Contains("\n;", StringComparison.Ordinal) || rest.Contains("\r;", StringComparison.Ordinal);

    private static bool IsLineEnd(char letter) => letter is '\n' or '\r';

    /// <summary>Control characters count as blanks: files from DOS end in 0x1A.</summary>
    private static bool IsBlank(char letter) => char.IsWhiteSpace(letter) || char.IsControl(letter) || letter == '\uFEFF';

    private void SkipBlanksAndComments()
    {
        while (!IsAtEnd)
        {
            if (_text[_position] == '#')
                SkipToLineEnd();
            else if (IsBlank(_text[_position]))
                Advance();
            else
                return;
        }
    }

    private void SkipToLineEnd()
    {
        while (!IsAtEnd && !IsLineEnd(_text[_position]))
            _position++;
    }

    private void Advance()
    {
        char letter = _text[_position++];
        if (!IsLineEnd(letter))
            return;
        if (letter == '\r' && !IsAtEnd && _text[_position] == '\n')
            _position++;
        _line++;
        _lineStart = _position;
    }

    private CifToken TakeTextField()
    {
        (int line, int start) = (_line, _position + 1);
        while (!IsAtEnd)
        {
            Advance();
            if (_position != _lineStart || IsAtEnd || _text[_position] != ';')
                continue;
            string content = _text[start.._position];
            _position++;
            return new CifToken(CifTokenKind.QuotedValue, WithoutLastLineEnd(content), line, 1);
        }
        throw RestLost(line, 1, "this text field is not closed by a line that starts with a semicolon.");
    }

    private CrystalFormatException RestLost(int line, int column, string problem)
    {
        IsRestLost = true;
        return new CrystalFormatException(_file, line, column, problem);
    }

    private bool IsTriple(int position) =>
        position + 2 < _text.Length && _text[position + 1] == _text[position] && _text[position + 2] == _text[position];

    private CifToken TakeTriple()
    {
        (int line, int column, int start) = (_line, Column, _position + 3);
        SkipQuoted();
        return new CifToken(CifTokenKind.QuotedValue, _text[start..(_position - 3)], line, column);
    }

    /// <summary>A list [a b] or a table {'key':value}, which may hold others; no item that matters to a crystal is one.</summary>
    private CifToken TakeBracketed()
    {
        (int line, int column, int start) = (_line, Column, _position);
        int depth = 0;
        while (!IsAtEnd)
        {
            char letter = _text[_position];
            if (letter == ';' && _position == _lineStart)
                TakeTextField();
            else if (letter is '\'' or '"')
                SkipQuoted();
            else if (letter == '#' && IsBlank(_text[_position - 1]))
                SkipToLineEnd();
            else
            {
                depth += letter is '[' or '{' ? 1 : letter is ']' or '}' ? -1 : 0;
                Advance();
                if (depth == 0)
                    return new CifToken(CifTokenKind.QuotedValue, _text[start.._position], line, column);
            }
        }
        throw RestLost(line, column, $"this {(_text[start] == '[' ? "list" : "table")} is not closed.");
    }

    /// <summary>Goes behind a quoted value of version 2.0, whose first closing quote ends it.</summary>
    private void SkipQuoted()
    {
        (int line, int column) = (_line, Column);
        string quote = IsTriple(_position) ? _text.Substring(_position, 3) : _text[_position].ToString();
        int end = _text.IndexOf(quote, _position + quote.Length, StringComparison.Ordinal);
        bool isClosed = end >= 0 && (quote.Length > 1 || _text.AsSpan(_position, end - _position).IndexOfAny('\n', '\r') < 0);
        if (!isClosed)
            throw RestLost(line, column, $"this quote is not closed by {quote}.");
        while (_position < end + quote.Length)
            Advance();
    }

    /// <summary>Quotes as a word processor makes them; a word that only begins with one is as plain as any.</summary>
    private CifToken? TryTakeTypographic(char first)
    {
        if (first is not ('\u2018' or '\u201C'))
            return null;
        char closing = first == '\u2018' ? '\u2019' : '\u201D';
        return EndOfQuoted(closing) is int end ? TakeQuotedTo(end) : null;
    }

    private static string WithoutLastLineEnd(string content) =>
        content.EndsWith("\r\n", StringComparison.Ordinal) ? content[..^2] : content[..^1];

    /// <summary>A quote closes only before a blank, so that 'a dog's life' is one value.</summary>
    private CifToken TakeQuoted(char quote)
    {
        IsRestLost = false;
        return EndOfQuoted(quote) is int end
            ? TakeQuotedTo(end)
            : throw new CrystalFormatException(_file, _line, Column, $"this quote is not closed by {quote} in its line.");
    }

    private int? EndOfQuoted(char closing)
    {
        for (int i = _position + 1; i < _text.Length && !IsLineEnd(_text[i]); i++)
        {
            if (_text[i] == closing && (i + 1 == _text.Length || IsBlank(_text[i + 1])))
                return i;
        }
        return null;
    }

    private CifToken TakeQuotedTo(int end)
    {
        CifToken token = new(CifTokenKind.QuotedValue, _text[(_position + 1)..end], _line, Column);
        _position = end + 1;
        return token;
    }

    private CifToken TakePlain()
    {
        (int start, int column) = (_position, Column);
        while (!IsAtEnd && !IsBlank(_text[_position]))
            _position++;
        Debug.Assert(_position > start, "A word has at least one character.");
        string word = _text[start.._position];
        return Classify(word, column);
    }

    private CifToken Classify(string word, int column)
    {
        if (word[0] == '_')
            return new CifToken(CifTokenKind.Name, word, _line, column);
        if (word.StartsWith(DataHead, StringComparison.OrdinalIgnoreCase))
            return new CifToken(CifTokenKind.DataBlock, word[DataHead.Length..], _line, column);
        if (word.Equals("loop_", StringComparison.OrdinalIgnoreCase))
            return new CifToken(CifTokenKind.Loop, word, _line, column);
        if (word.StartsWith(SaveHead, StringComparison.OrdinalIgnoreCase))
            return new CifToken(CifTokenKind.SaveFrame, word[SaveHead.Length..], _line, column);
        return new CifToken(IsReserved(word) ? CifTokenKind.Reserved : CifTokenKind.PlainValue, word, _line, column);
    }

    private static bool IsReserved(string word) =>
        word.Equals("global_", StringComparison.OrdinalIgnoreCase) || word.Equals("stop_", StringComparison.OrdinalIgnoreCase);
}
