namespace ZoneAxis.Diffraction;

/// <summary>Goes through a text line by line without copying it; lines end in \n, \r\n or \r.</summary>
/// <param name="text">The text.</param>
/// <param name="firstLine">The number of its first line.</param>
internal ref struct LineCursor(ReadOnlySpan<char> text, int firstLine)
{
    private ReadOnlySpan<char> _rest = text;
    private bool _isStarted;
    private bool _isAtEnd;

    /// <summary>The present line without its end.</summary>
    public ReadOnlySpan<char> Line { get; private set; } = default;

    /// <summary>Its number.</summary>
    public int Number { get; private set; } = firstLine;

    /// <summary>How many characters stand behind the present line and its end.</summary>
    public readonly int RestLength => _isAtEnd ? 0 : _rest.Length;

    /// <summary>Goes to the next line.</summary>
    /// <returns>Whether there is one.</returns>
    public bool MoveNext()
    {
        if (_isAtEnd)
            return false;
        if (_isStarted)
            Number++;
        _isStarted = true;
        int length = _rest.IndexOfAny('\n', '\r');
        if (length < 0)
        {
            Line = _rest;
            _isAtEnd = true;
            return true;
        }
        Line = _rest[..length];
        _rest = _rest[(length + (_rest[length..].StartsWith("\r\n") ? 2 : 1))..];
        return true;
    }
}
