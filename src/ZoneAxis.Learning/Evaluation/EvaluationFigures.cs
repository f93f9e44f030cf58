using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace ZoneAxis.Learning.Evaluation;

/// <summary>All figures of an evaluation, each a view of what a model says of each crystal.</summary>
public sealed record EvaluationFigures
{
    private const int CommonErrorCount = 30;

    /// <summary>Name of the model.</summary>
    public required string Model { get; init; }

    /// <summary>Crystals of the test.</summary>
    public required int Crystals { get; init; }

    /// <summary>Top-1 to top-5.</summary>
    public required ImmutableArray<CountedShare> Top { get; init; }

    /// <summary>Mean over all crystals of whether the most probable group is right; of a single answer micro precision, recall and F1 are all this.</summary>
    public required double MicroAverage { get; init; }

    /// <summary>Mean of the groups' recalls.</summary>
    public required double MacroRecall { get; init; }

    /// <summary>Mean of the precisions of the groups that are answered at all.</summary>
    public required double MacroPrecision { get; init; }

    /// <summary>Mean of the groups' F1.</summary>
    public required double MacroF1 { get; init; }

    /// <summary>Crystals whose most probable group is of their crystal system.</summary>
    public required CountedShare RightSystem { get; init; }

    /// <summary>Crystals whose most probable group is of their extinction class.</summary>
    public required CountedShare RightExtinctionClass { get; init; }

    /// <summary>Extinction classes of the model's groups.</summary>
    public required int ExtinctionClasses { get; init; }

    /// <summary>The largest top-1 to top-5 that Laue class and absences alone allow on these crystals.</summary>
    public required ImmutableArray<double> Ceiling { get; init; }

    /// <summary>A line for each crystal system.</summary>
    public required ImmutableArray<SystemScore> Systems { get; init; }

    /// <summary>A line for each space group.</summary>
    public required ImmutableArray<ClassScore> Groups { get; init; }

    /// <summary>See <see cref="Predictions.SystemErrors"/>.</summary>
    public required ImmutableArray<ImmutableArray<int>> SystemErrors { get; init; }

    /// <summary>See <see cref="Predictions.Confusion"/>; rows and columns in the order of <see cref="Groups"/>.</summary>
    public required ImmutableArray<ImmutableArray<int>> Confusion { get; init; }

    /// <summary>The pairs of groups that are confused most often.</summary>
    public required ImmutableArray<GroupConfusion> CommonErrors { get; init; }

    /// <summary>The temperature of the probabilities.</summary>
    public required double Temperature { get; init; }

    /// <summary>The expected calibration error without the temperature.</summary>
    public required double CalibrationErrorBefore { get; init; }

    /// <summary>The expected calibration error with it.</summary>
    public required double CalibrationError { get; init; }

    /// <summary>How sure the model is and how often it is right, without the temperature.</summary>
    public required ImmutableArray<ReliabilityBin> ReliabilityBefore { get; init; }

    /// <summary>How sure the model is and how often it is right, with the temperature.</summary>
    public required ImmutableArray<ReliabilityBin> Reliability { get; init; }

    /// <summary>Accuracy where only the surest part of the crystals is answered.</summary>
    public required ImmutableArray<CoveragePoint> Coverage { get; init; }

    /// <summary>What the model gains over another one; null where none is compared.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ModelComparison? Comparison { get; init; }

    /// <summary>The figures of predictions.</summary>
    /// <param name="predictions">What the model says.</param>
    /// <param name="against">What another model says of the same crystals; or null.</param>
    /// <exception cref="InvalidDataException">The other model was measured on other crystals, or there are no crystals.</exception>
    public static EvaluationFigures Of(Predictions predictions, Predictions? against = null)
    {
        ArgumentNullException.ThrowIfNull(predictions);
        if (predictions.All.IsEmpty)
            throw new InvalidDataException($"There are no predictions of {predictions.Model}; evaluate it on a test with crystals of its groups.");
        Predictions bare = predictions.AtTemperatureOne;
        ImmutableArray<ClassScore> groups = predictions.ClassScores;
        return new EvaluationFigures
        {
            Model = predictions.Model,
            Crystals = predictions.All.Length,
            Top = predictions.Tops,
            MicroAverage = predictions.Top(1),
            MacroRecall = MeanOf(groups.Select(group => group.Right.Share)),
            MacroPrecision = MeanOf(groups.Select(group => group.Answered.Share)),
            MacroF1 = MeanOf(groups.Select(group => group.F1)),
            RightSystem = predictions.RightSystems,
            RightExtinctionClass = predictions.RightExtinctionClasses,
            ExtinctionClasses = SymmetryCeiling.ClassesOf(predictions.Classes),
            Ceiling = predictions.Ceiling,
            Systems = predictions.SystemScores,
            Groups = groups,
            SystemErrors = predictions.SystemErrors(),
            Confusion = predictions.Confusion(),
            CommonErrors = predictions.CommonErrors(CommonErrorCount),
            Temperature = predictions.Temperature,
            CalibrationErrorBefore = bare.CalibrationError,
            CalibrationError = predictions.CalibrationError,
            ReliabilityBefore = bare.Reliability(),
            Reliability = predictions.Reliability(),
            Coverage = predictions.Coverage(),
            Comparison = against is null ? null : ModelComparison.Of(predictions, against),
        };
    }

    private static double MeanOf(IEnumerable<double> shares) => shares.Where(share => !double.IsNaN(share)).DefaultIfEmpty(double.NaN).Average();
}
