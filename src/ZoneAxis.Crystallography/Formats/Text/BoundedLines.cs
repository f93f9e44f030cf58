using System.Text;

namespace ZoneAxis.Crystallography;

/// <summary>The lines of a text, one by one, none longer than a limit: a packed file may hold one line that fills the memory.</summary>
/// <param name="reader">The text.</param>
/// <param name="mostCharacters">Most characters of a line.</param>
internal sealed class BoundedLines(TextReader reader, int mostCharacters)
{
    private const int BufferCharacters = 1 << 16;

    private readonly char[] _buffer = new char[BufferCharacters];
    private int _start;
    private int _end;
    private bool _afterReturn;

    /// <summary>Most characters of a line.</summary>
    public int MostCharacters => mostCharacters;

    /// <summary>Whether the last line was longer; what came of it is its beginning, and no line follows.</summary>
    public bool IsCut { get; private set; }

    /// <summary>The next line without its end (\n, \r\n or \r), or null at the end.</summary>
    public string? Next()
    {
        StringBuilder? begun = null;
        while (!IsCut && (_start < _end || Fill()))
        {
            ReadOnlySpan<char> rest = _buffer.AsSpan(_start, _end - _start);
            if (_afterReturn && rest[0] == '\n')
            {
                (_start, _afterReturn) = (_start + 1, false);
                continue;
            }
            _afterReturn = false;
            int length = rest.IndexOfAny('\n', '\r');
            ReadOnlySpan<char> piece = length < 0 ? rest : rest[..length];
            IsCut = (begun?.Length ?? 0) + piece.Length > mostCharacters;
            _start += length < 0 ? piece.Length : length + 1;
            _afterReturn = length >= 0 && rest[length] == '\r';
            if (begun is null && length >= 0)
                return new string(piece);
            begun = (begun ?? new StringBuilder()).Append(piece);
            if (length >= 0)
                break;
        }
        return begun?.ToString();
    }

    private bool Fill()
    {
        (_start, _end) = (0, reader.Read(_buffer));
        return _end > 0;
    }
}
