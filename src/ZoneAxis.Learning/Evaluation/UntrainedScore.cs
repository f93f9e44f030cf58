using System.Collections.Immutable;
using System.Numerics;

namespace ZoneAxis.Learning.Evaluation;

/// <summary>How well a network's features tell apart groups that it was not trained on.</summary>
/// <remarks>
/// The distance of two crystals is the sum over the streams of 1 − cosine of their features, and the smallest wins. (Equation 6 of Tiong et al., npj Comput. Mater. 6, 196, 2020, takes the
/// largest, which would choose the group that is least alike.)
/// </remarks>
/// <param name="Groups">How many groups.</param>
/// <param name="References">Crystals whose group is known.</param>
/// <param name="Test">Crystals that are told.</param>
/// <param name="ByMean">Top-1 to top-5 by the distance to the mean features of each group's references, in [0, 1].</param>
/// <param name="ByNearest">Top-1 to top-5 by the distance to each group's nearest reference.</param>
public sealed record UntrainedScore(int Groups, int References, int Test, ImmutableArray<double> ByMean, ImmutableArray<double> ByNearest)
{
    /// <summary>Tells crystals by references.</summary>
    /// <param name="references">Crystals whose group is known, at least one.</param>
    /// <param name="tests">Crystals to tell, at least one.</param>
    /// <exception cref="ArgumentException">There are no references or no tests.</exception>
    public static UntrainedScore Of(IReadOnlyList<CrystalFeatures> references, IReadOnlyList<CrystalFeatures> tests)
    {
        ArgumentNullException.ThrowIfNull(references);
        ArgumentNullException.ThrowIfNull(tests);
        if (references.Count == 0 || tests.Count == 0)
            throw new ArgumentException("There are no crystals to compare.");
        (int Group, float[] Features)[] known = [.. references.Select(one => (one.Group, UnitOf(one.Streams)))];
        (int Group, float[] Features)[] means = [.. references.GroupBy(one => one.Group).Select(of => (of.Key, UnitOf(MeanOf([.. of]))))];
        float[][] asked = [.. tests.Select(one => UnitOf(one.Streams))];
        return new UntrainedScore(
            means.Length,
            references.Count,
            tests.Count,
            TopOf(tests, asked, means),
            TopOf(tests, asked, known));
    }

    /// <summary>Of each crystal the rank of its group by the nearest of what is known of each group.</summary>
    private static ImmutableArray<double> TopOf(IReadOnlyList<CrystalFeatures> tests, float[][] asked, (int Group, float[] Features)[] known)
    {
        int[] ranks = new int[tests.Count];
        Parallel.For(0, tests.Count, place =>
        {
            Dictionary<int, float> likeness = [];
            foreach ((int group, float[] features) in known)
            {
                // The sum of the cosines: as large as the distance is small.
                float cosines = Dot(asked[place], features);
                if (cosines > likeness.GetValueOrDefault(group, float.NegativeInfinity))
                    likeness[group] = cosines;
            }

            ranks[place] = likeness.TryGetValue(tests[place].Group, out float own) ? likeness.Values.Count(other => other > own) : int.MaxValue;
        });
        return [.. Enumerable.Range(1, Predictions.TopCount).Select(k => (double)ranks.Count(rank => rank < k) / ranks.Length)];
    }

    private static float[][] MeanOf(CrystalFeatures[] crystals) =>
        [.. Enumerable.Range(0, crystals[0].Streams.Count).Select(stream => Enumerable.Range(0, crystals[0].Streams[stream].Length).Select(place => crystals.Average(one => one.Streams[stream][place])).ToArray())];

    /// <summary>The features of all streams, those of each with length 1.</summary>
    private static float[] UnitOf(IReadOnlyList<float[]> streams) =>
    [
        .. streams.SelectMany(features =>
        {
            double length = Math.Sqrt(features.Sum(value => (double)value * value));
            return Array.ConvertAll(features, value => length > 0 ? (float)(value / length) : 0);
        }),
    ];

    private static float Dot(float[] one, float[] other)
    {
        float sum = 0;
        int place = 0;
        for (; place + Vector<float>.Count <= one.Length; place += Vector<float>.Count)
            sum += Vector.Dot(new Vector<float>(one, place), new Vector<float>(other, place));
        for (; place < one.Length; place++)
            sum += one[place] * other[place];
        return sum;
    }
}
