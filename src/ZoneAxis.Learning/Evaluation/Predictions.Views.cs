using System.Collections.Immutable;
using ZoneAxis.Crystallography;

namespace ZoneAxis.Learning.Evaluation;

public sealed partial class Predictions
{
    /// <summary>How many ranks are counted.</summary>
    public const int TopCount = 5;

    /// <summary>The part of the crystals whose group is among the k most probable; NaN without crystals.</summary>
    /// <param name="k">1 ≤ k.</param>
    public double Top(int k) => (double)TopHits(k) / All.Length;

    /// <summary>For how many crystals the group is among the k most probable.</summary>
    /// <param name="k">1 ≤ k.</param>
    public int TopHits(int k) => _rankings.Count(ranking => ranking.Rank < k);

    /// <summary>Top-1 to top-5 as parts of 1.</summary>
    public ImmutableArray<double> TopAccuracies => [.. Enumerable.Range(1, TopCount).Select(Top)];

    /// <summary>The part of the crystals whose most probable group, right or wrong, is of their crystal system; NaN without crystals.</summary>
    public double SystemAccuracy => (double)SystemHits().Sum() / All.Length;

    /// <summary>The mean of the most probable group's probability, in [0, 1]; NaN without crystals, and where nothing is the most probable.</summary>
    public double MeanConfidence => All.Select((one, place) => Confidence(one, _rankings[place])).DefaultIfEmpty(double.NaN).Average();

    /// <summary>Element [true class][most probable class]: the number of crystals.</summary>
    public ImmutableArray<ImmutableArray<int>> Confusion()
    {
        int[][] counts = [.. Classes.Select(_ => new int[Classes.Length])];
        foreach (Ranking ranking in _rankings.Where(ranking => ranking.First is not null))
            counts[ranking.TrueClass][ranking.First!.Value]++;
        return [.. counts.Select(row => row.ToImmutableArray())];
    }

    /// <summary>The number of crystals of each class.</summary>
    internal int[] Counts() => CountByClass(_ => true);

    /// <summary>The number of crystals of each class whose most probable group is theirs.</summary>
    internal int[] Hits() => CountByClass(ranking => ranking.Rank == 0);

    /// <summary>The number of crystals of each class whose most probable group is of their crystal system.</summary>
    internal int[] SystemHits()
    {
        CrystalSystem[] systems = [.. Classes.Select(CrystalSystems.OfGroup)];
        return CountByClass(ranking => ranking.First is { } first && systems[first] == systems[ranking.TrueClass]);
    }

    private static double Confidence(Prediction one, Ranking ranking) => ranking.First is { } first ? one.Probabilities[first] : double.NaN;

    private int[] CountByClass(Func<Ranking, bool> isCounted)
    {
        int[] counts = new int[Classes.Length];
        foreach (Ranking ranking in _rankings.Where(isCounted))
            counts[ranking.TrueClass]++;
        return counts;
    }
}
