using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction;

/// <summary>A list with measurements of one reflection and of its Friedel mate merged, and its intensities divided by the mean of their resolution.</summary>
internal sealed class UniqueReflections
{
    // A σ of nothing would outweigh all others.
    private const double LeastSigmaOfMean = 1e-6;

    private UniqueReflections(IntegerVector3[] indices, double[] intensities, double[] variances, double[] spreads, double[] strays, int[] counts, double[] chiSquares, double[] sSquared)
    {
        (Indices, Intensities, Variances, Spreads, Strays, Counts, ChiSquares, SSquared) = (indices, intensities, variances, spreads, strays, counts, chiSquares, sSquared);
        ResolutionScale scale = new(sSquared, intensities);
        Means = [.. sSquared.Select(scale.At)];
        Grid = new IndexGrid(indices);
    }

    /// <summary>Miller indices, one of each pair of Friedel mates.</summary>
    public IntegerVector3[] Indices { get; }

    /// <summary>Weighted mean intensities, in the units of the list.</summary>
    public double[] Intensities { get; }

    /// <summary>Variances of the means by the list's own σ.</summary>
    public double[] Variances { get; }

    /// <summary>Standard deviations of the means beside that, as shares of the intensity, see <see cref="Reflection.Spread"/>.</summary>
    public double[] Spreads { get; }

    /// <summary>Means of what something else may add, in the units of the list, see <see cref="Reflection.Stray"/>.</summary>
    public double[] Strays { get; }

    /// <summary>Number of measurements of each.</summary>
    public int[] Counts { get; }

    /// <summary>Σ(I − mean)²/(σ² + (spread·mean)²) over the measurements of each.</summary>
    public double[] ChiSquares { get; }

    /// <summary>(sin θ/λ)² of each, 1/Å².</summary>
    public double[] SSquared { get; }

    /// <summary>Mean intensity at the resolution of each.</summary>
    public double[] Means { get; }

    /// <summary>Finds them by their indices.</summary>
    public IndexGrid Grid { get; }

    /// <summary>Number of reflections.</summary>
    public int Count => Indices.Length;

    /// <summary>A list, merged.</summary>
    public static UniqueReflections Of(ReflectionList list)
    {
        double least = LeastSigmaOfMean * Math.Max(list.Reflections.Select(one => Math.Abs(one.Intensity)).DefaultIfEmpty(1).Average(), double.Epsilon);
        Dictionary<IntegerVector3, List<Reflection>> byIndex = [];
        foreach (Reflection one in list.Reflections)
        {
            IntegerVector3 h = Upper(new IntegerVector3(one.H, one.K, one.L));
            if (h == default || !double.IsFinite(one.Intensity) || !double.IsFinite(one.Sigma))
                continue;
            if (!byIndex.TryGetValue(h, out List<Reflection>? measured))
                byIndex[h] = measured = [];
            measured.Add(one with { Sigma = Math.Max(one.Sigma, least) });
        }

        IntegerVector3[] indices = [.. byIndex.Keys];
        (double[] intensities, double[] variances) = (new double[indices.Length], new double[indices.Length]);
        (double[] spreads, double[] strays, double[] chiSquares) = (new double[indices.Length], new double[indices.Length], new double[indices.Length]);
        for (int i = 0; i < indices.Length; i++)
        {
            List<Reflection> measured = byIndex[indices[i]];
            double level = measured.Average(one => Math.Abs(one.Intensity)), weight = measured.Sum(Weight);
            double mean = measured.Sum(one => Weight(one) * one.Intensity) / weight;
            intensities[i] = mean;
            variances[i] = measured.Sum(one => Squared(Weight(one) * one.Sigma)) / (weight * weight);
            spreads[i] = Math.Sqrt(measured.Sum(one => Squared(Weight(one) * one.Spread))) / weight;
            strays[i] = measured.Sum(one => Weight(one) * one.Stray) / weight;
            chiSquares[i] = measured.Sum(one => Weight(one) * Squared(one.Intensity - mean));

            double Weight(Reflection one) => 1 / (one.Sigma * one.Sigma + Squared(one.Spread * level));
        }

        double[] sSquared = [.. indices.Select(h => (list.Lattice.Inverse * h.ToVector3D()).LengthSquared / 4)];
        UniqueReflections unordered = new(indices, intensities, variances, spreads, strays, [.. indices.Select(h => byIndex[h].Count)], chiSquares, sSquared);

        // Samples of long lists are taken in their order, which neither that of the list nor its axes may decide.
        return unordered.On([.. ResolutionScale.Order(sSquared, intensities)], h => h);
    }

    /// <summary>Those for which a condition holds, on other axes: h' = T·h.</summary>
    /// <param name="kept">Places of those that are kept.</param>
    /// <param name="toNew">Indices on the new axes.</param>
    public UniqueReflections On(IReadOnlyList<int> kept, Func<IntegerVector3, IntegerVector3> toNew) => new(
        [.. kept.Select(i => Upper(toNew(Indices[i])))], [.. kept.Select(i => Intensities[i])], [.. kept.Select(i => Variances[i])], [.. kept.Select(i => Spreads[i])],
        [.. kept.Select(i => Strays[i])], [.. kept.Select(i => Counts[i])], [.. kept.Select(i => ChiSquares[i])], [.. kept.Select(i => SSquared[i])]);

    /// <summary>The same reflections with all standard deviations multiplied by a factor; what something else adds does not shrink with them.</summary>
    public UniqueReflections WithSigmaTimes(double factor) => new(
        Indices, Intensities, [.. Variances.Select((_, i) => WithStray(i, factor))], Spreads, Strays, Counts, [.. ChiSquares.Select((square, i) => square * VarianceOf(i, 1) / VarianceOf(i, factor))], SSquared);

    /// <summary>Variance of a mean with its spread, and σ multiplied by a factor.</summary>
    private double VarianceOf(int i, double factor) => WithStray(i, factor) + Squared(Spreads[i] * Intensities[i]);

    private double WithStray(int i, double factor) => Math.Max(factor * factor * Variances[i], Squared(Strays[i]));

    /// <summary>Of a reflection and its Friedel mate the one whose first index other than 0 is positive.</summary>
    private static IntegerVector3 Upper(IntegerVector3 h) => h.X > 0 || (h.X == 0 && (h.Y > 0 || (h.Y == 0 && h.Z > 0))) ? h : -h;

    private static double Squared(double x) => x * x;
}
