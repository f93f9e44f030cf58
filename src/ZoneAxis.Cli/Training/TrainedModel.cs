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
    /// <param name="result">How the training went.</param>
    internal static ModelFolder Of(TrainingRequest request, MsdnOptions network, CorpusManifest corpus, CorpusSplit split, TrainingResult result) => new()
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
            Source = SourceOf(corpus, split.Crystals, request),
            Attribution = string.Join(" ", corpus.Sources.Select(source => source.Licence).Distinct()),
            Split = SplitOf(split),
            SplitSeed = request.Seed,
            CorpusCount = split.Crystals,
            TrainCount = split.Training.Length,
            ValidationCount = split.Validation.Length,
            TestCount = split.Test.Length,
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

    private static string SplitOf(CorpusSplit split)
    {
        string order = string.Create(
            CultureInfo.InvariantCulture,
            $"In the order of SHA-256 of \"seed/id\" the first {100 * CorpusSplit.TestShare} % of all crystals are for the test, then {100 * CorpusSplit.ValidationShare} % of the rest for validation.");
        return split.Undescribed == 0
            ? order
            : string.Create(CultureInfo.InvariantCulture, $"{order} {split.Undescribed:N0} crystals whose patterns could not be made are left out of every part.");
    }
}
