using System.Collections.Immutable;
using ZoneAxis.Corpora;
using ZoneAxis.Diffraction;
using ZoneAxis.Learning.Inputs;
using ZoneAxis.Learning.Networks;
using ZoneAxis.Learning.Training;

namespace ZoneAxis;

/// <summary>A training: from which crystals, of which network, into which folder.</summary>
public sealed record TrainingRequest
{
    /// <summary>Folder of the corpus.</summary>
    public required string Corpus { get; init; }

    /// <summary>Folders of further corpora, of which all crystals are learned from and none is tested on, such as made-up crystals of rare groups.</summary>
    public ImmutableArray<string> More { get; init; } = [];

    /// <summary>Name of the set of patterns to learn from; null for the only one.</summary>
    public string? Patterns { get; init; }

    /// <summary>Name of the shaping to learn from; null for the only one.</summary>
    public string? Shaping { get; init; }

    /// <summary>Space groups to tell apart, ascending.</summary>
    public required ImmutableArray<int> Groups { get; init; }

    /// <summary>Name of the stored split to go by; null for the one that training makes by itself.</summary>
    public string? Split { get; init; }

    /// <summary>The fold of that split to choose the best parameters by, from 0; null for the first.</summary>
    public int? Fold { get; init; }

    /// <summary>Side of the network's input, px.</summary>
    public required int Side { get; init; }

    /// <summary>Folder of the model to be.</summary>
    public required string Out { get; init; }

    /// <summary>Name of the model to be.</summary>
    public required string Name { get; init; }

    /// <summary>Seed of the split, of the fresh parameters, and of the order of crystals.</summary>
    public int Seed { get; init; } = new SplitOptions().Seed;

    /// <summary>The kind of descriptor that the network is given, one of <see cref="DescriptorRegistry.All"/>; the paper's unless set.</summary>
    public string Descriptor { get; init; } = ShapedDescriptorOptions.KindName;

    /// <summary>The kind of network, one of <see cref="NetworkRegistry.All"/>; the paper's unless set.</summary>
    public string Network { get; init; } = NetworkRegistry.DefaultKind;

    /// <summary>What is chosen of the network by name, as "stemStride" or "dropout"; its defaults hold for the others.</summary>
    public IReadOnlyDictionary<string, double> NetworkSettings { get; init; } = new Dictionary<string, double>();

    /// <summary>
    /// Folds of the split that training makes by itself, 2 or more; null for as many as <see cref="CorpusSplits.StandardFolds"/>. Where <see cref="TrainingOptions.FoldPasses"/> is set,
    /// all folds choose in turn, beginning with <see cref="Fold"/>.
    /// </summary>
    public int? Folds { get; init; }

    /// <summary>The preset that the options come from, as it is to stand in the model's record; null for none.</summary>
    public string? Preset { get; init; }

    /// <summary>The relatives of the crystals to learn from too, drawn by <see cref="Seed"/>; null for none.</summary>
    public AugmentationOptions? Augmentation { get; init; }

    /// <summary>Folder of a trained model of the same shape whose weights the training begins with; null for fresh ones. None of the crystals that choose or test may be among those that it has learned from.</summary>
    public string? From { get; init; }

    /// <summary>Whether the checkpoint stays beside the finished model, several times its size, so that the training can go on with more <see cref="TrainingOptions.BudgetMinutes"/>.</summary>
    public bool KeepCheckpoint { get; init; }

    /// <summary>How to train; <see cref="TrainingOptions.Start"/> follows from <see cref="From"/>.</summary>
    public TrainingOptions Options { get; init; } = new();
}
