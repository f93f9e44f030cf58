namespace ZoneAxis.Diffraction;

/// <summary>From intensities to 256 greys, ⌊255·I/I_max·(1 + 10⁻⁹)⌋, at most 255; to 65,536 of them see <see cref="GreyScaling"/>.</summary>
internal static class GreyScale
{
    /// <summary>A pixel with less than this fraction of the maximum is black in 256 greys.</summary>
    public const double LeastVisibleFraction = 1.0 / White;

    /// <summary>A pixel with less than this fraction of the maximum is black in 65,536 greys.</summary>
    public const double LeastVisibleFraction16 = 1.0 / ushort.MaxValue;

    private const int White = byte.MaxValue;

    /// <summary>The grey of one intensity.</summary>
    /// <param name="intensity">Intensity, not negative.</param>
    /// <param name="maximum">Largest intensity of the image; where it is 0 the image is black.</param>
    public static byte Of(double intensity, double maximum) =>
        maximum > 0 ? (byte)Math.Min(White, White * (intensity / maximum) * GreyScaling.TieAllowance) : (byte)0;
}
