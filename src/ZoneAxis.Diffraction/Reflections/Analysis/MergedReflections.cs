using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction;

/// <summary>The reflections of a list merged in a Laue group: one for each set of equivalents, its intensity over the mean of general ones at its resolution.</summary>
internal sealed class MergedReflections
{
    private const int LeastGeneral = 40;
    private const int ParityClasses = 8;

    // A class of few reflections is as strong as all until it shows otherwise.
    private const double PriorReflections = 0.5;
    private const double LeastClassMean = 1e-3;

    private MergedReflections(IntegerVector3[] indices, bool[] isGeneral, double[] intensities, double[] variances, double[] strays, double[] sSquared)
    {
        (Indices, IsGeneral) = (indices, isGeneral);
        int[] general = [.. Enumerable.Range(0, indices.Length).Where(i => isGeneral[i])];
        // Special reflections are stronger by whole factors; but a few zones hold little else.
        if (general.Length < LeastGeneral)
            general = [.. Enumerable.Range(0, indices.Length)];
        ResolutionScale scale = new([.. general.Select(i => sSquared[i])], [.. general.Select(i => intensities[i])]);
        double[] means = [.. sSquared.Select(scale.At)];
        double[] classes = ClassMeans(general, means, intensities);
        for (int i = 0; i < means.Length; i++)
            means[i] *= classes[ClassOf(indices[i])];
        Intensities = [.. intensities.Select((intensity, i) => intensity / means[i])];
        Variances = [.. variances.Select((variance, i) => variance / (means[i] * means[i]))];
        Strays = [.. strays.Select((stray, i) => stray / means[i])];
        Mixture = IntensityMixture.Fit(Intensities, Variances);
    }

    /// <summary>Miller indices of one reflection of each set, on the reduced basis.</summary>
    public IntegerVector3[] Indices { get; }

    /// <summary>Whether no rotation of the group keeps it in place.</summary>
    public bool[] IsGeneral { get; }

    /// <summary>Intensities over the mean at their resolution.</summary>
    public double[] Intensities { get; }

    /// <summary>Their variances.</summary>
    public double[] Variances { get; }

    /// <summary>What something else may add to them, see <see cref="Reflection.Stray"/>.</summary>
    public double[] Strays { get; }

    /// <summary>How the intensities are distributed.</summary>
    public IntensityMixture Mixture { get; }

    /// <summary>Number of sets.</summary>
    public int Count => Indices.Length;

    /// <summary>
    /// Means of general reflections by the parity of their indices, over the mean of all: atoms that repeat nearly at half a lattice vector (pseudo-translation)
    /// leave whole classes faint.
    /// </summary>
    private double[] ClassMeans(int[] general, double[] means, double[] intensities)
    {
        (double[] sums, double[] counts) = (new double[ParityClasses], new double[ParityClasses]);
        Array.Fill(sums, PriorReflections);
        Array.Fill(counts, PriorReflections);
        foreach (int i in general)
        {
            sums[ClassOf(Indices[i])] += intensities[i] / means[i];
            counts[ClassOf(Indices[i])]++;
        }

        return [.. sums.Zip(counts).Select(one => Math.Max(LeastClassMean, one.First / one.Second))];
    }

    /// <summary>Weighted mean of equivalents, and its variance by σ alone: what may differ as a share of the intensity makes no absent reflection a present one.</summary>
    private static (double Intensity, double Variance) Mean(UniqueReflections unique, ReadOnlySpan<int> members)
    {
        double level = 0;
        foreach (int i in members)
            level += Math.Abs(unique.Intensities[i]) / members.Length;
        (double weights, double sum, double variance) = (0, 0, 0);
        foreach (int i in members)
        {
            double spread = unique.Spreads[i] * level, weight = 1 / (unique.Variances[i] + spread * spread);
            weights += weight;
            sum += weight * unique.Intensities[i];
            variance += weight * weight * unique.Variances[i];
        }

        return (sum / weights, variance / (weights * weights));
    }

    private static int ClassOf(IntegerVector3 h) => (h.X & 1) + 2 * (h.Y & 1) + 4 * (h.Z & 1);

    /// <summary>Merges.</summary>
    public static MergedReflections Of(LaueHypothesis laue)
    {
        OrbitMerging orbits = laue.Orbits;
        UniqueReflections unique = orbits.Reflections;
        int order = laue.Group.Rotations.Length / 2;
        (double[] intensities, double[] variances) = (new double[orbits.Count], new double[orbits.Count]);
        (double[] strays, double[] sSquared) = (new double[orbits.Count], new double[orbits.Count]);
        IntegerVector3[] indices = new IntegerVector3[orbits.Count];
        bool[] isGeneral = new bool[orbits.Count];
        for (int orbit = 0; orbit < orbits.Count; orbit++)
        {
            ReadOnlySpan<int> members = orbits.MembersOf(orbit);
            (intensities[orbit], variances[orbit]) = Mean(unique, members);
            foreach (int i in members)
                strays[orbit] += unique.Strays[i] / members.Length;
            (indices[orbit], sSquared[orbit]) = (unique.Indices[members[0]], unique.SSquared[members[0]]);
            isGeneral[orbit] = orbits.Multiplicities[orbit] == order;
        }

        return new MergedReflections(indices, isGeneral, intensities, variances, strays, sSquared);
    }
}
