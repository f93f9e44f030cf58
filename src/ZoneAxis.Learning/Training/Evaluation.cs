using System.Text.Json.Serialization;

namespace ZoneAxis.Learning.Training;

/// <summary>What a network scored on some crystals.</summary>
public sealed class Evaluation
{
    /// <summary>How many ranks are counted.</summary>
    public const int TopCount = 5;

    /// <summary>Makes an empty evaluation.</summary>
    /// <param name="classCount">The number of classes.</param>
    public Evaluation(int classCount)
    {
        ClassCount = classCount;
        TopHits = new int[TopCount];
        Confusion = [.. Enumerable.Range(0, classCount).Select(_ => new int[classCount])];
    }

    /// <summary>The number of classes.</summary>
    public int ClassCount { get; }

    /// <summary>The number of crystals.</summary>
    public int Count { get; private set; }

    /// <summary>Element k: for how many crystals the true class is among the k + 1 most probable.</summary>
    public IReadOnlyList<int> TopHits { get; }

    /// <summary>Element [true class][most probable class]: the number of crystals.</summary>
    public IReadOnlyList<IReadOnlyList<int>> Confusion { get; }

    /// <summary>The part of the crystals whose true class is among the k most probable; NaN without crystals.</summary>
    /// <param name="k">1 ≤ k ≤ <see cref="TopCount"/>.</param>
    public double Top(int k) => Count == 0 ? double.NaN : (double)TopHits[k - 1] / Count;

    /// <summary>The number of crystals of a class.</summary>
    /// <param name="trueClass">The class.</param>
    public int CountOf(int trueClass) => Confusion[trueClass].Sum();

    /// <summary>The number of crystals of a class whose most probable class is theirs.</summary>
    /// <param name="trueClass">The class.</param>
    public int HitsOf(int trueClass) => Confusion[trueClass][trueClass];

    /// <summary>Top-1 to top-5 as parts of 1.</summary>
    [JsonIgnore]
    public IReadOnlyList<double> TopAccuracies => [.. Enumerable.Range(1, TopCount).Select(Top)];

    /// <summary>Counts one crystal.</summary>
    /// <param name="probabilities">One a class; only their order counts. Of equal ones the first is the more probable.</param>
    /// <param name="trueClass">The true class.</param>
    /// <exception cref="ArgumentException">There is not one probability a class.</exception>
    public void Add(ReadOnlySpan<float> probabilities, int trueClass)
    {
        if (probabilities.Length != ClassCount)
            throw new ArgumentException($"There are {probabilities.Length} probabilities for {ClassCount} classes.");
        Count++;
        var rank = RankOf(probabilities, trueClass);
        var hits = (int[])TopHits;
        for (var k = rank; k < TopCount; k++)
            hits[k]++;
        ((int[])Confusion[trueClass])[MostProbable(probabilities)]++;
    }

    private static int RankOf(ReadOnlySpan<float> probabilities, int trueClass)
    {
        var rank = 0;
        for (var other = 0; other < probabilities.Length; other++)
        {
            // Written so that a number that is none (NaN) counts as a miss.
            var behind = probabilities[other] < probabilities[trueClass]
                || (probabilities[other] == probabilities[trueClass] && other >= trueClass);
            if (!behind)
                rank++;
        }

        return rank;
    }

    private static int MostProbable(ReadOnlySpan<float> probabilities)
    {
        var best = 0;
        for (var other = 1; other < probabilities.Length; other++)
        {
            if (probabilities[other] > probabilities[best])
                best = other;
        }

        return best;
    }
}
