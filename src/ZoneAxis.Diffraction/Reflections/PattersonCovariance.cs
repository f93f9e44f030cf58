namespace ZoneAxis.Diffraction;

/// <summary>
/// How |F|² at two places of a plane is correlated where atoms may be anywhere in the cell: the cell's own Patterson function ends at ± one edge
/// and falls off linearly on the way, so that its Fourier transform |F|² has the covariance Π sinc²(x), and a constant for the origin peak.
/// </summary>
internal static class PattersonCovariance
{
    private const double OriginPart = 0.5;
    private const double Nothing = 1e-9;

    /// <summary>The correlation, 0 to 1.</summary>
    /// <param name="x">H·a between the places.</param>
    /// <param name="y">H·b.</param>
    /// <param name="z">H·c.</param>
    public static double At(double x, double y, double z) => OriginPart + (1 - OriginPart) * Sinc(x) * Sinc(y) * Sinc(z);

    private static double Sinc(double x)
    {
        x *= 1;
        if (Math.Abs(x) < Nothing)
            return 1;
        return Math.Pow(Math.Sin(Math.PI * x) / (Math.PI * x), 2);
    }
}
