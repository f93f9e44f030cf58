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

    /// <summary>A line for each crystal system: a crystal counts as right whose most probable group, right or wrong, is of its system.</summary>
    public IReadOnlyList<GroupScore> Systems { get; init; } = [];

    /// <summary>A line for each space group: a crystal counts as right whose most probable group is its own.</summary>
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
        var systems = classes.Select(CrystalSystems.OfGroup).ToArray();
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
}
