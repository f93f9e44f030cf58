using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using ZoneAxis.Crystallography;
using ZoneAxis.Diffraction;

namespace ZoneAxis.Benchmarks.Reflections;

/// <summary>Analyses simulated reflection lists of crystals whose groups are known, measured well and badly.</summary>
public static class ReflectionSymmetry
{
    public const string Verb = "reflection-symmetry";

    private const int Bins = 10;
    private const int ManyReflections = 500;

    /// <summary>Prints for each variant how often symbol and group are right.</summary>
    /// <param name="path">Real crystals, JSON lines.</param>
    /// <param name="count">How many of them; made-up ones of all groups are added, a tenth as many of each group as there are groups.</param>
    /// <param name="seed">Seed.</param>
    /// <param name="half">"development" or "final".</param>
    /// <param name="variants">How many of the variants.</param>
    public static void Measure(string path, int count, int seed, string half, int variants)
    {
        ImmutableArray<CrystalSymmetry> real = CrystalDraw.Real(path, count, seed, half), madeUp = CrystalDraw.MadeUp(Math.Max(1, count / (2 * SpaceGroups.Count)), seed);
        Console.WriteLine("| crystals | list | symbol | of lists that can show it | refstat's rule, told the Laue class | group first | in three | centre | mean error of the symbol's probability, points | ms |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|---|---|");
        foreach (ReflectionVariant variant in ReflectionVariant.All.Take(variants))
        {
            Report($"{real.Length} real", variant, real, GroupPrior.MaterialsProject, seed);
            Report($"{madeUp.Length} made up", variant, madeUp, GroupPrior.None, seed);
        }
    }

    /// <summary>Prints the tables of one crystal's complete list.</summary>
    /// <param name="path">Real crystals, JSON lines.</param>
    /// <param name="id">Its identifier, or "madeup-GROUP-SEED".</param>
    public static void Explain(string path, string id)
    {
        CrystalSymmetry symmetry = CrystalDraw.One(path, id);
        ReflectionList list = ReflectionSimulator.Simulate(symmetry.StandardCell, new ReflectionSimulationOptions(), new RandomNumbers(1));
        Console.WriteLine($"{symmetry.Setting} {string.Join(' ', symmetry.StandardCell.Composition().Select(one => $"{one.Key.Symbol}{one.Value}"))}");
        AnalysisTables.Print(ReflectionAnalyser.Analyse(list, new ReflectionAnalysisOptions { Prior = id.StartsWith("madeup", StringComparison.Ordinal) ? GroupPrior.None : GroupPrior.MaterialsProject }));
    }

    private static void Report(string name, ReflectionVariant variant, ImmutableArray<CrystalSymmetry> crystals, GroupPrior prior, int seed)
    {
        Outcome[] outcomes = [.. crystals.AsParallel().AsOrdered().Select((crystal, i) => Analyse(crystal, variant, prior, (ulong)(seed + i))).OfType<Outcome>()];
        foreach (Outcome wrong in outcomes.Where(one => one.IsTestable && !one.IsSymbolRight))
            Console.Error.WriteLine($"{variant.Name}: {wrong.Details}");
        Outcome[] many = [.. outcomes.Where(one => one.Unique >= ManyReflections)];
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {name} | {variant.Name} | {Share(outcomes, one => one.IsSymbolRight)} | {Share([.. outcomes.Where(one => one.IsTestable)], one => one.IsSymbolRight)} | {Share(outcomes, one => one.IsRuleRight)} | {Share(outcomes, one => one.Place == 1)} | {Share(outcomes, one => one.Place is > 0 and <= 3)} | {Share(many, one => one.IsCentreRight)} | {CalibrationError(outcomes):0.0} | {outcomes.Average(one => one.Milliseconds):0.0} |"));
    }

    private static Outcome? Analyse(CrystalSymmetry symmetry, ReflectionVariant variant, GroupPrior prior, ulong seed)
    {
        ReflectionList list;
        ReflectionSimulationOptions options = variant.Options(symmetry);
        try
        {
            list = ReflectionSimulator.Simulate(symmetry.StandardCell, options, new RandomNumbers(seed));
        }
        catch (MissingFormFactorException)
        {
            return null;
        }

        Stopwatch watch = Stopwatch.StartNew();
        ReflectionAnalysis analysis = ReflectionAnalyser.Analyse(list, new ReflectionAnalysisOptions { Prior = prior });
        double milliseconds = watch.Elapsed.TotalMilliseconds;
        int group = symmetry.Setting.Number;
        SymbolProbability best = analysis.Symbols[0];
        string details = string.Create(
            CultureInfo.InvariantCulture,
            $"{symmetry.Given.Name} {symmetry.Setting} {ExtinctionClasses.Of(group)}, found {best.Extinction} with {best.Probability:0.00}, {analysis.Unique} reflections, {symmetry.StandardCell.Lattice.Parameters}");
        ListTruth truth = new(symmetry, list, options);
        bool isRight = best.Extinction.Groups.Contains(group);
        return new Outcome(
            isRight, isRight || truth.Contradicts(analysis.Groups.First(one => best.Extinction.Groups.Contains(one.Setting.Number))), truth.IsFoundByRule(), analysis.Groups.Select(one => one.Setting.Number).ToList().IndexOf(group) + 1,
            analysis.CentreProbability > 0.5 == symmetry.Setting.IsCentrosymmetric, analysis.Unique, best.Probability, milliseconds, details);
    }

    private static double CalibrationError(Outcome[] outcomes) => outcomes.GroupBy(one => Math.Min(Bins - 1, (int)(one.Probability * Bins)))
        .Sum(bin => Math.Abs(bin.Sum(one => one.Probability - (one.IsSymbolRight ? 1 : 0)))) * 100 / outcomes.Length;

    private static string Share(Outcome[] outcomes, Func<Outcome, bool> isRight) =>
        outcomes.Length == 0 ? "–" : string.Create(CultureInfo.InvariantCulture, $"{100.0 * outcomes.Count(isRight) / outcomes.Length:0.0}");

    private sealed record Outcome(
        bool IsSymbolRight, bool IsTestable, bool IsRuleRight, int Place, bool IsCentreRight, int Unique, double Probability, double Milliseconds, string Details);
}
