using ZoneAxis.Learning.Networks;

namespace ZoneAxis.Cli.Evaluating;

/// <summary>An evaluation as the user asked for it.</summary>
internal sealed record EvaluationRequest
{
    /// <summary>Folder of the model.</summary>
    internal required string Model { get; init; }

    /// <summary>Folder of the corpus.</summary>
    internal required string Corpus { get; init; }

    /// <summary>Name of the stored split whose test is meant; null for the model's own.</summary>
    internal string? Split { get; init; }

    /// <summary>Seed of the standard split whose test is meant; null for the model's own.</summary>
    internal int? Seed { get; init; }

    /// <summary>Whether crystals that the model has learned from may be among those that it is measured on.</summary>
    internal bool AllowSeen { get; init; }

    /// <summary>Number format of the convolutions.</summary>
    internal required Precision Precision { get; init; }
}
