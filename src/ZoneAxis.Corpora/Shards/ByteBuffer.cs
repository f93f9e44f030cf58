namespace ZoneAxis.Corpora;

/// <summary>Bytes that are appended one after the other; whole numbers take seven bits a byte, the lowest first (LEB128).</summary>
internal sealed class ByteBuffer
{
    private byte[] _bytes = new byte[256];
    private int _count;

    /// <summary>Empties it.</summary>
    public void Clear() => _count = 0;

    /// <summary>Appends a whole number that is not negative.</summary>
    public void Append(int value)
    {
        const int WidestNumber = 5;
        Reserve(WidestNumber);
        uint rest = (uint)value;
        for (; rest > 0x7F; rest >>= 7)
            _bytes[_count++] = (byte)(rest | 0x80);
        _bytes[_count++] = (byte)rest;
    }

    /// <summary>Appends bytes.</summary>
    public void Append(ReadOnlySpan<byte> bytes)
    {
        Reserve(bytes.Length);
        bytes.CopyTo(_bytes.AsSpan(_count));
        _count += bytes.Length;
    }

    /// <summary>What was appended.</summary>
    public byte[] ToArray() => _bytes.AsSpan(0, _count).ToArray();

    private void Reserve(int more)
    {
        if (_count + more > _bytes.Length)
            Array.Resize(ref _bytes, Math.Max(2 * _bytes.Length, _count + more));
    }
}
