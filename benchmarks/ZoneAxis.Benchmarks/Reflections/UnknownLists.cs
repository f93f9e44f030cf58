using System.Collections.Immutable;
using System.Globalization;
using ZoneAxis.Crystallography;
using ZoneAxis.Diffraction;

namespace ZoneAxis.Benchmarks.Reflections;

/// <summary>Counts the lists that are answered with 'unknown': of crystals, and spoilt so that no crystal gives them.</summary>
public static class UnknownLists
{
    public const string Verb = "reflection-unknown";

    // A cell that is wrong by a tenth of an axis indexes no pattern far out.
    private const double WrongAxis = 1.1;

    private static readonly (string Name, Func<ReflectionList, RandomNumbers, ReflectionList> Spoil)[] Kinds =
    [
        ("as measured", (list, _) => list),
        ("intensities in another order", Shuffled),
        ("noise alone", (list, random) => With(list, one => one with { Intensity = one.Sigma * random.NextNormal() })),
        ("indexed in a cell with the axis c a tenth too long", (list, _) => With(list, one => one with { L = (int)Math.Round(WrongAxis * one.L) })),
        ("equal intensities", (list, _) => With(list, one => one with { Intensity = 1, Sigma = 0.03 })),
        ("eight reflections", (list, _) => list with { Reflections = [.. list.Reflections.Take(8)] }),
    ];

    /// <summary>Prints for each kind of list how many are unknown.</summary>
    /// <param name="path">Real crystals, JSON lines.</param>
    /// <param name="count">How many.</param>
    /// <param name="seed">Seed.</param>
    /// <param name="half">"development" or "final".</param>
    public static void Measure(string path, int count, int seed, string half)
    {
        ImmutableArray<CrystalSymmetry> crystals = CrystalDraw.Real(path, count, seed, half);
        foreach ((string name, Func<ReflectionList, RandomNumbers, ReflectionList> spoil) in Kinds)
        {
            bool[] unknown = [.. crystals.AsParallel().AsOrdered().Select((crystal, place) => IsUnknown(crystal, spoil, (ulong)(seed + place))).OfType<bool>()];
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: unknown {unknown.Count(one => one)} of {unknown.Length}"));
        }
    }

    private static bool? IsUnknown(CrystalSymmetry crystal, Func<ReflectionList, RandomNumbers, ReflectionList> spoil, ulong seed)
    {
        RandomNumbers random = new(seed);
        try
        {
            ReflectionList list = ReflectionSimulator.Simulate(crystal.StandardCell, new ReflectionSimulationOptions(), random);
            return ReflectionReport.Of(spoil(list, random)).Unknown is not null;
        }
        catch (MissingFormFactorException)
        {
            return null;
        }
    }

    private static ReflectionList With(ReflectionList list, Func<Reflection, Reflection> change) => list with { Reflections = [.. list.Reflections.Select(change)] };

    private static ReflectionList Shuffled(ReflectionList list, RandomNumbers random)
    {
        Reflection[] order = [.. list.Reflections];
        new Random((int)(random.NextBits() % int.MaxValue)).Shuffle(order);
        return list with { Reflections = [.. list.Reflections.Zip(order, (place, one) => place with { Intensity = one.Intensity, Sigma = one.Sigma })] };
    }
}
