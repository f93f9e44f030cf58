namespace ZoneAxis.Diffraction;

/// <summary>
/// Leaves out the side lobes that stand beside the spots of a small perfect crystallite, as simulations have them: sin²(πNx)/(πNx)² of N cells, along the rows of spots. A camera shows none, for
/// the crystal's shape and the beam's spread blur them.
/// </summary>
internal static class SideLobes
{
    /// <summary>
    /// Part of a spot that a lobe at a distance D may be, in units of (σ/D)²: the main maximum looks like a Gaussian of σ = 0.39/N, so that the lobes' envelope 1/(πNx)² is (0.816·σ/D)²; four times
    /// that where the lobes of two spots meet in phase.
    /// </summary>
    public const double Envelope = 4 * 0.816 * 0.816;
    private const double Farthest = 60;
    private const double Nearest = 6;
    private const double LeastRatio = 4;

    // A picture has lobes where they are much of all that stands out and where they begin close to the brightest spots; else nothing is left out.
    private const double LeastShare = 0.35;
    private const int Brightest = 10;

    /// <summary>The spots without lobes, and whether there were any.</summary>
    /// <param name="spots">The spots, the most significant first.</param>
    /// <param name="width">Standard deviation of their profile, px.</param>
    public static (List<DiffractionSpot> Spots, bool HadLobes) Without(List<DiffractionSpot> spots, double width)
    {
        bool[] isLobe = [.. spots.Select(spot => IsLobe(spot, spots, width))];
        int count = isLobe.Count(one => one);
        if (count < LeastShare * spots.Count)
            return (spots, false);
        DiffractionSpot[] bright = [.. spots.Where((_, i) => !isLobe[i]).OrderByDescending(spot => spot.Intensity).Take(Brightest)];
        int beside = bright.Count(spot => spots.Where((_, i) => isLobe[i]).Any(lobe => (lobe.Place - spot.Place).Length < Nearest * width));
        return 2 * beside < bright.Length ? (spots, false) : ([.. spots.Where((_, i) => !isLobe[i])], true);
    }

    private static bool IsLobe(DiffractionSpot spot, List<DiffractionSpot> all, double width)
    {
        double allowed = 0, reach = Farthest * width;
        foreach (DiffractionSpot other in all)
        {
            if (other.Intensity < LeastRatio * spot.Intensity)
                continue;
            PlaneVector apart = other.Place - spot.Place;
            if (Math.Abs(apart.X) > reach || Math.Abs(apart.Y) > reach)
                continue;
            allowed += other.Intensity * Envelope * width * width / apart.Dot(apart);
        }

        return spot.Intensity < allowed;
    }
}
