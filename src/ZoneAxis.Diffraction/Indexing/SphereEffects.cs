namespace ZoneAxis.Diffraction;

/// <summary>
/// What the curved Ewald sphere does to reflections of the zero layer, which it passes at a distance ζ/T, T the period along the beam: the rows of
/// cells along the beam weaken them, and reflections that are absent in the layer need not be so beside it.
/// </summary>
internal sealed class SphereEffects(CrystalliteEdges edges, PlaneLattice lattice, RowInterference interference, ZoneLatticeOptions options)
{
    // Reflections this near, in indices, tell how strong the layer is around one.
    private const int Around = 2;

    /// <summary>The reflections as the picture shows them, relative to the strongest; the uncertainty counts what an absent one may show beside the layer.</summary>
    /// <param name="heights">|F|² at the points.</param>
    public ZoneReflection[] Of(IReadOnlyList<PointHeight> heights)
    {
        if (heights.Count == 0)
            return [];
        Dictionary<(int I, int J), double> byIndex = heights.ToDictionary(one => (one.I, one.J), one => one.Height);
        double most = heights.Max(one => one.Height * Weakening(one));
        return most > 0 ? [.. heights.Select(Seen)] : [];

        ZoneReflection Seen(PointHeight one)
        {
            double weakening = Weakening(one) / most;
            double leak = Leak(one, byIndex) / options.LeastSignificance;
            return new ZoneReflection(one.I, one.J, lattice.At(one.I, one.J), one.Height * weakening, weakening * Math.Sqrt(one.Deviation * one.Deviation + leak * leak));
        }
    }

    /// <summary>The sphere's distance from the layer, 1/Å: λ|H|²/2.</summary>
    private double Distance(PointHeight one)
    {
        PlaneVector h = lattice.At(one.I, one.J);
        return options.EwaldWavelengthAngstrom is { } wavelength ? wavelength * h.Dot(h) / 2 : 0;
    }

    private double Weakening(PointHeight one) => edges.IsAlongThird ? interference.At(Distance(one) * edges.Third.Z) : 1;

    /// <summary>
    /// An absence is the balance of atoms T/2 apart, or of ± that, along the beam: beside the layer (πζ)² of what is around is left of it.
    /// </summary>
    private double Leak(PointHeight one, Dictionary<(int I, int J), double> byIndex)
    {
        double strongest = 0;
        for (int i = -Around; i <= Around; i++)
        {
            for (int j = -Around; j <= Around; j++)
                strongest = Math.Max(strongest, byIndex.GetValueOrDefault((one.I + i, one.J + j)));
        }

        double turns = Math.PI * Distance(one) * edges.BeamPeriod;
        return turns * turns * strongest;
    }
}
