namespace ZoneAxis.Diffraction;

/// <summary>
/// The test for twinning by merohedry of J. E. Padilla and T. O. Yeates, Acta Cryst. D59, 1124 (2003): L = (I₁ − I₂)/(I₁ + I₂) of reflections whose
/// indices differ by 2 in one place, which are of one parity and nearly of one resolution.
/// </summary>
/// <param name="Pairs">Number of pairs of general reflections, neither extinct nor both too faint to be seen.</param>
/// <param name="Mean">⟨|L|⟩: 0.500 acentric, 0.637 centric, 0.375 of an acentric crystal that is half its twin.</param>
/// <param name="MeanSquare">⟨L²⟩: 0.333 acentric, 0.500 centric, 0.200 of an acentric crystal that is half its twin.</param>
public sealed record TwinTest(int Pairs, StatisticValue Mean, StatisticValue MeanSquare)
{
    // Midway between an acentric crystal that is no twin, 1/2, and one that is half a twin, 3/8.
    private const double Midway = 0.4375;

    // One list in 700 that is no twin is further off by chance.
    private const double Certain = 3;

    /// <summary>Whether ⟨|L|⟩ lies three standard deviations below the middle of 1/2 and 3/8: strong reflections have weak mates on top, as in a twin.</summary>
    public bool SaysTwin => Pairs > 0 && Mean.Mean + Certain * Mean.Deviation < Midway;
}
