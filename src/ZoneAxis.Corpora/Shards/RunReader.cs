namespace ZoneAxis.Corpora;

/// <summary>Reads runs of pixels: pairs of whole numbers (LEB128), the pixels passed over since the last run and the length of the run.</summary>
internal ref struct RunReader
{
    private ReadOnlySpan<byte> _rest;
    private int _position;

    /// <summary>Begins at pixel 0.</summary>
    public RunReader(ReadOnlySpan<byte> bytes) => _rest = bytes;

    /// <summary>The next run, row by row; false behind the last.</summary>
    public bool Next(out int start, out int length)
    {
        (start, length) = (0, 0);
        if (_rest.IsEmpty)
            return false;
        start = _position + Number();
        length = Number();
        _position = start + length;
        return true;
    }

    private int Number()
    {
        uint value = 0;
        int shift = 0;
        int at = 0;
        for (; _rest[at] > 0x7F; at++, shift += 7)
            value |= (uint)(_rest[at] & 0x7F) << shift;
        value |= (uint)_rest[at] << shift;
        _rest = _rest[(at + 1)..];
        return (int)value;
    }
}
