using System.Collections.Immutable;
using ZoneAxis.Learning.Networks;

namespace ZoneAxis.Learning.Evaluation;

/// <summary>What a model says of all crystals of a test. Every figure of an evaluation is a view of this.</summary>
/// <remarks>
/// Only the order of a crystal's probabilities counts for what is right; of equal ones the first is the more probable. Where one of them is no
/// number (NaN), nothing is the most probable, and every class is a miss.
/// </remarks>
public sealed partial class Predictions
{
    private readonly ImmutableArray<Ranking> _rankings;

    /// <summary>Predictions of a model.</summary>
    /// <param name="model">Name of the model.</param>
    /// <param name="precision">The number format that it computed in.</param>
    /// <param name="classes">The space groups in the order of the probabilities, each once.</param>
    /// <param name="all">One for each crystal of the test.</param>
    /// <param name="temperature">The temperature that the probabilities are at, above 0; 1 for those of the network itself.</param>
    /// <exception cref="ArgumentException">A crystal has another number of probabilities than there are classes, or a group that is none of them, or a class is there twice.</exception>
    public Predictions(string model, Precision precision, ImmutableArray<int> classes, ImmutableArray<Prediction> all, double temperature = 1)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(temperature);
        (Model, Precision, Classes, All, Temperature) = (model, precision, classes, all, temperature);
        if (classes.Distinct().Count() != classes.Length)
            throw new ArgumentException($"The classes {string.Join(", ", classes)} are not there once each.");
        Dictionary<int, int> classOfGroup = classes.Index().ToDictionary(one => one.Item, one => one.Index);
        _rankings = [.. all.Select(one => RankingOf(one, classOfGroup))];
    }

    /// <summary>Name of the model.</summary>
    public string Model { get; }

    /// <summary>The number format that it computed in.</summary>
    public Precision Precision { get; }

    /// <summary>The space groups in the order of the probabilities.</summary>
    public ImmutableArray<int> Classes { get; }

    /// <summary>One for each crystal of the test.</summary>
    public ImmutableArray<Prediction> All { get; }

    /// <summary>The temperature that the probabilities are at, see <see cref="TemperatureScaling"/>; 1 for those of the network itself.</summary>
    public double Temperature { get; }

    /// <summary>What the network itself says, without a temperature.</summary>
    public Predictions AtTemperatureOne => Temperature == 1 ? this : AtTemperature(1 / Temperature);

    private static Ranking RankingOf(Prediction one, Dictionary<int, int> classOfGroup)
    {
        if (one.Probabilities.Length != classOfGroup.Count)
            throw new ArgumentException($"There are {one.Probabilities.Length} probabilities of the crystal {one.Id} for {classOfGroup.Count} classes.");
        return classOfGroup.TryGetValue(one.Group, out int trueClass)
            ? Ranking.Of(one.Probabilities.AsSpan(), trueClass)
            : throw new ArgumentException($"The crystal {one.Id} is of the space group {one.Group}, which is none of the {classOfGroup.Count} classes.");
    }
}
