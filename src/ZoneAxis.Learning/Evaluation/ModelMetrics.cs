using System.Globalization;
using System.Text.Json.Serialization;
using ZoneAxis.Crystallography;

namespace ZoneAxis.Learning.Evaluation;

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

    /// <summary>Where the model takes several kinds of measurement: a line for each, and the figures of the paper's groups alone.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<MeasuredScore>? Parts { get; init; }

    /// <summary>The figures of predictions.</summary>
    /// <param name="predictions">What the model says of all test crystals.</param>
    public static ModelMetrics Of(Predictions predictions)
    {
        ArgumentNullException.ThrowIfNull(predictions);
        (int[] counts, int[] hits, int[] systemHits) = (predictions.Counts(), predictions.Hits(), predictions.SystemHits());
        IEnumerable<IGrouping<CrystalSystem, int>> systems = Enumerable.Range(0, counts.Length)
            .GroupBy(place => CrystalSystems.OfGroup(predictions.Classes[place]))
            .OrderBy(members => members.Key);
        return new ModelMetrics
        {
            TestCount = predictions.All.Length,
            TopAccuracies = predictions.TopAccuracies,
            Systems = [.. systems.Select(members => new GroupScore(members.Key.ToString(), members.Sum(place => counts[place]), members.Sum(place => systemHits[place])))],
            Groups = [.. predictions.Classes.Select((group, place) => new GroupScore(group.ToString(CultureInfo.InvariantCulture), counts[place], hits[place]))],
        };
    }
}
