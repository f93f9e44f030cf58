namespace ZoneAxis.Diffraction;

/// <summary>Intensities as whole greys and back: grey = ⌊white·I/maximum·(1 + 10⁻⁹)⌋, from 0 to white; I = grey·maximum/white.</summary>
/// <param name="White">The highest grey: 255 or 65535.</param>
/// <param name="Maximum">The intensity that becomes white; where it is not above 0, all is black.</param>
internal readonly record struct GreyScaling(int White, double Maximum)
{
    /// <summary>Symmetry makes several pixels share the maximum; rounding must not make some of them one grey darker.</summary>
    public const double TieAllowance = 1 + 1e-9;

    /// <summary>The greys of intensities.</summary>
    public ushort[] Greys(ReadOnlySpan<double> intensities)
    {
        ushort[] greys = new ushort[intensities.Length];
        if (!(Maximum > 0))
            return greys;
        for (int i = 0; i < greys.Length; i++)
            greys[i] = (ushort)Math.Clamp(White * (intensities[i] / Maximum) * TieAllowance, 0, White);
        return greys;
    }

    /// <summary>The intensities of greys.</summary>
    public double[] Intensities(ReadOnlySpan<double> greys)
    {
        double[] intensities = new double[greys.Length];
        for (int i = 0; i < greys.Length; i++)
            intensities[i] = greys[i] / White * Maximum;
        return intensities;
    }
}
