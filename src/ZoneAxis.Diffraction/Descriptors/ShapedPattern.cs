namespace ZoneAxis.Diffraction;

/// <summary>
/// A square pattern with lines between neighbouring bright pixels. It is an RGB image of which one channel, the pattern's own,
/// holds spots and lines, and the other two hold the spots alone.
/// </summary>
public sealed class ShapedPattern
{
    private readonly byte[] _own;
    private readonly byte[] _other;

    /// <summary>A pattern that takes over two arrays.</summary>
    /// <param name="side">Rows, and columns.</param>
    /// <param name="axis">Which pattern of the crystal; names the own channel.</param>
    /// <param name="own">side × side greys of the own channel, row by row; not copied.</param>
    /// <param name="other">side × side greys that the other two channels share; not copied.</param>
    /// <exception cref="ArgumentException">An array has another length.</exception>
    public ShapedPattern(int side, PatternAxis axis, byte[] own, byte[] other)
    {
        if (own.Length != (long)side * side || other.Length != own.Length)
            throw new ArgumentException($"A shaped pattern of side {side} needs two planes of {(long)side * side} greys, not {own.Length} and {other.Length}.", nameof(own));
        (Side, Axis, _own, _other) = (side, axis, own, other);
    }

    /// <summary>Rows, and columns.</summary>
    public int Side { get; }

    /// <summary>Which pattern of the crystal: x owns the red channel, y the green, z the blue.</summary>
    public PatternAxis Axis { get; }

    /// <summary>Spots and lines, side × side greys, row by row.</summary>
    public ReadOnlySpan<byte> Own => _own;

    /// <summary>Spots alone, side × side greys, row by row.</summary>
    public ReadOnlySpan<byte> Other => _other;

    /// <summary>The pattern as a colour image.</summary>
    public RgbImage ToRgb()
    {
        byte[] pixels = new byte[_own.Length * RgbImage.Channels];
        for (int i = 0; i < _own.Length; i++)
        {
            Span<byte> pixel = pixels.AsSpan(i * RgbImage.Channels, RgbImage.Channels);
            pixel.Fill(_other[i]);
            pixel[(int)Axis] = _own[i];
        }

        return new RgbImage(Side, Side, pixels);
    }
}
