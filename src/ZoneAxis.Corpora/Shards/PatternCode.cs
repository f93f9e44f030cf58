using ZoneAxis.Diffraction;

namespace ZoneAxis.Corpora;

/// <summary>Patterns as bytes without loss: raw ones as runs of lit pixels and their greys, the lines of shaped ones as runs of pixels.</summary>
internal sealed class PatternCode
{
    private readonly ByteBuffer _runs = new();
    private readonly ByteBuffer _greys = new();

    /// <summary>The pixels of a raw pattern that are not black.</summary>
    public (byte[] Runs, byte[] Greys) Raw(ReadOnlySpan<byte> pixels)
    {
        _runs.Clear();
        _greys.Clear();
        int end = 0;
        while (pixels[end..].IndexOfAnyExcept((byte)0) is >= 0 and int gap)
        {
            int start = end + gap;
            int length = pixels[start..].IndexOf((byte)0);
            length = length < 0 ? pixels.Length - start : length;
            _runs.Append(gap);
            _runs.Append(length);
            _greys.Append(pixels.Slice(start, length));
            end = start + length;
        }
        return (_runs.ToArray(), _greys.ToArray());
    }

    /// <summary>The pixels of a shaped pattern where a line is seen: where its own channel differs from the others.</summary>
    public byte[] Lines(ShapedPattern shaped)
    {
        _runs.Clear();
        ReadOnlySpan<byte> own = shaped.Own;
        ReadOnlySpan<byte> other = shaped.Other;
        int end = 0;
        while (end < own.Length && own[end..].CommonPrefixLength(other[end..]) is int gap && end + gap < own.Length)
        {
            int start = end + gap;
            int length = 1;
            while (start + length < own.Length && own[start + length] != other[start + length])
                length++;
            _runs.Append(gap);
            _runs.Append(length);
            end = start + length;
        }
        return _runs.ToArray();
    }
}
