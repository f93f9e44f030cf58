using System.Collections.Immutable;
using System.Globalization;
using ZoneAxis.Cli.Output;
using ZoneAxis.Corpora;
using ZoneAxis.Diffraction;
using ZoneAxis.Learning.Evaluation;
using ZoneAxis.Learning.Inputs;
using ZoneAxis.Learning.Models;
using ZoneAxis.Learning.Networks;
using ZoneAxis.Learning.Runtime;

namespace ZoneAxis.Cli.Evaluating;

/// <summary>Measures a model on the test crystals of a corpus.</summary>
internal sealed class EvaluationRun(ConsoleStreams streams, EvaluationRequest request)
{
    /// <summary>Measures, and writes the result into the model's folder where it is the result of that model's own test.</summary>
    /// <param name="json">Whether the result is wanted as JSON.</param>
    /// <param name="stop">Stops between two batches.</param>
    /// <returns>The exit code.</returns>
    /// <exception cref="ModelException">The model cannot be used on this corpus, or has learned from the test crystals.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    internal int Run(bool json, CancellationToken stop)
    {
        TorchRuntime.EnsureLoaded();
        ModelFolder model = ModelFolder.Load(request.Model);
        Corpus corpus = Corpus.Open(request.Corpus, model.Config.Descriptor.Geometry, (model.Config.Descriptor as ShapedDescriptorOptions)?.Shaping);
        RequireFit(model, corpus);
        TestChoice test = TestChoice.Of(request, model, corpus);
        Announce(test.Parts);
        if (!request.AllowSeen)
            test.RequireUnseen(request);
        using Network network = model.LoadNetwork(request.Model);
        Predictions predictions = Predict(network, new CorpusTrainingSet(corpus, model.Classes, model.Config.Descriptor.Create()), model, corpus, test.Parts.Test, stop);
        ModelFolder measured = model with { Metrics = ModelMetrics.Of(predictions) };
        if (test.IsOwn)
            measured.Save(request.Model, network);
        else
            AnnounceForeign(model, test);
        EvaluationReport.Write(streams, measured, request.Corpus, test, json);
        return ExitCodes.Success;
    }

    private void AnnounceForeign(ModelFolder model, TestChoice test)
    {
        string seen = test.Seen switch
        {
            null => "It may have learned from some of these crystals, so that the figures may be too good",
            0 => $"This is not the test that the training of {model.Config.Name} kept back",
            { } crystals => string.Create(CultureInfo.InvariantCulture, $"It has learned from {crystals:N0} of these {test.Parts.Test.Length:N0} crystals, so that the figures say little about new ones"),
        };
        streams.Error.WriteLine($"{seen}; the model's folder is left as it is.");
    }

    private void RequireFit(ModelFolder model, Corpus corpus)
    {
        if (model.Config.Descriptor is not PatternDescriptorOptions wanted)
            return;
        ShapedDescriptorOptions made = corpus.Descriptor(wanted.Side);
        bool fits = wanted is ShapedDescriptorOptions { Set: not null } ? wanted.IsSameAs(made) : wanted.Patterns.IsSameAs(made.Patterns);
        if (!fits)
            throw new ModelException($"The model {request.Model} takes {Describe(wanted)}; the corpus {request.Corpus} has {Describe(made)}, or patterns of these names that are made otherwise. Make such patterns by 'zoneaxis corpus simulate' with the parameters in its config.json.");
    }

    private static string Describe(DescriptorOptions descriptor) => string.Create(
        CultureInfo.InvariantCulture,
        $"{descriptor.Description}, geometry {descriptor.Geometry}, cell {descriptor.Cell} (at {descriptor.Tolerance.SymprecAngstrom} Å)");

    private void Announce(TrainingParts parts)
    {
        if (parts.Test.IsEmpty)
            throw new InvalidDataException($"The corpus {request.Corpus} has no test crystals of the model's space groups.");
        if (parts.Undescribed + parts.Unclassed > 0)
        {
            streams.Error.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"Left out of the corpus: {parts.Undescribed:N0} crystals of its groups without patterns, {parts.Unclassed:N0} that are not in the split, or of groups that the model does not know."));
        }
    }

    private Predictions Predict(Network network, CorpusTrainingSet set, ModelFolder model, Corpus corpus, ImmutableArray<int> crystals, CancellationToken stop)
    {
        Precision precision = PrecisionSupport.Resolve(request.Precision, out string? message);
        if (message is not null)
            streams.Error.WriteLine(message);
        string[] ids = [.. crystals.Select(place => corpus.Entries[place].Id)];
        return new ProgressDisplay(streams).Run("evaluate", progress => Evaluator.Predict(
            network, set, crystals, ids, model.Config.Name, model.Classes, precision, new EvaluationNotes(progress, crystals.Length), stop));
    }
}
