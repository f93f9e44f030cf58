using System.Globalization;
using ZoneAxis.Corpora;
using ZoneAxis.Learning.Models;
using ZoneAxis.Learning.Networks;
using ZoneAxis.Learning.Training;

namespace ZoneAxis;

/// <summary>The trained model that a training begins with.</summary>
internal static class StartingModel
{
    /// <summary>Puts a model's weights into the network to be trained.</summary>
    /// <param name="folder">The model's folder.</param>
    /// <param name="request">What is to be trained.</param>
    /// <param name="corpus">Its corpus.</param>
    /// <param name="folds">The crystals of each fold that chooses.</param>
    /// <param name="network">The network.</param>
    /// <returns>What the training's record says of them.</returns>
    /// <exception cref="ModelException">The model cannot be read, or is of another shape.</exception>
    /// <exception cref="TrainingException">The model tells other groups apart, or has learned from crystals that are to choose or to test.</exception>
    public static StartingWeights Load(string folder, TrainingRequest request, Corpus corpus, IReadOnlyList<TrainingParts> folds, Network network)
    {
        ModelFolder model = ModelFolder.Load(folder);
        if (!model.Classes.SequenceEqual(request.Groups))
            throw new TrainingException($"The model {folder} tells {model.Classes.Count} space groups apart, and the training is to tell {request.Groups.Length}, or others; begin with a model of the very groups, or with fresh weights.");
        RequireUnseen(folder, model, corpus, folds);
        return model.LoadInto(folder, network);
    }

    /// <summary>What a model has learned from can neither choose nor test the one that comes of it.</summary>
    private static void RequireUnseen(string folder, ModelFolder model, Corpus corpus, IReadOnlyList<TrainingParts> folds)
    {
        if (model.Training.SplitRecord is not { } record)
            throw new TrainingException($"Which crystals the model {folder} has learned from is not known: its folder has no {ModelSplit.FileName}; begin with one that has, or with fresh weights.");
        // Where folds took turns, each was learned from while another chose.
        int? unlearned = model.Training.FoldsInTurn > 1 ? null : record.Fold;
        HashSet<string> learned = ModelSplit.Read(folder, record).Split.Parts
            .Where(part => part.Part != StoredSplit.Test && part.Part != unlearned)
            .Select(part => part.Id)
            .ToHashSet(StringComparer.Ordinal);
        int seen = folds.SelectMany(fold => fold.Validation.Concat(fold.Test)).Distinct().Count(place => learned.Contains(corpus.Entries[place].Id));
        if (seen > 0)
            throw new TrainingException(string.Create(
                CultureInfo.InvariantCulture,
                $"The model {folder} has learned from {seen:N0} of the crystals that are to choose or to test, so that neither would be honest; take the split, the fold and the seed of its training, or begin with fresh weights."));
    }
}
