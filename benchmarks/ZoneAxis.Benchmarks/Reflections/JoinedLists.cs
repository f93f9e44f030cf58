using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using ZoneAxis.Corpora;
using ZoneAxis.Crystallography;
using ZoneAxis.Diffraction;
using ZoneAxis.Learning.Models;

namespace ZoneAxis.Benchmarks.Reflections;

/// <summary>Fits and measures how the analysis of a list and a network are joined, on lists simulated of crystals that the network has not learned from.</summary>
public static class JoinedLists
{
    public const string FitVerb = "reflection-join-fit";
    public const string Verb = "reflection-join";

    // Below so many unique reflections nobody expects a centre of symmetry to be told from intensities.
    private const int ManyReflections = 500;

    // Candidates below one in a million are left out, so that this is the least that an answer gives any group.
    private const double LeastTrue = 1e-6;

    /// <summary>Prints for each radiation the weights that make the true groups likeliest, of the development half of the validation crystals, each measured in one way.</summary>
    /// <param name="model">Folder of the model.</param>
    /// <param name="path">Real crystals, JSON lines.</param>
    /// <param name="count">How many.</param>
    /// <param name="seed">Seed of the draw.</param>
    public static void Fit(string model, string path, int count, int seed)
    {
        using Identifier identifier = Identifier.Open(model);
        ImmutableArray<MeasuredList> lists =
        [
            .. Draw(identifier, model, path, count, seed, "development", identifier.Model.Training.SplitRecord!.Fold!.Value).AsParallel().AsOrdered()
                .Select((one, place) => Logs(identifier, one, ReflectionVariant.All[place % ReflectionVariant.All.Length], place, seed))
                .OfType<MeasuredList>().Where(list => list.Groups.Length > 1 && list.Groups.Any(one => one.IsTrue)),
        ];
        foreach (IGrouping<Radiation, MeasuredList> kind in lists.GroupBy(list => list.Radiation))
            Console.WriteLine($"{kind.Key}: {JoinFit.Of([.. kind.Select(list => list.Groups)])}");
    }

    /// <summary>Prints for each variant how often analysis, network and both together are right, on test crystals.</summary>
    /// <param name="model">Folder of the model.</param>
    /// <param name="path">Real crystals, JSON lines.</param>
    /// <param name="count">How many.</param>
    /// <param name="seed">Seed of the draw.</param>
    /// <param name="half">"development" or "final".</param>
    /// <param name="variants">How many of the variants.</param>
    public static void Measure(string model, string path, int count, int seed, string half, int variants)
    {
        using Identifier identifier = Identifier.Open(model);
        ImmutableArray<CrystalSymmetry> crystals = Draw(identifier, model, path, count, seed, half, StoredSplit.Test);
        Console.WriteLine("| crystals | list | first: analysis | network | joined | in three: analysis | network | joined | error of probabilities, points: analysis | network | joined | log loss: analysis | network | joined | symbol: analysis | joined | of lists that can show it: analysis | joined | centre: analysis | joined | unknown | disagree | ms of the network |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|");
        foreach (ReflectionVariant variant in ReflectionVariant.All.Take(variants))
        {
            Outcome[] outcomes = [.. crystals.AsParallel().AsOrdered().Select((one, place) => Answer(identifier, one, variant, place, seed)).OfType<Outcome>()];
            Report(variant, outcomes);
        }
    }

    internal static ImmutableArray<CrystalSymmetry> Draw(Identifier identifier, string model, string path, int count, int seed, string half, int part)
    {
        HashSet<string> ids = [.. ModelSplit.Read(model, identifier.Model.Training.SplitRecord!).Split.Parts.Where(one => one.Part == part).Select(one => one.Id)];
        return CrystalDraw.Real(path, count, seed, half, ids);
    }

    private static ReflectionList? Simulate(CrystalSymmetry crystal, ReflectionVariant variant, int place, int seed)
    {
        try
        {
            return ReflectionSimulator.Simulate(crystal.StandardCell, variant.Options(crystal), new RandomNumbers((ulong)(seed + place)));
        }
        catch (MissingFormFactorException)
        {
            return null;
        }
    }

    private static MeasuredList? Logs(Identifier identifier, CrystalSymmetry crystal, ReflectionVariant variant, int place, int seed)
    {
        if (Simulate(crystal, variant, place, seed) is not { } list)
            return null;
        ReflectionReport report = ReflectionReport.Of(list, new ReflectionAnalysisOptions { Prior = GroupPrior.MaterialsProject });
        NetworkGroups network = identifier.Ask(report.Analysis);
        return new MeasuredList(
            list.Radiation ?? Radiation.XRay,
            [
                .. Candidate.Rank(report.Analysis.Groups.Select(group => (group.Setting.Number, group.Probability)))
                    .Select(candidate => new JoinedLogs(Math.Log(candidate.Probability!.Value), JoinedGroups.LogOfNetwork(network.Of(candidate)), candidate.Is(crystal.Setting.Number))),
            ]);
    }

