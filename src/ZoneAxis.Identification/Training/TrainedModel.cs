using System.Globalization;
using ZoneAxis.Corpora;
using ZoneAxis.Diffraction;
using ZoneAxis.Learning.Evaluation;
using ZoneAxis.Learning.Models;
using ZoneAxis.Learning.Networks;
using ZoneAxis.Learning.Training;

namespace ZoneAxis;

/// <summary>Says of a trained network all that is needed to train it again.</summary>
internal static class TrainedModel
{
    /// <summary>The folder's content but the weights; not yet tested.</summary>
    /// <param name="request">What was asked for.</param>
    /// <param name="network">The network's shape.</param>
    /// <param name="descriptor">What it is given of a crystal.</param>
    /// <param name="corpus">The corpus.</param>
    /// <param name="split">How it was split.</param>
    /// <param name="parts">The crystals of that split.</param>
    /// <param name="folds">How many folds took turns at choosing the best parameters.</param>
    /// <param name="result">How the training went.</param>
    public static ModelFolder Of(TrainingRequest request, NetworkOptions network, DescriptorOptions descriptor, Corpus corpus, SplitChoice split, TrainingParts parts, int folds, TrainingResult result) => new()
    {
        Config = new ModelConfig
        {
            Name = request.Name,
            Network = network,
            Descriptor = descriptor,
            TrainedWith = result.Precision,
        },
        Classes = [.. request.Groups],
        Training = new TrainingManifest
        {
            Source = SourceOf(corpus, parts.Crystals, request, descriptor),
            SourceHashes = [.. corpus.Manifest.Sources.Select(source => source.Sha256)],
            Attribution = string.Join(" ", corpus.Manifest.Sources.Select(source => source.Licence).Distinct()),
            Split = split.Describe(parts.Undescribed),
            SplitSeed = split.File.Split.Options.Seed,
            SplitRecord = split.Record,
            CorpusCount = parts.Crystals,
            TrainCount = parts.Training.Length,
            ValidationCount = parts.Validation.Length,
            TestCount = parts.Test.Length,
            Preset = request.Preset,
            FoldsInTurn = folds,
            Augmentation = request.Augmentation,
            Options = request.Options,
            State = result.State,
        },
        Metrics = new ModelMetrics(),
    };

    private static string SourceOf(Corpus corpus, int crystals, TrainingRequest request, DescriptorOptions descriptor)
    {
        SimulationParameters simulation = corpus.Patterns.Parameters;
        string tolerance = simulation.AngleToleranceDegrees is { } angle
            ? string.Create(CultureInfo.InvariantCulture, $"{simulation.SymprecAngstrom} Å and {angle}°")
            : string.Create(CultureInfo.InvariantCulture, $"{simulation.SymprecAngstrom} Å");
        string sources = string.Join(", ", corpus.Manifest.Sources.Select(source => $"{source.Name} (SHA-256 {source.Sha256})"));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{sources}. {(corpus.Manifest.Sources.Length == 1 ? "Its" : "Their")} {crystals:N0} crystals of {request.Groups.Length} space groups (by label), "
            + $"geometry {(descriptor is PatternDescriptorOptions ? simulation.Name : descriptor.Geometry)}, cell {descriptor.Cell} found at {tolerance}, {descriptor.Description}.{MoreOf(request)}");
    }

    /// <summary>The further corpora, of which all is learned from.</summary>
    private static string MoreOf(TrainingRequest request)
    {
        CorpusManifest[] more = [.. request.More.Select(CorpusManifest.Read)];
        return more.Length == 0
            ? ""
            : string.Create(
                CultureInfo.InvariantCulture,
                $" Learned from besides, all of it: {more.Sum(one => one.Structures.Sum(shard => shard.Crystals)):N0} crystals of {string.Join(", ", more.SelectMany(one => one.Sources).Select(source => source.Name))}.");
    }
}
