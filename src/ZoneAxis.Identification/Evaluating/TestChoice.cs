using System.Collections.Immutable;
using System.Globalization;
using ZoneAxis.Corpora;
using ZoneAxis.Learning.Models;

namespace ZoneAxis;

/// <summary>The crystals that a model is tested on, and what is known of whether it has learned from them.</summary>
/// <param name="Split">Name of the stored split; null for one that has none.</param>
/// <param name="Seed">Seed of the split.</param>
/// <param name="Parts">The crystals of the split.</param>
/// <param name="Seen">Test crystals that the model has learned from or was chosen by; null where that is not known.</param>
/// <param name="IsOwn">Whether they are the very crystals that its training kept back.</param>
public sealed record TestChoice(string? Split, int Seed, TrainingParts Parts, int? Seen, bool IsOwn)
{
    /// <summary>The split that the model was trained by; null where its folder holds none.</summary>
    internal SplitFile? Own { get; init; }

    /// <summary>The test that was asked for: of a stored split, of the standard one by a seed, or else the model's own.</summary>
    /// <param name="request">What was asked for.</param>
    /// <param name="model">The model.</param>
    /// <param name="corpus">The corpus.</param>
    /// <exception cref="InvalidDataException">There is no such split.</exception>
    /// <exception cref="CorpusException">The corpus has no splits, or the one that was named was made for other crystals.</exception>
    /// <exception cref="ModelException">The model's own split cannot be read, or the corpus is not the one it was made of.</exception>
    internal static TestChoice Of(EvaluationRequest request, ModelFolder model, Corpus corpus)
    {
        TrainingManifest training = model.Training;
        SplitFile? own = training.SplitRecord is { } record ? ModelSplit.Read(request.Model, record) : null;
        SplitFile asked = request.Split is { } name ? SplitFile.Find(request.Corpus, name)
            : request.Seed is null && own is not null ? own
            : SplitFile.Of(CorpusSplits.Standard(corpus.Entries, model.Classes, request.Seed ?? training.SplitSeed));
        TrainingParts parts = PartsOf(asked.Split, request, model, corpus);
        HashSet<string>? learned = LearnedBy(model, own, corpus);
        int? seen = learned is null ? null : parts.Test.Count(place => learned.Contains(corpus.Entries[place].Id));
        bool isOwn = IsOfTraining(model, corpus) && (own is null
            ? request.Split is null && asked.Split.Options.Seed == training.SplitSeed && parts.Crystals == training.CorpusCount
            : asked.Sha256 == own.Sha256);
        return new TestChoice(request.Split ?? (asked == own ? training.SplitRecord!.Name : null), asked.Split.Options.Seed, parts, seen, isOwn) { Own = own };
    }

    /// <summary>Refuses a test on crystals that the model has, or may have, learned from.</summary>
    /// <param name="request">What was asked for.</param>
    /// <exception cref="ModelException">It is no test of the model.</exception>
    internal void RequireUnseen(EvaluationRequest request)
    {
        if (Seen is null)
            throw new ModelException($"Which crystals of {request.Corpus} the model {request.Model} has learned from is not known: its folder has no {ModelSplit.FileName}, and corpus or groups are not those of its training.") { Remedy = EvaluationJob.AllowUnknown };
        if (Seen > 0)
            throw new ModelException(string.Create(
                CultureInfo.InvariantCulture,
                $"The model {request.Model} has learned from {Seen:N0} of these {Parts.Test.Length:N0} test crystals, so that they are no test of it; choose the test that its training kept back."))
            { Remedy = EvaluationJob.AllowSeen };
    }

    /// <summary>The crystals that chose the model's parameters, where the test is its own.</summary>
    /// <param name="model">The model.</param>
    /// <param name="corpus">The corpus.</param>
    internal ImmutableArray<int> ValidationOf(ModelFolder model, Corpus corpus)
    {
        TrainingManifest training = model.Training;
        StoredSplit split = training.SplitRecord is not null ? Own!.Split : CorpusSplits.Standard(corpus.Entries, model.Classes, training.SplitSeed);
        return TrainingParts.Of(corpus.Entries, split, training.SplitRecord is { } record ? record.Fold : 0, model.Classes).Validation;
    }

    private static TrainingParts PartsOf(StoredSplit split, EvaluationRequest request, ModelFolder model, Corpus corpus)
    {
        try
        {
            return TrainingParts.Of(corpus.Entries, split, fold: null, model.Classes);
        }
        catch (CorpusException failure) when (request.Split is null)
        {
            throw new ModelException($"{request.Corpus} is not the corpus that the model {request.Model} was trained on: {failure.Message}") { Remedy = CorpusException.ChooseSplit };
        }
    }

    /// <summary>Identifiers of all that the model has learned from or was chosen by; null where that cannot be known.</summary>
    private static HashSet<string>? LearnedBy(ModelFolder model, SplitFile? own, Corpus corpus)
    {
        if (own is not null)
            return own.Split.Learned.ToHashSet(StringComparer.Ordinal);
        StoredSplit standard = CorpusSplits.Standard(corpus.Entries, model.Classes, model.Training.SplitSeed);
        return IsOfTraining(model, corpus) && standard.Parts.Length == model.Training.CorpusCount
            ? standard.Learned.ToHashSet(StringComparer.Ordinal)
            : null;
    }

    /// <summary>Whether a corpus was made of the very files that a model was trained on.</summary>
    private static bool IsOfTraining(ModelFolder model, Corpus corpus)
    {
        HashSet<string> learned = [.. model.Training.SourceHashes];
        return corpus.Manifest.Sources.All(source => learned.Contains(source.Sha256));
    }
}
