using System.Collections.Immutable;
using ZoneAxis.Crystallography;

namespace ZoneAxis.Learning.Evaluation;

public sealed partial class Predictions
{
    private const int CoverageSteps = 20;

    /// <summary>Top-1 to top-5 with their counts.</summary>
    public ImmutableArray<CountedShare> Tops => [.. Enumerable.Range(1, TopCount).Select(k => new CountedShare(All.Length, TopHits(k)))];

    /// <summary>Crystals whose most probable group, right or wrong, is of their crystal system.</summary>
    public CountedShare RightSystems => new(All.Length, SystemHits().Sum());

    /// <summary>Crystals whose most probable group, right or wrong, has their Laue class and absences.</summary>
    public CountedShare RightExtinctionClasses => new(All.Length, All.IsEmpty ? 0 : (int)Math.Round(ExtinctionAccuracy * All.Length));

    /// <summary>A line for each space group that can be answered.</summary>
    public ImmutableArray<ClassScore> ClassScores
    {
        get
        {
            (int[] counts, int[] hits) = (Counts(), Hits());
            int[] answers = new int[Classes.Length];
            foreach (Ranking ranking in _rankings.Where(ranking => ranking.First is not null))
                answers[ranking.First!.Value]++;
            return [.. Classes.Select((group, place) => new ClassScore(
                group, SpaceGroups.Default(group).Symbol, CrystalSystems.OfGroup(group), new CountedShare(counts[place], hits[place]), new CountedShare(answers[place], hits[place])))];
        }
    }

    /// <summary>A line for each crystal system of these groups.</summary>
    public ImmutableArray<SystemScore> SystemScores
    {
        get
        {
            (int[] counts, int[] hits, int[] systemHits) = (Counts(), Hits(), SystemHits());
            return
            [
                .. Enumerable.Range(0, Classes.Length)
                    .GroupBy(place => CrystalSystems.OfGroup(Classes[place]))
                    .OrderBy(members => members.Key)
                    .Select(members => new SystemScore(
                        members.Key,
                        new CountedShare(members.Sum(place => counts[place]), members.Sum(place => hits[place])),
                        new CountedShare(members.Sum(place => counts[place]), members.Sum(place => systemHits[place])),
                        members.Where(place => counts[place] > 0).Select(place => (double)hits[place] / counts[place]).DefaultIfEmpty(double.NaN).Average())),
            ];
        }
    }

    /// <summary>
    /// Crystals of each system that are answered with a wrong group of each system, by the systems of <see cref="SystemScores"/>: element [true system][system of the wrong group]. What is
    /// right counts nowhere, so that the diagonal holds other groups of the same system.
    /// </summary>
    public ImmutableArray<ImmutableArray<int>> SystemErrors()
    {
        CrystalSystem[] systems = [.. Classes.Select(CrystalSystems.OfGroup).Distinct().Order()];
        int[] systemOf = [.. Classes.Select(group => Array.IndexOf(systems, CrystalSystems.OfGroup(group)))];
        int[][] counts = [.. systems.Select(_ => new int[systems.Length])];
        foreach (Ranking ranking in _rankings.Where(ranking => ranking.First is { } first && first != ranking.TrueClass))
            counts[systemOf[ranking.TrueClass]][systemOf[ranking.First!.Value]]++;
        return [.. counts.Select(row => row.ToImmutableArray())];
    }

    /// <summary>The pairs of groups that are confused most often.</summary>
    /// <param name="count">How many pairs.</param>
    public ImmutableArray<GroupConfusion> CommonErrors(int count)
    {
        int[] support = Counts();
        return
        [
            .. _rankings
                .Where(ranking => ranking.First is { } first && first != ranking.TrueClass)
                .CountBy(ranking => (ranking.TrueClass, First: ranking.First!.Value))
                .OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key)
                .Take(count)
                .Select(pair => new GroupConfusion(
                    Classes[pair.Key.TrueClass],
                    Classes[pair.Key.First],
                    pair.Value,
                    (double)pair.Value / support[pair.Key.TrueClass],
                    ExtinctionClasses.Of(Classes[pair.Key.TrueClass]).Groups.Contains(Classes[pair.Key.First]))),
        ];
    }

    /// <summary>The largest top-1 to top-5 that Laue class and absences alone allow on these crystals, see <see cref="SymmetryCeiling"/>.</summary>
    public ImmutableArray<double> Ceiling => SymmetryCeiling.Of(All.CountBy(one => one.Group));

    /// <summary>How sure the model is and how often it is right, in 15 bins of equal width; crystals of which nothing is the most probable are left out.</summary>
    public ImmutableArray<ReliabilityBin> Reliability()
    {
        ILookup<int, (double Confidence, bool IsRight)> bins = CertainFirst().ToLookup(one => Math.Min(CalibrationBins - 1, (int)(one.Confidence * CalibrationBins)));
        return
        [
            .. Enumerable.Range(0, CalibrationBins).Select(bin => new ReliabilityBin(
                (double)bin / CalibrationBins,
                (bin + 1.0) / CalibrationBins,
                new CountedShare(bins[bin].Count(), bins[bin].Count(one => one.IsRight)),
                bins[bin].Select(one => one.Confidence).DefaultIfEmpty(double.NaN).Average())),
        ];
    }

    /// <summary>Accuracy where only the surest part of the crystals is answered, that part in steps of a twentieth.</summary>
    public ImmutableArray<CoveragePoint> Coverage()
    {
        (double Confidence, bool IsRight)[] ordered = [.. CertainFirst()];
        if (ordered.Length == 0)
            return [];
        return
        [
            .. Enumerable.Range(1, CoverageSteps).Select(step =>
            {
                int taken = (int)Math.Ceiling((double)step * ordered.Length / CoverageSteps);
                return new CoveragePoint((double)taken / ordered.Length, ordered[taken - 1].Confidence, (double)ordered.Take(taken).Count(one => one.IsRight) / taken);
            }),
        ];
    }

    /// <summary>The identifier of each crystal, and whether its most probable group is right.</summary>
    internal IEnumerable<(string Id, bool IsRight)> RightById() => All.Zip(_rankings, (one, ranking) => (one.Id, ranking.Rank == 0));

    private IEnumerable<(double Confidence, bool IsRight)> CertainFirst() => All
        .Zip(_rankings, (one, ranking) => (Confidence: Confidence(one, ranking), IsRight: ranking.Rank == 0))
        .Where(one => !double.IsNaN(one.Confidence))
        .OrderByDescending(one => one.Confidence);
}
