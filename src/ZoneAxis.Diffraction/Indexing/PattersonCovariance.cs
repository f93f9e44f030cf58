namespace ZoneAxis.Diffraction;

/// <summary>
/// How |F|² at two places of a plane is correlated where atoms may be anywhere in the cell: the cell's own Patterson function ends at ± one edge
/// and falls off linearly on the way, so that its Fourier transform |F|² has the covariance Π sinc²(x), and a constant for the origin peak.
/// </summary>
internal sealed class PattersonCovariance
{
    // Atoms are not points: the Patterson function ends this much farther out, Å.
    private const double AtomWidthAngstrom = 1;
    private const double OriginPart = 0.5;
    private const double Nothing = 1e-9;

    private readonly double _first;
    private readonly double _second;
    private readonly double _third;

    /// <summary>The covariance.</summary>
    /// <param name="edges">The cell's edges.</param>
    public PattersonCovariance(in CrystalliteEdges edges)
    {
        _first = 1 + AtomWidthAngstrom / edges.First.Length;
        _second = 1 + AtomWidthAngstrom / edges.Second.Length;
        _third = edges.IsAlongThird ? 0 : 1 + AtomWidthAngstrom / edges.Third.Length;
    }

    /// <summary>The correlation, 0 to 1.</summary>
    /// <param name="x">H·a between the places.</param>
    /// <param name="y">H·b.</param>
    /// <param name="z">H·c.</param>
    public double At(double x, double y, double z) =>
        OriginPart + (1 - OriginPart) * SincSquared(_first * x) * SincSquared(_second * y) * SincSquared(_third * z);

    private static double SincSquared(double x)
    {
        if (Math.Abs(x) < Nothing)
            return 1;
        double sinc = Math.Sin(Math.PI * x) / (Math.PI * x);
        return sinc * sinc;
    }
}
