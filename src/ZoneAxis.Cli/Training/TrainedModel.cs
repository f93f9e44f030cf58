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
            Descriptor = DescriptorOf(corpus),
            TrainedWith = result.Precision,
        },
        Classes = corpus.Groups,
        Training = new TrainingManifest
        {
            Source = SourceOf(corpus),
            Attribution = corpus.Attribution,
            Split = SplitOf(split),
            SplitSeed = request.Seed,
            CorpusCount = corpus.Crystals,
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
    internal static DescriptorOptions DescriptorOf(CorpusManifest corpus) => new()
    {
        Geometry = corpus.Geometry,
        Variant = corpus.Shaping,
        Cell = corpus.Cell,
        SymprecAngstrom = corpus.SymprecAngstrom,
        AngleToleranceDegrees = corpus.AngleToleranceDegrees,
        InputSide = corpus.Side,
    };

    private static string SourceOf(CorpusManifest corpus)
    {
        string tolerance = corpus.AngleToleranceDegrees is { } angle
            ? string.Create(CultureInfo.InvariantCulture, $"{corpus.SymprecAngstrom} Å and {angle}°")
            : string.Create(CultureInfo.InvariantCulture, $"{corpus.SymprecAngstrom} Å");
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{corpus.Source} (SHA-256 {corpus.SourceSha256}). Its {corpus.Crystals:N0} crystals of {corpus.Groups.Length} space groups (by label), "
            + $"geometry {corpus.Geometry}, cell {corpus.Cell} found at {tolerance}, shaping {corpus.Shaping}, planes of {corpus.Side} px.");
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
