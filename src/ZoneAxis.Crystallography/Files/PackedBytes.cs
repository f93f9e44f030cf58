namespace ZoneAxis.Crystallography;

/// <summary>Packed bytes as a decoder asks for them; it is an error to ask for more than there are, for a decoder that has all of its data asks no more.</summary>
/// <param name="source">Where they come from, disposed of with this.</param>
internal sealed class PackedBytes(Stream source) : ForwardStream
{
    private const int BufferBytes = 1 << 16;

    private byte[] _buffer = new byte[BufferBytes];
    private int _lastStart;
    private int _next;
    private int _end;

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        _lastStart = _next;
        if (!Hold(1))
            throw EndsTooEarly();
        int count = Math.Min(buffer.Length, _end - _next);
        _buffer.AsSpan(_next, count).CopyTo(buffer);
        _next += count;
        return count;
    }

    /// <summary>The next byte.</summary>
    /// <exception cref="InvalidDataException">There is none.</exception>
    public byte Next()
    {
        _lastStart = _next;
        return Hold(1) ? _buffer[_next++] : throw EndsTooEarly();
    }

    /// <summary>Whether what comes next begins with some bytes; nothing is taken.</summary>
    public bool StartsWith(ReadOnlySpan<byte> mark)
    {
        _lastStart = _next;
        return Hold(mark.Length) && _buffer.AsSpan(_next, mark.Length).SequenceEqual(mark);
    }

    /// <summary>
    /// Goes behind a trailer. A decoder takes more than it needs, so the trailer stands at the end of what it asked for last, or anywhere in it.
    /// </summary>
    /// <param name="trailer">The bytes of the trailer.</param>
    /// <returns>Whether it is there.</returns>
    public bool TrySkipTrailer(ReadOnlySpan<byte> trailer)
    {
        // With the mark of a member behind it.
        Hold(trailer.Length + Gzip.Mark.Length);
        Span<byte> held = _buffer.AsSpan(0, _end);
        int found = -1;
        for (int place = _lastStart; place <= _next && place + trailer.Length <= _end; place++)
        {
            ReadOnlySpan<byte> rest = held[place..];
            if (!rest.StartsWith(trailer))
                continue;
            // The trailer of an empty member is zeros, which may stand before and behind it too.
            bool isBeforeMember = rest.Length == trailer.Length || rest[trailer.Length..].StartsWith(Gzip.Mark);
            if (found < 0 || isBeforeMember)
                found = place + trailer.Length;
            if (isBeforeMember)
                break;
        }
        if (found >= 0)
            _next = found;
        return found >= 0;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
            source.Dispose();
        base.Dispose(disposing);
    }

    private static InvalidDataException EndsTooEarly() => new("The gzip data end too early.");

    /// <summary>Reads until some bytes are held behind the present place; what was asked for last is kept.</summary>
    /// <returns>Whether there are as many.</returns>
    private bool Hold(int count)
    {
        while (_end - _next < count)
        {
            if (_end == _buffer.Length)
                DropWhatIsTaken();
            int read = source.Read(_buffer, _end, _buffer.Length - _end);
            if (read == 0)
                return false;
            _end += read;
        }
        return true;
    }

    private void DropWhatIsTaken()
    {
        byte[] larger = _lastStart == 0 ? new byte[2 * _buffer.Length] : _buffer;
        Array.Copy(_buffer, _lastStart, larger, 0, _end - _lastStart);
        (_buffer, _next, _end, _lastStart) = (larger, _next - _lastStart, _end - _lastStart, 0);
    }
}
