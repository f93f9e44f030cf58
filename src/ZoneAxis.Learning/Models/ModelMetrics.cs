using ZoneAxis.Crystallography;
using ZoneAxis.Learning.Training;

namespace ZoneAxis.Learning.Models;

/// <summary>What a model scored on crystals it had no part in; the file <c>metrics.json</c> of its folder.</summary>
public sealed record ModelMetrics
{
    /// <summary>The number of test crystals.</summary>
    public int TestCount { get; init; }

    /// <summary>Element k: the part of the crystals whose group is among the k + 1 most probable, in [0, 1].</summary>
    public IReadOnlyList<double> TopAccuracies { get; init; } = [];

    /// <summary>A line for each crystal system.</summary>
    public IReadOnlyList<GroupScore> Systems { get; init; } = [];

    /// <summary>A line for each space group.</summary>
    public IReadOnlyList<GroupScore> Groups { get; init; } = [];

    /// <summary>Makes the figures of an evaluation.</summary>
    /// <param name="evaluation">What was counted.</param>
    /// <param name="classes">The space groups in the order of the classes.</param>
    /// <exception cref="ArgumentException">The numbers of classes differ.</exception>
    public static ModelMetrics From(Evaluation evaluation, IReadOnlyList<int> classes)
    {
        ArgumentNullException.ThrowIfNull(evaluation);
        ArgumentNullException.ThrowIfNull(classes);
        if (classes.Count != evaluation.ClassCount)
            throw new ArgumentException($"The evaluation has {evaluation.ClassCount} classes, and {classes.Count} space groups were given.");
        var systems = classes.Select(SystemOf).ToArray();
        return new ModelMetrics
        {
            TestCount = evaluation.Count,
            TopAccuracies = evaluation.TopAccuracies,
            Systems = [.. systems.Distinct().Order().Select(system => ScoreOf(evaluation, systems, system))],
            Groups = [.. classes.Select((group, c) => new GroupScore(group.ToString(Invariant), evaluation.CountOf(c), evaluation.HitsOf(c)))],
        };
    }

    private static readonly System.Globalization.CultureInfo Invariant = System.Globalization.CultureInfo.InvariantCulture;

    private static GroupScore ScoreOf(Evaluation evaluation, CrystalSystem[] systems, CrystalSystem system)
    {
        var members = Enumerable.Range(0, systems.Length).Where(c => systems[c] == system).ToArray();
        var hits = members.Sum(truth => members.Sum(found => evaluation.Confusion[truth][found]));
        return new GroupScore(system.ToString(), members.Sum(evaluation.CountOf), hits);
    }

    // The first groups of the systems: International Tables for Crystallography Vol. A (2016), table 2.1.1.1.
    private static CrystalSystem SystemOf(int group) => group switch
    {
        < 3 => CrystalSystem.Triclinic,
        < 16 => CrystalSystem.Monoclinic,
        < 75 => CrystalSystem.Orthorhombic,
        < 143 => CrystalSystem.Tetragonal,
        < 168 => CrystalSystem.Trigonal,
        < 195 => CrystalSystem.Hexagonal,
        _ => CrystalSystem.Cubic,
    };
}
