using System.Collections.Immutable;
using System.Globalization;

namespace ZoneAxis.Diffraction;

/// <summary>Brings pictures on one scale by the reflections of the rows that they share.</summary>
internal static class PictureScales
{
    private const double LeastSignificance = 5;

    /// <summary>For each picture by what to multiply its intensities, and which pictures share no row with the others.</summary>
    /// <param name="batches">The reflections of each picture.</param>
    public static (double[] Scales, ImmutableArray<string> Notes) Of(IReadOnlyList<List<Reflection>> batches)
    {
        Dictionary<(int, int, int), double>[] means = [.. batches.Select(Means)];
        double[] scales = [.. batches.Select(_ => double.NaN)];
        List<string> notes = [];
        for (int first = 0; first < scales.Length; first++)
        {
            if (!double.IsNaN(scales[first]))
                continue;
            scales[first] = 1;
            if (first > 0)
                notes.Add(string.Create(CultureInfo.InvariantCulture, $"Picture {first + 1} shares no reflection with those before it, so that its intensities have a scale of their own."));
            while (Next(means, scales) is { } link)
                scales[link.To] = link.Scale;
        }

        return (scales, [.. notes]);
    }

    /// <summary>The picture that shares most reflections with one whose scale is known.</summary>
    private static (int To, double Scale)? Next(Dictionary<(int, int, int), double>[] means, double[] scales)
    {
        (int Shared, int To, double Scale) best = (0, -1, 1);
        for (int from = 0; from < scales.Length; from++)
        {
            for (int to = 0; to < scales.Length && !double.IsNaN(scales[from]); to++)
            {
                if (!double.IsNaN(scales[to]))
                    continue;
                double[] ratios = [.. means[to].Where(one => means[from].ContainsKey(one.Key)).Select(one => Math.Log(means[from][one.Key] / one.Value)).Order()];
                if (ratios.Length > best.Shared)
                    best = (ratios.Length, to, scales[from] * Math.Exp((ratios[(ratios.Length - 1) / 2] + ratios[ratios.Length / 2]) / 2));
            }
        }

        return best.Shared > 0 ? (best.To, best.Scale) : null;
    }

    /// <summary>Mean intensity of each reflection and its Friedel mate, of those that are seen.</summary>
    private static Dictionary<(int, int, int), double> Means(List<Reflection> batch) =>
        batch.Where(one => one.Intensity > LeastSignificance * one.Sigma).GroupBy(Upper).ToDictionary(group => group.Key, group => group.Average(one => one.Intensity));

    private static (int, int, int) Upper(Reflection one) =>
        one.H > 0 || one.H == 0 && (one.K > 0 || one.K == 0 && one.L > 0) ? (one.H, one.K, one.L) : (-one.H, -one.K, -one.L);
}
