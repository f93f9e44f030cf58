using System.Text.Json.Serialization;
using ZoneAxis.Learning.Inputs;
using ZoneAxis.Learning.Training;

namespace ZoneAxis.Learning.Models;

/// <summary>What a model was trained on, and how; the file <c>training.json</c> of its folder. It names no machine.</summary>
public sealed record TrainingManifest
{
    /// <summary>The corpus the crystals come from.</summary>
    public string Source { get; init; } = string.Empty;

    /// <summary>SHA-256 of each source of that corpus, hexadecimal.</summary>
    public IReadOnlyList<string> SourceHashes { get; init; } = [];

    /// <summary>Licence and attribution of those crystals.</summary>
    public string Attribution { get; init; } = "not stated";

    /// <summary>How the crystals were chosen and split, in a sentence or two.</summary>
    public string Split { get; init; } = string.Empty;

    /// <summary>The seed of the split.</summary>
    public int SplitSeed { get; init; }

    /// <summary>The split itself, which lies in the model's folder; null for a model of before this was kept, whose split follows from the seed.</summary>
    public SplitRecord? SplitRecord { get; init; }

    /// <summary>Crystals of all classes in the split.</summary>
    public int CorpusCount { get; init; }

    /// <summary>Crystals learned from.</summary>
    public int TrainCount { get; init; }

    /// <summary>Crystals that chose the best parameters, none of them learned from or in the test.</summary>
    public int ValidationCount { get; init; }

    /// <summary>Crystals of the test.</summary>
    public int TestCount { get; init; }

    /// <summary>The optimiser.</summary>
    public string Optimiser { get; init; } = "Adam with decoupled weight decay";

    /// <summary>The preset whose options hold where no others were given, one of <see cref="TrainingPreset.Names"/>; null for a model of before there were any.</summary>
    public string? Preset { get; init; }

    /// <summary>Folds that took turns at choosing the best parameters; 1 where one fold did all the time.</summary>
    public int FoldsInTurn { get; init; } = 1;

    /// <summary>The relatives of the crystals that were learned from too; null for none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public AugmentationOptions? Augmentation { get; init; }

    /// <summary>The options of the training.</summary>
    public TrainingOptions Options { get; init; } = new();

    /// <summary>Where the training ended, with the validations on its way.</summary>
    public TrainingState State { get; init; } = new();
}
