namespace ZoneAxis.Learning.Evaluation;

/// <summary>What a model scored on test crystals of which some part was measured, or which are of some groups.</summary>
public sealed record MeasuredScore
{
    // A crystal that is left to a person is one in five.
    private const double CertainShare = 0.8;

    private const int FewCrystals = 20;

    /// <summary>What was measured of which crystals, in a few words.</summary>
    public required string Name { get; init; }

    /// <summary>The number of crystals.</summary>
    public int TestCount { get; init; }

    /// <summary>Element k: the part of the crystals whose group is among the k + 1 most probable, in [0, 1].</summary>
    public IReadOnlyList<double> TopAccuracies { get; init; } = [];

    /// <summary>The part whose most probable group is of their crystal system.</summary>
    public double System { get; init; }

    /// <summary>The part whose most probable group is of their extinction class.</summary>
    public double Extinction { get; init; }

    /// <summary>The mean over the groups with 20 test crystals or more of how often the most probable group is right.</summary>
    public double MeanOfGroups { get; init; }

    /// <summary>See <see cref="Predictions.CalibrationError"/>.</summary>
    public double CalibrationError { get; init; }

    /// <summary>How often the most probable group is right among the most certain 80 % of the crystals.</summary>
    public double MostCertain { get; init; }

    /// <summary>The figures of predictions.</summary>
    /// <param name="name">See <see cref="Name"/>.</param>
    /// <param name="predictions">What the model says.</param>
    public static MeasuredScore Of(string name, Predictions predictions)
    {
        ArgumentNullException.ThrowIfNull(predictions);
        return new MeasuredScore
        {
            Name = name,
            TestCount = predictions.All.Length,
            TopAccuracies = predictions.TopAccuracies,
            System = predictions.SystemAccuracy,
            Extinction = predictions.ExtinctionAccuracy,
            MeanOfGroups = predictions.MeanGroupAccuracy(FewCrystals),
            CalibrationError = predictions.CalibrationError,
            MostCertain = predictions.AccuracyOfMostCertain(CertainShare),
        };
    }
}
