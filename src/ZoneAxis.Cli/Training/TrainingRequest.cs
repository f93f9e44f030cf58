using System.Collections.Immutable;
using ZoneAxis.Learning.Training;

namespace ZoneAxis.Cli.Training;

/// <summary>A training as the user asked for it.</summary>
internal sealed record TrainingRequest
{
    /// <summary>Folder of the corpus.</summary>
    internal required string Corpus { get; init; }

    /// <summary>Name of the set of patterns to learn from; null for the only one.</summary>
    internal string? Patterns { get; init; }

    /// <summary>Name of the shaping to learn from; null for the only one.</summary>
    internal string? Shaping { get; init; }

    /// <summary>Space groups to tell apart, ascending.</summary>
    internal required ImmutableArray<int> Groups { get; init; }

    /// <summary>Name of the stored split to go by; null for the one that training makes by itself.</summary>
    internal string? Split { get; init; }

    /// <summary>The fold of that split to choose the best parameters by, from 0; null for the first.</summary>
    internal int? Fold { get; init; }

    /// <summary>Side of the network's input, px.</summary>
    internal required int Side { get; init; }

    /// <summary>Folder of the model to be.</summary>
    internal required string Out { get; init; }

    /// <summary>Name of the model to be.</summary>
    internal required string Name { get; init; }

    /// <summary>Seed of the split, of the fresh parameters, and of the order of crystals.</summary>
    internal required int Seed { get; init; }

    /// <summary>Step of the network's first convolution, px.</summary>
    internal required int StemStride { get; init; }

    /// <summary>The probability of dropping a value that a dense layer adds, in [0, 1).</summary>
    internal required double Dropout { get; init; }

    /// <summary>The probability of dropping one of the pooled features, in [0, 1).</summary>
    internal required double FeatureDropout { get; init; }

    /// <summary>How to train.</summary>
    internal required TrainingOptions Options { get; init; }
}
