using System.Collections.Immutable;
using System.Globalization;
using ZoneAxis.Corpora;
using ZoneAxis.Diffraction;
using ZoneAxis.Learning.Evaluation;
using ZoneAxis.Learning.Inputs;
using ZoneAxis.Learning.Models;
using ZoneAxis.Learning.Networks;
using ZoneAxis.Learning.Runtime;

namespace ZoneAxis;

/// <summary>Measures a model on the test crystals of a corpus, and keeps what it said of each.</summary>
/// <param name="request">Which model, and on what.</param>
public sealed class EvaluationJob(EvaluationRequest request)
{
    /// <summary>Name of the file of predictions in a model's folder.</summary>
    public const string PredictionsName = "predictions.parquet";

    /// <summary>Remedy: measure although the model has, or may have, learned from the crystals.</summary>
    public const string AllowSeen = "allow-seen";

    /// <summary>Remedy: measure although it is not known what the model has learned from.</summary>
    public const string AllowUnknown = "allow-unknown";

    /// <summary>Remedy: simulate patterns as those that the model learned from.</summary>
    public const string SimulateAlike = "simulate-alike";

    /// <summary>Measures; where the test is the model's own, its metrics, card and predictions are written into its folder.</summary>
    /// <param name="plan">Told once, before the first crystal; or null.</param>
    /// <param name="progress">Gets the part that is done, in [0, 1]; or null.</param>
    /// <param name="cancellation">Stops between two batches.</param>
    /// <returns>What the model scored.</returns>
    /// <exception cref="ModelException">The model cannot be used on this corpus, or has learned from the test crystals.</exception>
    /// <exception cref="CorpusException">The corpus is not complete.</exception>
    /// <exception cref="InvalidDataException">The corpus is damaged, has no such patterns or split, or no test crystals of the model's groups.</exception>
    /// <exception cref="TorchRuntimeException">The device that is asked for is not there, or the native libraries cannot be loaded.</exception>
    /// <exception cref="OperationCanceledException">It was stopped; nothing was written.</exception>
    public EvaluationOutcome Run(IProgress<EvaluationPlan>? plan = null, IProgress<double>? progress = null, CancellationToken cancellation = default)
    {
        DeviceSupport.Require(request.Device);
        ModelFolder model = ModelFolder.Load(request.Model);
        Descriptor descriptor = DescriptorOf(model);
        Corpus corpus = Corpus.OpenFor(request.Corpus, model.Config.Descriptor);
        RequireFit(model.Config.Descriptor, corpus);
        TestChoice test = TestChoice.Of(request, model, corpus);
        Precision precision = PrecisionSupport.Resolve(request.Precision, request.Device, out string? note);
        RequireCrystals(test.Parts);
        RequirePlace();
        plan?.Report(new EvaluationPlan(test.Parts.Test.Length, test.Parts.Undescribed, test.Parts.Unclassed, note));
        if (!request.AllowSeen)
            test.RequireUnseen(request);
        using Network network = model.LoadNetwork(request.Model);
        network.MoveTo(request.Device);
        if (request.Calibrate)
            model = Calibrated(network, model, descriptor, corpus, test, precision, cancellation);
        Predictions predictions = Predict(network, model, descriptor, corpus, test.Parts.Test, precision, progress, cancellation);
        ModelFolder measured = model with { Metrics = ModelMetrics.Of(predictions) };
        string? kept = Keep(predictions, test);
        if (descriptor.Options is ReflectionDescriptorOptions reflections)
            measured = measured with { Metrics = measured.Metrics with { Parts = [.. PartsOf(network, model, reflections, predictions, corpus, test, precision, progress, cancellation)] } };
        if (IsKept(test))
            measured.Save(request.Model, network);
        return new EvaluationOutcome(measured, test, predictions, kept);
    }

    private ModelFolder Calibrated(Network network, ModelFolder model, Descriptor descriptor, Corpus corpus, TestChoice test, Precision precision, CancellationToken cancellation)
    {
        ImmutableArray<int> validation = IsKept(test) ? test.ValidationOf(model, corpus) : [];
        if (validation.IsEmpty)
            throw new ModelException($"The probabilities of {request.Model} can be calibrated on the crystals alone that chose its parameters, and there are none in this test; name no split and no seed, and choose the corpus of its training.");
        ModelFolder bare = model with { Config = model.Config with { Temperature = null } };
        return bare with { Config = bare.Config with { Temperature = TemperatureScaling.Fit(Predict(network, bare, descriptor, corpus, validation, precision, null, cancellation)) } };
    }