    private static Outcome? Answer(Identifier identifier, CrystalSymmetry crystal, ReflectionVariant variant, int place, int seed)
    {
        if (Simulate(crystal, variant, place, seed) is not { } list)
            return null;
        ListTruth truth = new(crystal, list, variant.Options(crystal));
        ReflectionReport report = ReflectionReport.Of(list, new ReflectionAnalysisOptions { Prior = GroupPrior.MaterialsProject });
        Stopwatch watch = Stopwatch.StartNew();
        Identification answer = identifier.Identify(crystal.Given.Name, report);
        double milliseconds = watch.Elapsed.TotalMilliseconds;
        double Probability(IReadOnlyList<Candidate>? candidates) => candidates?.FirstOrDefault(candidate => candidate.Is(crystal.Setting.Number))?.Probability ?? 0;
        int Place(IReadOnlyList<Candidate>? candidates) => candidates?.ToList().FindIndex(candidate => candidate.Is(crystal.Setting.Number)) ?? -1;
        if (answer.Unknown is { } reason)
            Console.Error.WriteLine($"{variant.Name}: {crystal.Given.Name} {crystal.Setting}: {reason}");
        Said Of(IReadOnlyList<Candidate>? candidates) => candidates is [var best, ..]
            ? new(Place(candidates), best.Probability!.Value, Probability(candidates), SymbolOf(candidates, report.Analysis, crystal, truth), CentreOf(candidates) > 0.5 == crystal.Setting.IsCentrosymmetric)
            : new(-1, 0, 0, Symbol.Wrong, false);
        return new Outcome(Of(answer.ByAnalysis), Of(answer.ByNetwork), Of(answer.Candidates), answer.Unknown is not null, answer.Note is not null, report.Analysis.Unique >= ManyReflections, milliseconds);
    }

    /// <summary>Whether the extinction symbol whose groups have most of the probability is that of the crystal.</summary>
    private static Symbol SymbolOf(IReadOnlyList<Candidate> candidates, ReflectionAnalysis analysis, CrystalSymmetry crystal, ListTruth truth)
    {
        ExtinctionClass best = candidates.GroupBy(one => ExtinctionClasses.Of(one.Number)).MaxBy(symbol => symbol.Sum(one => one.Probability!.Value))!.Key;
        if (best.Groups.Contains(crystal.Setting.Number))
            return Symbol.Right;
        return analysis.Groups.FirstOrDefault(one => best.Groups.Contains(one.Setting.Number)) is { } found && !truth.Contradicts(found) ? Symbol.NotShown : Symbol.Wrong;
    }

    private static double CentreOf(IReadOnlyList<Candidate> candidates) =>
        candidates.Where(one => SpaceGroups.Default(one.Number).IsCentrosymmetric).Sum(one => one.Probability!.Value) / candidates.Sum(one => one.Probability!.Value);

    private static void Report(ReflectionVariant variant, Outcome[] all)
    {
        Outcome[] outcomes = [.. all.Where(one => !one.IsUnknown)];
        Func<Outcome, Said>[] views = [one => one.Analysis, one => one.Network, one => one.Joined];
        string[] columns =
        [
            .. views.Select(view => Share(outcomes, one => view(one).Place == 0)),
            .. views.Select(view => Share(outcomes, one => view(one).Place is >= 0 and < 3)),
            .. views.Select(view => string.Create(CultureInfo.InvariantCulture, $"{Error([.. outcomes.Select(view)]):0.0}")),
            .. views.Select(view => string.Create(CultureInfo.InvariantCulture, $"{outcomes.Average(one => -Math.Log(Math.Max(LeastTrue, view(one).OfTrue))):0.00}")),
            .. new[] { views[0], views[2] }.Select(view => Share(outcomes, one => view(one).Symbol == Symbol.Right)),
            .. new[] { views[0], views[2] }.Select(view => Share([.. outcomes.Where(one => view(one).Symbol != Symbol.NotShown)], one => view(one).Symbol == Symbol.Right)),
            .. new[] { views[0], views[2] }.Select(view => Share([.. outcomes.Where(one => one.IsLong)], one => view(one).IsCentreRight)),
        ];
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {all.Length} | {variant.Name} | {string.Join(" | ", columns)} | {all.Count(one => one.IsUnknown)} | {Share(outcomes, one => one.HasNote)} | {all.Average(one => one.Milliseconds):0.0} |"));
    }

    /// <summary>Expected calibration error of the first groups, in points.</summary>
    private static double Error(Said[] answers)
    {
        const int Bins = 10;
        return answers.GroupBy(one => Math.Min(Bins - 1, (int)(one.OfFirst * Bins))).Sum(bin => Math.Abs(bin.Sum(one => one.OfFirst - (one.Place == 0 ? 1 : 0)))) * 100 / answers.Length;
    }

    private static string Share(Outcome[] outcomes, Func<Outcome, bool> holds) =>
        outcomes.Length == 0 ? "–" : string.Create(CultureInfo.InvariantCulture, $"{100.0 * outcomes.Count(holds) / outcomes.Length:0.0}");

    /// <summary>What analysis and network say of each group of a list.</summary>
    private sealed record MeasuredList(Radiation Radiation, JoinedLogs[] Groups);

    /// <summary>Whether a symbol is right; it may also be wrong in a way that its list cannot show.</summary>
    private enum Symbol
    {
        Right,
        Wrong,
        NotShown,
    }

    /// <summary>What one of them says: the place of the true group, −1 where it is none of the candidates, the probabilities of the first and of the true group, and whether symbol and centre are right.</summary>
    private sealed record Said(int Place, double OfFirst, double OfTrue, Symbol Symbol, bool IsCentreRight);

    private sealed record Outcome(Said Analysis, Said Network, Said Joined, bool IsUnknown, bool HasNote, bool IsLong, double Milliseconds);
}
