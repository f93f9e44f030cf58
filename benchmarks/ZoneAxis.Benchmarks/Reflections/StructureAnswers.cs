using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using ZoneAxis.Corpora;
using ZoneAxis.Crystallography;
using ZoneAxis.Learning.Models;

namespace ZoneAxis.Benchmarks.Reflections;

/// <summary>Measures what is answered of structure files, by the network alone and with the groups left out that the reflections rule out.</summary>
internal static class StructureAnswers
{
    public const string Verb = "structure-answers";

    private const double LargestShare = 0.8;
    private const int Bins = 15;

    /// <summary>Prints how often the group, its system and its extinction symbol are right.</summary>
    /// <param name="model">Folder of the model.</param>
    /// <param name="path">Crystals, JSON lines.</param>
    /// <param name="count">How many at most.</param>
    /// <param name="seed">Seed of the draw.</param>
    /// <param name="part">"test" for the model's own test crystals of the file, "validation" for those that chose it, "all" for a file of crystals that it has not learned from.</param>
    public static void Measure(string model, string path, int count, int seed, string part)
    {
        using Identifier identifier = Identifier.Open(model);
        int chosen = part == "validation" ? identifier.Model.Training.SplitRecord!.Fold!.Value : StoredSplit.Test;
        HashSet<string>? ids = part == "all" ? null : [.. ModelSplit.Read(model, identifier.Model.Training.SplitRecord!).Split.Parts.Where(one => one.Part == chosen).Select(one => one.Id)];
        ImmutableArray<CrystalSymmetry> crystals = [.. new[] { "development", CrystalDraw.FinalHalf }.SelectMany(half => CrystalDraw.Real(path, count / 2, seed, half, ids))];
        Stopwatch watch = Stopwatch.StartNew();
        DescribedCrystal[] described = [.. crystals.AsParallel().AsOrdered().Select(one => identifier.Describe(one.Given))];
        IReadOnlyList<Identification> answers = identifier.Identify(described);
        double milliseconds = watch.Elapsed.TotalMilliseconds / crystals.Length;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{crystals.Length} crystals, {milliseconds:0.0} ms each on {Environment.ProcessorCount} cores"));
        Console.WriteLine("| groups | by | crystals | top-1 | top-2 | top-5 | system | extinction symbol | most certain 80 % | error of probabilities, points |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|---|---|");
        IReadOnlyList<Identification> alone = identifier.Identify([.. described.Select(one => one with { Possible = null })]);
        foreach ((string groups, Func<int, bool> holds) in new (string, Func<int, bool>)[] { ("all", _ => true), ("the paper's 72", number => PaperGroups.SeventyTwo.Contains(number)) })
        {
            int[] places = [.. Enumerable.Range(0, crystals.Length).Where(place => holds(crystals[place].Number))];
            Report($"{groups} | network alone", [.. places.Select(place => (crystals[place], alone[place]))]);
            Report($"{groups} | what reflections rule out left out", [.. places.Select(place => (crystals[place], answers[place]))]);
        }

        foreach (double factor in new[] { 0.5, 0.6, 0.7, 0.8, 0.9, 1 })
            Report($"all | the same, at {factor} times its temperature", [.. crystals.Zip(answers, (crystal, answer) => (crystal, At(answer, factor)))]);
    }

    private static Identification At(Identification answer, double factor)
    {
        double[] powers = [.. answer.Candidates.Select(one => Math.Pow(one.Probability!.Value, 1 / factor))];
        double sum = powers.Sum();
        return answer with { Candidates = [.. answer.Candidates.Zip(powers, (one, power) => one with { Probability = power / sum })] };
    }

    private static void Report(string by, (CrystalSymmetry Crystal, Identification Answer)[] all)
    {
        int[] places = [.. all.Select(one => one.Answer.Candidates.ToList().FindIndex(candidate => candidate.Is(one.Crystal.Number)))];
        string Share(Func<int, bool> holds) => string.Create(CultureInfo.InvariantCulture, $"{100.0 * Enumerable.Range(0, all.Length).Count(holds) / all.Length:0.00}");
        Candidate First(int one) => all[one].Answer.Candidates[0];
        double Sure(int one) => First(one).Probability!.Value;
        int[] sure = [.. Enumerable.Range(0, all.Length).OrderByDescending(Sure).Take((int)(LargestShare * all.Length))];
        double error = Enumerable.Range(0, all.Length).GroupBy(one => Math.Min(Bins - 1, (int)(Sure(one) * Bins))).Sum(bin => Math.Abs(bin.Sum(one => Sure(one) - (places[one] == 0 ? 1 : 0)))) * 100 / all.Length;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {by} | {all.Length} | {Share(one => places[one] == 0)} | {Share(one => places[one] is >= 0 and < 2)} | {Share(one => places[one] is >= 0 and < 5)} | {Share(one => SpaceGroups.Default(First(one).Number).System == all[one].Crystal.Setting.System)} | {Share(one => ExtinctionClasses.Of(First(one).Number).Groups.Contains(all[one].Crystal.Number))} | {100.0 * sure.Count(one => places[one] == 0) / sure.Length:0.00} | {error:0.00} |"));
    }
}