    private static Predictions Predict(
        Network network, ModelFolder model, Descriptor descriptor, Corpus corpus, ImmutableArray<int> crystals, Precision precision, IProgress<double>? progress, CancellationToken cancellation)
    {
        CorpusTrainingSet set = new(corpus, model.Classes, descriptor);
        string[] ids = [.. crystals.Select(place => corpus.Entries[place].Id)];
        Predictions predictions = Evaluator.Predict(network, set, crystals, ids, model.Config.Name, model.Classes, precision, progress, cancellation);
        return model.Config.Temperature is { } temperature ? predictions.AtTemperature(temperature) : predictions;
    }

    /// <summary>The figures of each part of the reflections that may be measured, and beside each those of the paper's groups; where a part was asked for, of that alone.</summary>
    private IEnumerable<MeasuredScore> PartsOf(
        Network network, ModelFolder model, ReflectionDescriptorOptions asked, Predictions ofAsked, Corpus corpus, TestChoice test, Precision precision, IProgress<double>? progress, CancellationToken cancellation)
    {
        foreach (MeasuredPart part in request.Measured is { } one ? [one] : Enum.GetValues<MeasuredPart>())
        {
            ReflectionDescriptorOptions options = asked with { Measured = part };
            Predictions predictions = part == asked.Measured ? ofAsked : Predict(network, model, options.Create(), corpus, test.Parts.Test, precision, progress, cancellation);
            yield return MeasuredScore.Of(options.Geometry, predictions);
            if (PaperGroups.SeventyTwo.Except(model.Classes).Any() || model.Classes.Count == PaperGroups.SeventyTwo.Length)
                continue;
            yield return MeasuredScore.Of($"{options.Geometry}, the paper's {PaperGroups.SeventyTwo.Length} groups", predictions.Among(PaperGroups.SeventyTwo));
        }
    }

    private Descriptor DescriptorOf(ModelFolder model)
    {
        if (request.Measured is not { } part)
            return model.MakeDescriptor(request.Model);
        return model.Config.Descriptor is ReflectionDescriptorOptions reflections
            ? (reflections with { Measured = part }).Create()
            : throw new ModelException($"The model {request.Model} takes {model.Config.Descriptor.Description}, of which no part can be left out.");
    }

    private bool IsKept(TestChoice test) => test.IsOwn && request.Measured is null;

    /// <summary>Writes the predictions before the figures, which are views of them; those of the model's own test always into its folder.</summary>
    private string? Keep(Predictions predictions, TestChoice test)
    {
        string? own = IsKept(test) ? Path.Combine(request.Model, PredictionsName) : null;
        foreach (string path in new[] { own, request.PredictionsFile }.OfType<string>().Distinct())
            PredictionFile.Write(path, predictions);
        return request.PredictionsFile ?? own;
    }

    private void RequirePlace()
    {
        if (Directory.Exists(request.PredictionsFile))
            throw new InvalidDataException($"{request.PredictionsFile} is a folder; name a file for the predictions.");
    }

    private void RequireFit(DescriptorOptions wanted, Corpus corpus)
    {
        if (corpus.Fits(wanted))
            return;
        DescriptorOptions made = corpus.Descriptor(wanted.Kind, ((PatternDescriptorOptions)wanted).Side);
        throw new ModelException($"The model {request.Model} takes {Describe(wanted)}; the corpus {request.Corpus} has {Describe(made)}, or patterns of these names that are made otherwise.") { Remedy = SimulateAlike };
    }

    private static string Describe(DescriptorOptions descriptor) => string.Create(
        CultureInfo.InvariantCulture,
        $"{descriptor.Description}, geometry {descriptor.Geometry}, cell {descriptor.Cell} (at {descriptor.Tolerance.SymprecAngstrom} Å)");

    private void RequireCrystals(TrainingParts parts)
    {
        if (parts.Test.IsEmpty)
            throw new InvalidDataException($"The corpus {request.Corpus} has no test crystals of the model's space groups.");
    }
}
