using System.Globalization;
using ZoneAxis.Corpora;
using ZoneAxis.Learning.Models;

namespace ZoneAxis;

/// <summary>The split that a training goes by.</summary>
/// <param name="Name">Name of the stored split; null for the one that training makes by itself.</param>
/// <param name="File">The split.</param>
/// <param name="Fold">The fold that chooses the best parameters, from 0; null where none does.</param>
internal sealed record SplitChoice(string? Name, SplitFile File, int? Fold)
{
    /// <summary>Share of all crystals to test on unless a stored split is named, as in the paper.</summary>
    private static readonly double TestShare = new SplitOptions().TestShare;

    /// <summary>The split that was asked for.</summary>
    /// <param name="corpus">The corpus.</param>
    /// <param name="folder">Its folder.</param>
    /// <param name="request">What was asked for.</param>
    /// <exception cref="InvalidDataException">There is no such split, or no fold to choose by.</exception>
    /// <exception cref="CorpusException">The corpus has no splits.</exception>
    public static SplitChoice Of(Corpus corpus, string folder, TrainingRequest request)
    {
        if (request.Split is not { } name)
            return new SplitChoice(null, SplitFile.Of(StandardOf(corpus, request)), Fold: 0);
        SplitFile file = SplitFile.Find(folder, name);
        int folds = file.Split.Options.Folds;
        if (folds == 1 && request.Options.FoldPasses is not null)
            throw new InvalidDataException($"Folds are to choose in turn, and the split {name} has one fold alone; make a split with more.");
        if (folds == 1 && request.Fold is { } fold)
            throw new InvalidDataException($"The fold to choose by is {fold}; the split {name} has one fold alone, all of which is learned from: name no fold, or make a split with more.");
        if (request.Groups.Except(file.Split.Options.Groups).ToArray() is { Length: > 0 } missing)
            throw new InvalidDataException($"The split {name} has no crystals of the groups {string.Join(", ", missing)}; name no groups to learn all of the split.");
        return new SplitChoice(name, file, folds == 1 ? null : request.Fold ?? 0);
    }

    /// <summary>The folds that choose the best parameters, in turn.</summary>
    /// <param name="inTurn">Whether all folds of the split do.</param>
    public IReadOnlyList<int?> FoldsInTurn(bool inTurn) => inTurn && Fold is { } first
        ? [.. Enumerable.Range(0, File.Split.Options.Folds).Select(step => (int?)((first + step) % File.Split.Options.Folds))]
        : [Fold];

    /// <summary>What the model's record says of it.</summary>
    public SplitRecord Record => new(Name, File.Split.Options.Kind, File.Split.Options.Seed, File.Split.Options.Folds, Fold, File.Sha256);

    /// <summary>The split in a sentence or two.</summary>
    /// <param name="undescribed">Crystals left out because there are no patterns of them.</param>
    public string Describe(int undescribed)
    {
        string split = Name is null ? DescribeStandard() : DescribeStored();
        return undescribed == 0
            ? split
            : string.Create(CultureInfo.InvariantCulture, $"{split} {undescribed:N0} crystals whose patterns could not be made are left out of every part.");
    }

    private static StoredSplit StandardOf(Corpus corpus, TrainingRequest request) => request.Folds is { } folds
        ? CorpusSplits.Of(corpus.Entries, new SplitOptions { Seed = request.Seed, Groups = request.Groups, Folds = folds })
        : CorpusSplits.Standard(corpus.Entries, request.Groups, request.Seed);

    private string DescribeStandard() => string.Create(
        CultureInfo.InvariantCulture,
        $"In the order of SHA-256 of \"seed/id\" the first {100 * TestShare} % of all crystals are for the test, then {100.0 / File.Split.Options.Folds} % of the rest for validation.");

    private string DescribeStored()
    {
        string validation = Fold is { } fold ? string.Create(CultureInfo.InvariantCulture, $"fold {fold} of 0 to {File.Split.Options.Folds - 1} for validation") : "none for validation";
        string from = File.Split.Options.TestFrom is { } day ? string.Create(CultureInfo.InvariantCulture, $" from {day:yyyy-MM-dd} on") : "";
        return $"Stored split {Name}, kind {File.Split.Options.Kind.Name}{from}, {validation}; SHA-256 {File.Sha256}.";
    }
}
