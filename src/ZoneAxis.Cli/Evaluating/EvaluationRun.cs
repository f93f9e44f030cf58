using System.Globalization;
using ZoneAxis.Cli.Output;
using ZoneAxis.Cli.Training;
using ZoneAxis.Learning.Corpora;
using ZoneAxis.Learning.Models;
using ZoneAxis.Learning.Networks;
using ZoneAxis.Learning.Runtime;
using ZoneAxis.Learning.Training;

namespace ZoneAxis.Cli.Evaluating;

/// <summary>Measures a model on the test crystals of a corpus.</summary>
internal sealed class EvaluationRun(ConsoleStreams streams, string modelFolder, string corpusFolder)
{
    /// <summary>Measures, and writes the result into the model's folder where it is the result of that model's own test.</summary>
    /// <param name="seed">Seed of the split; null for the model's own.</param>
    /// <param name="precision">Number format of the convolutions.</param>
    /// <param name="json">Whether the result is wanted as JSON.</param>
    /// <param name="stop">Stops between two batches.</param>
    /// <returns>The exit code.</returns>
    /// <exception cref="ModelException">The model cannot be used on this corpus.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    internal int Run(int? seed, Precision precision, bool json, CancellationToken stop)
    {
        TorchRuntime.EnsureLoaded();
        ModelFolder model = ModelFolder.Load(modelFolder);
        Corpus corpus = Corpus.Open(corpusFolder);
        RequireFit(model, corpus);
        int splitSeed = seed ?? model.Training.SplitSeed;
        CorpusSplit split = CorpusSplit.Of(corpus, model.Classes, splitSeed);
        Announce(split);
        using Msdn network = model.LoadNetwork(modelFolder);
        Evaluation evaluation = Evaluate(network, new CorpusTrainingSet(corpus, model.Classes, model.Config.Descriptor.InputSide), split, Resolve(precision), stop);
        ModelFolder measured = model with { Metrics = ModelMetrics.From(evaluation, model.Classes) };
        if (IsOwnTest(model, corpus.Manifest, split, splitSeed))
            measured.Save(modelFolder, network);
        else
            streams.Error.WriteLine($"Corpus or seed are not those of the training of {model.Config.Name}, so that it may have learned from some of these crystals; its folder is left as it is.");
        EvaluationReport.Write(streams, measured, corpusFolder, splitSeed, json);
        return ExitCodes.Success;
    }

    private void RequireFit(ModelFolder model, Corpus corpus)
    {
        DescriptorOptions descriptor = model.Config.Descriptor;
        DescriptorOptions made = TrainedModel.DescriptorOf(corpus.Manifest, corpus.Shaping, descriptor.InputSide);
        if (descriptor != made)
            throw new ModelException($"The model {modelFolder} takes {Describe(descriptor)}; the corpus {corpusFolder} has {Describe(made)}.");
    }

    private static string Describe(DescriptorOptions descriptor) => string.Create(
        CultureInfo.InvariantCulture,
        $"{descriptor.InputSide} px, geometry {descriptor.Geometry}, cell {descriptor.Cell} (at {descriptor.SymprecAngstrom} Å), shaping {descriptor.Variant}");

    private void Announce(CorpusSplit split)
    {
        if (split.Test.IsEmpty)
            throw new InvalidDataException($"The corpus {corpusFolder} has no test crystals of the model's space groups.");
        if (split.Undescribed + split.Unclassed > 0)
        {
            streams.Error.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"Left out of the corpus: {split.Undescribed:N0} crystals of its groups without patterns, {split.Unclassed:N0} of groups that the model does not know."));
        }
    }

    private Precision Resolve(Precision wanted)
    {
        Precision resolved = PrecisionSupport.Resolve(wanted, out string? message);
        if (message is not null)
            streams.Error.WriteLine(message);
        return resolved;
    }

    private Evaluation Evaluate(Msdn network, CorpusTrainingSet set, CorpusSplit split, Precision precision, CancellationToken stop) =>
        new ProgressDisplay(streams).Run("evaluate", progress => Evaluator.Evaluate(
            network, set, split.Test, precision, new EvaluationNotes(progress, split.Test.Length), stop));

    /// <summary>The test crystals are the same only if the split is of the same crystals, by the same seed.</summary>
    private static bool IsOwnTest(ModelFolder model, CorpusManifest corpus, CorpusSplit split, int seed) =>
        seed == model.Training.SplitSeed
        && split.Crystals == model.Training.CorpusCount
        && corpus.Sources.All(source => model.Training.Source.Contains(source.Sha256, StringComparison.Ordinal));
}
