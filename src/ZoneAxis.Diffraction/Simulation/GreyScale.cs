namespace ZoneAxis.Diffraction;

/// <summary>From intensities to 256 greys, ⌊255·I/I_max·(1 + 10⁻⁹)⌋, at most 255, or to 65,536 of them.</summary>
internal static class GreyScale
{
    /// <summary>A pixel with less than this fraction of the maximum is black in 256 greys.</summary>
    public const double LeastVisibleFraction = 1.0 / White;

    /// <summary>A pixel with less than this fraction of the maximum is black in 65,536 greys.</summary>
    public const double LeastVisibleFraction16 = 1.0 / White16;

    private const int White = byte.MaxValue;
    private const int White16 = ushort.MaxValue;

    /// <summary>The grey of one intensity.</summary>
    /// <param name="intensity">Intensity, not negative.</param>
    /// <param name="maximum">Largest intensity of the image; where it is 0 the image is black.</param>
    public static byte Of(double intensity, double maximum) =>
        maximum > 0 ? (byte)Math.Min(White, White * (intensity / maximum) * GreyScaling.TieAllowance) : (byte)0;

    /// <summary>Writes the greys of listed pixels.</summary>
    /// <param name="sparse">Pixels and intensities.</param>
    /// <param name="greys">All pixels of the image, black.</param>
    public static void Write(SparseIntensities sparse, Span<byte> greys)
    {
        ReadOnlySpan<int> pixels = sparse.Pixels[..sparse.Count];
        ReadOnlySpan<double> values = sparse.Values[..sparse.Count];
        for (int i = 0; i < pixels.Length; i++)
            greys[pixels[i]] = Of(values[i], sparse.Maximum);
    }

    /// <summary>Writes the greys of listed pixels in 16 bits.</summary>
    /// <param name="sparse">Pixels and intensities.</param>
    /// <param name="greys">All pixels of the image, black.</param>
    public static void Write(SparseIntensities sparse, Span<ushort> greys)
    {
        ReadOnlySpan<int> pixels = sparse.Pixels[..sparse.Count];
        ushort[] values = new GreyScaling(White16, sparse.Maximum).Greys(sparse.Values[..sparse.Count]);
        for (int i = 0; i < pixels.Length; i++)
            greys[pixels[i]] = values[i];
    }
}
