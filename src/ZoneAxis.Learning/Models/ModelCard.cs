using System.Globalization;
using System.Text;
using ZoneAxis.Crystallography;
using ZoneAxis.Diffraction;
using ZoneAxis.Learning.Evaluation;
using ZoneAxis.Learning.Training;

namespace ZoneAxis.Learning.Models;

/// <summary>Writes the model card, a page of Markdown that says what a model is and how good.</summary>
public static class ModelCard
{
    private const double Percent = 100;

    /// <summary>Writes the card from what the model's folder says.</summary>
    /// <param name="path">The file.</param>
    /// <param name="model">The model.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static void Write(string path, ModelFolder model)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(Text(model));
        WholeFile.Write(path, stream => stream.Write(bytes), makeFolder: true);
    }

    /// <summary>The card's text.</summary>
    /// <param name="model">The model.</param>
    public static string Text(ModelFolder model)
    {
        ArgumentNullException.ThrowIfNull(model);
        List<string> lines = [];
        WriteHead(lines, model);
        WriteScores(lines, model.Metrics);
        WritePython(lines, model.Config);
        WriteTraining(lines, model);
        WriteSources(lines, model.Training, model.Config.Descriptor);
        return string.Join('\n', lines) + "\n";
    }

    private static void WriteHead(List<string> lines, ModelFolder model)
    {
        DescriptorOptions descriptor = model.Config.Descriptor;
        lines.AddRange(
        [
            $"# {model.Config.Name}",
            string.Empty,
            $"A ZoneAxis model: it gives probabilities of space groups from {SourceOf(descriptor)} of a crystal.",
            string.Empty,
            $"- Network: {model.Config.Network.Description}.",
            $"- Input: {InputOf(descriptor)}, geometry `{descriptor.Geometry}`, cell `{descriptor.Cell}`.",
            $"- Output: {OutputOf(model.Classes)}.",
            .. model.Config.Temperature is { } temperature ? new[] { $"- Probabilities: softmax at a temperature of {temperature.ToString("F3", CultureInfo.InvariantCulture)}, fitted on the validation crystals." } : [],
            string.Empty,
        ]);
    }

    private static string OutputOf(IReadOnlyList<int> classes) => classes.Count == SpaceGroups.Count ? "all 230 space groups" : $"{classes.Count} space groups: {string.Join(", ", classes)}";

    private static string SourceOf(DescriptorOptions descriptor) => descriptor switch
    {
        ShapedDescriptorOptions => "three shaped diffraction patterns",
        PatternDescriptorOptions => "three diffraction patterns",
        _ => $"the {descriptor.Description}",
    };

    private static string InputOf(DescriptorOptions descriptor) => descriptor is ShapedDescriptorOptions shaped
        ? $"three images of {shaped.Side} × {shaped.Side} pixels, descriptor `{shaped.Shaping}`"
        : $"{descriptor.Description}, {descriptor.Input} numbers";

    private static void WriteScores(List<string> lines, ModelMetrics metrics)
    {
        lines.AddRange(["## What it scored", string.Empty]);
        if (metrics.TestCount == 0)
        {
            lines.AddRange(["It was not tested.", string.Empty]);
            return;
        }

        lines.AddRange(
        [
            $"On {Number(metrics.TestCount)} test crystals that had no part in the training:",
            string.Empty,
            "| among the most probable | crystals whose group is there |",
            "|---|---|",
            .. metrics.TopAccuracies.Select((accuracy, k) => $"| {k + 1} | {Share(accuracy)} |"),
            string.Empty,
        ]);
        WriteParts(lines, metrics.Parts ?? []);
        WriteTable(lines, "crystal system", "most probable group of the right system", metrics.Systems);
        WriteTable(lines, "space group", "most probable group right", metrics.Groups);
    }

    private static void WriteParts(List<string> lines, IReadOnlyList<MeasuredScore> parts)
    {
        if (parts.Count == 0)
            return;
        lines.AddRange(
        [
            "By what was measured of the same crystals; *error of probabilities* is the expected calibration error in 15 bins, *most certain* the 80 % of the crystals of whose group the model is surest, "
            + "*mean of groups* that over the groups with 20 test crystals or more:",
            string.Empty,
            "| measured | crystals | top-1 | top-2 | top-5 | system | extinction class | mean of groups | most certain | error of probabilities |",
            "|---|---|---|---|---|---|---|---|---|---|",
            .. parts.Select(part => $"| {part.Name} | {Number(part.TestCount)} | {Fine(part.TopAccuracies[0])} | {Fine(part.TopAccuracies[1])} | {Fine(part.TopAccuracies[^1])} | {Fine(part.System)} | {Fine(part.Extinction)} "
                + $"| {Fine(part.MeanOfGroups)} | {Fine(part.MostCertain)} | {Fine(part.CalibrationError)} |"),
            string.Empty,
        ]);
    }

    private static void WriteTable(List<string> lines, string title, string right, IReadOnlyList<GroupScore> scores)
    {
        if (scores.Count == 0)
            return;
        lines.AddRange(
        [
            $"| {title} | test crystals | {right} |",
            "|---|---|---|",
            .. scores.Select(score => $"| {score.Name} | {Number(score.Count)} | {(score.Count == 0 ? "–" : Share((double)score.Hits / score.Count))} |"),
            string.Empty,
        ]);
    }

    private static void WritePython(List<string> lines, ModelConfig config)
    {
        string file = $"{config.Name}.onnx";
        if (config.Descriptor is not PatternDescriptorOptions)
            return;
        lines.AddRange(
        [
            "## In Python",
            string.Empty,
            $"Exported as the ONNX file `{file}`, it runs without ZoneAxis (`pip install onnxruntime`):",
            string.Empty,
            "```python",
            "import json, numpy, onnxruntime",
            $"session = onnxruntime.InferenceSession(\"{file}\")",
            $"patterns = numpy.zeros((1, {config.Network.Input.ToString().Replace(" × ", ", ", StringComparison.Ordinal)}), numpy.float32)  # your crystals, streams, channels, rows, columns; in [0, 1]",
            "groups = json.loads(session.get_modelmeta().custom_metadata_map[\"classes\"])",
            "print(sorted(zip(session.run([\"probabilities\"], {\"patterns\": patterns})[0][0], groups), reverse=True)[:5])",
            "```",
            string.Empty,
        ]);
    }

    private static void WriteTraining(List<string> lines, ModelFolder model)
    {
        (TrainingManifest manifest, TrainingOptions options, TrainingState state) = (model.Training, model.Training.Options, model.Training.State);
        lines.AddRange(
        [
            "## What it was trained on",
            string.Empty,
            $"- Corpus: {manifest.Source}",
            $"- Split: {manifest.Split} (seed {manifest.SplitSeed})",
            $"- Crystals: {Number(manifest.CorpusCount)} in the corpus; {Number(manifest.TrainCount)} learned from, {Number(manifest.ValidationCount)} to choose the best parameters, {Number(manifest.TestCount)} in the test.",
            $"- Training: {manifest.Optimiser}, {Number(state.Step)} steps of {options.BatchSize} crystals ({Passes(manifest)} passes) in {TimeSpan.FromSeconds(state.Seconds).TotalMinutes.ToString("F0", CultureInfo.InvariantCulture)} minutes{(options.BudgetClock == BudgetClock.Processor ? " of processor time" : "")}; "
            + $"highest learning rate {options.LearningRate.ToString(CultureInfo.InvariantCulture)}, {(options.Schedule == LearningRateSchedule.Cosine ? "cosine schedule" : "constant")}, weight decay {options.WeightDecay.ToString(CultureInfo.InvariantCulture)}, seed {options.Seed}.",
            .. options.Start is { } start
                ? new[] { $"- Begun with: the weights of `{start.Model}` (SHA-256 {start.Sha256}), which had been shown {Number(start.Crystals)} crystals, repetitions counted, before." }
                : [],
            .. AugmentationOf(manifest),
            .. FoldsOf(manifest),
            .. manifest.Preset is { } preset ? new[] { $"- Preset: `{preset}`; Adam's decays are {options.Beta1.ToString(CultureInfo.InvariantCulture)} and {options.Beta2.ToString(CultureInfo.InvariantCulture)}." } : [],
            $"- Arithmetic: {model.Config.TrainedWith}. The weights are {(state.BestIsAverage ? "a moving average over the last steps" : "those of one step")}"
            + (state.BestAccuracy is { } best ? $", right at first on {Share(best)} of the validation crystals." : "."),
            string.Empty,
        ]);
    }

    private static IEnumerable<string> AugmentationOf(TrainingManifest manifest) => manifest.Augmentation is { } augmentation
        ?
        [
            string.Create(
                CultureInfo.InvariantCulture,
                $"- Relatives: {Share(augmentation.Share)} of the crystals of a pass were {(augmentation.Kept > 0 ? $"one of {augmentation.Kept} relatives drawn once" : "drawn anew")} within their space group: cell strained by {augmentation.Variation.StrainPercent} % (standard deviation), "
                + $"each element exchanged within its column with a chance of {augmentation.Variation.ExchangeChance}{(augmentation.LargestTiltDegrees > 0 ? $", tilted by up to {augmentation.LargestTiltDegrees}°" : "")}."),
        ]
        : [];

    private static IEnumerable<string> FoldsOf(TrainingManifest manifest) => manifest.Options.FoldPasses is { } passes && manifest.FoldsInTurn > 1
        ?
        [
            $"- Folds: {manifest.FoldsInTurn}, of which another chose the best parameters every {passes} passes; the crystals of a fold were learned from while others were left out, "
            + "so that the share of validation crystals below is not one of unknown crystals.",
        ]
        : [];

    private static void WriteSources(List<string> lines, TrainingManifest training, DescriptorOptions descriptor)
    {
        bool isOfPatterns = descriptor is PatternDescriptorOptions;
        string patterns = isOfPatterns ? " patterns" : "";
        lines.AddRange(
        [
            "## Sources and licence",
            string.Empty,
            $"Licence and attribution of the crystals: {training.Attribution} They were turned into simulated diffraction{patterns}.",
            string.Empty,
            .. isOfPatterns
                ?
                [
                    "Method: L. C. O. Tiong, J. Kim, S. S. Han, D. Kim, “Identification of crystal symmetry from noisy diffraction patterns by a",
                    "shape analysis and deep learning”, npj Computational Materials 6, 196 (2020).",
                    string.Empty,
                ]
                : Array.Empty<string>(),
        ]);
    }

    private static string Passes(TrainingManifest manifest)
    {
        double passes = (double)manifest.State.Step * manifest.Options.BatchSize / Math.Max(1, manifest.TrainCount);
        return passes.ToString("F1", CultureInfo.InvariantCulture);
    }

    private static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);

    private static string Fine(double value) => double.IsNaN(value) ? "–" : (value * Percent).ToString("F2", CultureInfo.InvariantCulture) + " %";

    private static string Share(double value) => (value * Percent).ToString("F1", CultureInfo.InvariantCulture) + " %";
}
