using System.Collections.Immutable;
using System.Globalization;
using ZoneAxis.Crystallography;
using ZoneAxis.Diffraction;

namespace ZoneAxis.Benchmarks.Reflections;

/// <summary>Fits the weights by which statistics and absences enter the probability of a space group: a conditional logit over all groups that a list allows.</summary>
public static class GroupWeightFit
{
    public const string Verb = "reflection-weights";

    private const int Rounds = 4000;
    private const double Rate = 0.02;
    private const double Ridge = 1e-4;

    /// <summary>Fits them to lists of real crystals of the development half and of made-up ones, and prints them.</summary>
    /// <param name="path">Real crystals, JSON lines.</param>
    /// <param name="count">How many.</param>
    /// <param name="seed">Seed of the draw.</param>
    public static void Fit(string path, int count, int seed)
    {
        (CrystalSymmetry Crystal, GroupPrior Prior)[] crystals =
        [
            .. CrystalDraw.Real(path, count, seed, "development").Select(crystal => (crystal, GroupPrior.MaterialsProject)),
            .. CrystalDraw.MadeUp(1, seed).Select(crystal => (crystal, GroupPrior.None)),
        ];
        ImmutableArray<(WeighedGroup[] Groups, int Truth)> lists =
        [
            .. crystals.AsParallel().AsOrdered().Select((one, i) => (Weigh(one.Crystal, one.Prior, i, seed), one.Crystal.Setting.Number))
                .Where(one => one.Item1.Any(group => group.Number == one.Number) && one.Item1.Any(group => group.Number != one.Number)),
        ];
        foreach ((WeighedGroup[] groups, int truth) in lists.Where(list => list.Groups.Any(group => !Inputs(group).Append(group.LogLaue).Append(group.LogPrior).All(double.IsFinite))).Take(5))
            Console.WriteLine($"{truth}: {groups[0].LogLaue} {groups[0].LogPrior} {string.Join(' ', Inputs(groups[0]))}");
        double[] weights = new double[1 + GroupFeatures.Count];
        weights[0] = 1;
        double[] scale = [.. weights.Select((_, k) => Math.Max(1e-6, Math.Sqrt(lists.Average(list => list.Groups.Average(group => Squared(Inputs(group)[k]))))))];
        double[] first = new double[weights.Length], second = new double[weights.Length];
        for (int round = 1; round <= Rounds; round++)
        {
            double[] gradient = [.. weights.Select((w, k) => -Ridge * (w - (k == 0 ? 1 : 0)) * scale[k])];
            foreach ((WeighedGroup[] groups, int truth) in lists)
                AddGradient(groups, truth, weights, scale, gradient, lists.Length);
            for (int k = 0; k < weights.Length; k++)
            {
                first[k] = 0.9 * first[k] + 0.1 * gradient[k];
                second[k] = 0.999 * second[k] + 0.001 * Squared(gradient[k]);
                weights[k] += Rate * first[k] / (1 - Math.Pow(0.9, round)) / (Math.Sqrt(second[k] / (1 - Math.Pow(0.999, round))) + 1e-9) / scale[k];
            }

            if (round % 500 == 0)
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"round {round}: log likelihood {lists.Average(list => LogLikelihood(list.Groups, list.Truth, weights)):0.0000}"));
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{lists.Length} lists of {crystals.Length} crystals; absences {weights[0]:0.000}; features {string.Join(", ", weights.Skip(1).Select(w => w.ToString("0.000", CultureInfo.InvariantCulture)))}"));
    }

    private static WeighedGroup[] Weigh(CrystalSymmetry crystal, GroupPrior prior, int i, int seed)
    {
        ReflectionVariant variant = ReflectionVariant.All[i % ReflectionVariant.All.Length];
        try
        {
            ReflectionList list = ReflectionSimulator.Simulate(crystal.StandardCell, variant.Options(crystal), new RandomNumbers((ulong)(seed + i)));
            return [.. ReflectionAnalyser.Weigh(list, new ReflectionAnalysisOptions { Prior = prior })];
        }
        catch (MissingFormFactorException)
        {
            return [];
        }
    }

    private static double[] Inputs(WeighedGroup group) => [group.LogAbsences, .. group.Features];

    private static double Log(WeighedGroup group, double[] weights) => group.LogLaue + group.LogPrior + Inputs(group).Zip(weights).Sum(one => one.First * one.Second);

    private static double LogLikelihood(WeighedGroup[] groups, int truth, double[] weights)
    {
        double[] logs = [.. groups.Select(group => Log(group, weights))];
        double most = logs.Max();
        return Math.Log(groups.Zip(logs).Where(one => one.First.Number == truth).Sum(one => Math.Exp(one.Second - most)) / logs.Sum(log => Math.Exp(log - most)) + 1e-12);
    }

    private static void AddGradient(WeighedGroup[] groups, int truth, double[] weights, double[] scale, double[] gradient, int lists)
    {
        double[] logs = [.. groups.Select(group => Log(group, weights))];
        double most = logs.Max(), all = logs.Sum(log => Math.Exp(log - most)), right = groups.Zip(logs).Where(one => one.First.Number == truth).Sum(one => Math.Exp(one.Second - most));
        for (int g = 0; g < groups.Length; g++)
        {
            double share = Math.Exp(logs[g] - most), pull = (groups[g].Number == truth && right > 0 ? share / right : 0) - share / all;
            double[] inputs = Inputs(groups[g]);
            for (int k = 0; k < gradient.Length; k++)
                gradient[k] += pull * inputs[k] / scale[k] / lists;
        }
    }

    private static double Squared(double x) => x * x;
}
