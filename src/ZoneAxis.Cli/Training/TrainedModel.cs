using System.Globalization;
using ZoneAxis.Learning.Corpora;
using ZoneAxis.Learning.Models;
using ZoneAxis.Learning.Networks;
using ZoneAxis.Learning.Training;

namespace ZoneAxis.Cli.Training;

/// <summary>Says of a trained network all that is needed to train it again.</summary>
internal static class TrainedModel
{
    /// <summary>The folder's content but the weights; not yet tested.</summary>
    /// <param name="request">What was asked for.</param>
    /// <param name="network">The network's shape.</param>
    /// <param name="corpus">What the corpus was made of.</param>
    /// <param name="split">How it was split.</param>
    /// <param name="parts">The crystals of that split.</param>
    /// <param name="result">How the training went.</param>
    internal static ModelFolder Of(TrainingRequest request, MsdnOptions network, CorpusManifest corpus, SplitChoice split, TrainingParts parts, TrainingResult result) => new()
    {
        Config = new ModelConfig
        {
            Name = request.Name,
            Network = network,
            Descriptor = DescriptorOf(corpus, corpus.Simulation!.Shapings[0].Name, request.Side),
            TrainedWith = result.Precision,
        },
        Classes = [.. request.Groups],
        Training = new TrainingManifest
        {
            Source = SourceOf(corpus, parts.Crystals, request),
            Attribution = string.Join(" ", corpus.Sources.Select(source => source.Licence).Distinct()),
            Split = split.Describe(parts.Undescribed),
            SplitSeed = split.File.Split.Options.Seed,
            SplitRecord = split.Record,
            CorpusCount = parts.Crystals,
            TrainCount = parts.Training.Length,
            ValidationCount = parts.Validation.Length,
            TestCount = parts.Test.Length,
            Options = request.Options,
            State = result.State,
        },
        Metrics = new ModelMetrics(),
    };

    /// <summary>What images the crystals of a corpus were turned into.</summary>
    /// <param name="corpus">What the corpus was made of, and how.</param>
    /// <param name="shaping">Name of the set of shaping constants.</param>
    /// <param name="side">Side of the network's input, px.</param>
    internal static DescriptorOptions DescriptorOf(CorpusManifest corpus, string shaping, int side) => new()
    {
        Geometry = corpus.Simulation!.Geometry,
        Variant = shaping,
        Cell = corpus.Simulation.Cell,
        SymprecAngstrom = corpus.Simulation.SymprecAngstrom,
        AngleToleranceDegrees = corpus.Simulation.AngleToleranceDegrees,
        InputSide = side,
    };

    private static string SourceOf(CorpusManifest corpus, int crystals, TrainingRequest request)
    {
        SimulationParameters simulation = corpus.Simulation!;
        string tolerance = simulation.AngleToleranceDegrees is { } angle
            ? string.Create(CultureInfo.InvariantCulture, $"{simulation.SymprecAngstrom} Å and {angle}°")
            : string.Create(CultureInfo.InvariantCulture, $"{simulation.SymprecAngstrom} Å");
        string sources = string.Join(", ", corpus.Sources.Select(source => $"{source.Name} (SHA-256 {source.Sha256})"));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{sources}. {(corpus.Sources.Length == 1 ? "Its" : "Their")} {crystals:N0} crystals of {request.Groups.Length} space groups (by label), "
            + $"geometry {simulation.Geometry}, cell {simulation.Cell} found at {tolerance}, shaping {simulation.Shapings[0].Name}, planes of {request.Side} px.");
    }
}
