using System.Diagnostics;

namespace ZoneAxis.Crystallography;

/// <summary>
/// Cuts a CIF into words after the syntax of version 1.1 (Hall &amp; McMahon (eds.), International Tables Vol. G, chapter 2.2):
/// comments, quotes, text fields, reserved words. Line ends may be \n, \r\n or \r.
/// </summary>
internal sealed class CifTokenizer
{
    private const string DataHead = "data_";

    private readonly string _text;
    private readonly string _file;
    private int _position;
    private int _line = 1;
    private int _lineStart;
    private (int Position, int Line, int LineStart) _start = (0, 1, 0);

    /// <summary>A tokenizer at the start of a text.</summary>
    /// <param name="text">The whole file.</param>
    /// <param name="file">The file to name in an error.</param>
    public CifTokenizer(string text, string file)
    {
        _text = text;
        _file = file;
    }

    private bool IsAtEnd => _position >= _text.Length;

    private int Column => _position - _lineStart + 1;

    /// <summary>The next word; <see cref="CifTokenKind.End"/> again and again at the end.</summary>
    /// <exception cref="CrystalFormatException">A quote or a text field is not closed.</exception>
    public CifToken Next()
    {
        SkipBlanksAndComments();
        _start = (_position, _line, _lineStart);
        if (IsAtEnd)
            return new CifToken(CifTokenKind.End, "", _line, Column);
        char first = _text[_position];
        if (first == ';' && _position == _lineStart)
            return TakeTextField();
        return first is '\'' or '"' ? TakeQuoted(first) : TakePlain();
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
        throw new CrystalFormatException(_file, line, 1, "this text field is not closed by a line that starts with a semicolon.");
    }

    private static string WithoutLastLineEnd(string content) =>
        content.EndsWith("\r\n", StringComparison.Ordinal) ? content[..^2] : content[..^1];

    /// <summary>A quote closes only before a blank, so that 'a dog's life' is one value.</summary>
    private CifToken TakeQuoted(char quote)
    {
        (int start, int column) = (_position + 1, Column);
        for (int i = start; i < _text.Length && !IsLineEnd(_text[i]); i++)
        {
            if (_text[i] != quote || (i + 1 < _text.Length && !IsBlank(_text[i + 1])))
                continue;
            _position = i + 1;
            return new CifToken(CifTokenKind.QuotedValue, _text[start..i], _line, column);
        }
        throw new CrystalFormatException(_file, _line, column, $"this quote is not closed by {quote} in its line.");
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
        return new CifToken(IsReserved(word) ? CifTokenKind.Reserved : CifTokenKind.PlainValue, word, _line, column);
    }

    private static bool IsReserved(string word) =>
        word.StartsWith("save_", StringComparison.OrdinalIgnoreCase)
        || word.Equals("global_", StringComparison.OrdinalIgnoreCase)
        || word.Equals("stop_", StringComparison.OrdinalIgnoreCase);
}
