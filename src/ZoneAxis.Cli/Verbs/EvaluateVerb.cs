using System.CommandLine;
using System.CommandLine.Parsing;
using ZoneAxis.Cli.Evaluating;
using ZoneAxis.Cli.Options;
using ZoneAxis.Cli.Output;
using ZoneAxis.Diffraction;
using ZoneAxis.Learning.Networks;

namespace ZoneAxis.Cli.Verbs;

/// <summary>Measures a model on crystals that it had no part of.</summary>
internal sealed class EvaluateVerb : Verb
{
    private readonly Option<string> _model = new Option<string>("--model") { Description = "Folder of the model; its files are written anew, with the metrics.", HelpName = "DIR", Required = true }.MustBeFolder();

    private readonly Option<string> _corpus = CorpusOption.Make();

    private readonly Option<string?> _split = new("--split") { Description = "A split of the corpus, made by 'zoneaxis corpus split', whose test crystals to measure on; the one that the model was trained by unless given.", HelpName = "NAME" };

    private readonly Option<int?> _seed = new("--seed") { Description = "Instead of --split: seed of a random fifth to measure on.", HelpName = "N" };

    private readonly Option<bool> _allowSeen = new("--allow-seen")
    {
        Description = "Measure even where the model has, or may have, learned from some of the test crystals. Such figures say little about new crystals; the model's folder is left as it is.",
    };

    private readonly Option<string?> _predictions = new("--predictions")
    {
        Description = $"Parquet file for the probabilities of each test crystal; {EvaluationJob.PredictionsName} in the model's folder unless given, and none for another test than the model's own.",
        HelpName = "FILE",
    };

    private readonly Option<MeasuredPart?> _measured = new("--measured")
    {
        Description = "Of a model that takes reflections: which are measured, all in a Sphere, SevenZones, ThreeZones or OneZone; each of them in turn unless given.",
        HelpName = string.Join('|', Enum.GetNames<MeasuredPart>()),
    };

    private readonly Option<Precision> _precision = PrecisionOption.Make(Precision.Float32);

    private readonly Option<string> _device = DeviceOption.Make();

    /// <summary>The verb.</summary>
    /// <param name="streams">Where it writes.</param>
    public EvaluateVerb(ConsoleStreams streams)
        : base(
            streams,
            "evaluate",
            "Measure how often a model is right, on the crystals of a corpus that its training left alone: in per cent of all, of each "
            + "crystal system and of each space group. Where they are the model's own test, the result goes into its folder. Crystals that it has learned from are refused.",
            new VerbExample("evaluate --model models/mine --corpus corpora/mine", "Top-1 to top-5 on the test crystals."),
            new VerbExample("evaluate --model models/mine --corpus corpora/other --split all", "On the test of a split of another corpus."))
    {
        Add(_model);
        Add(_corpus);
        Add(_split);
        Add(_seed);
        Add(_allowSeen);
        Add(_predictions);
        Add(_measured);
        Add(_precision);
        Add(_device);
        Validators.Add(RequireOneSplit);
    }

    /// <inheritdoc/>
    protected override CsvColumns Columns { get; } = new(
        ["model", "corpus", "split", "seed", "ownTest", "seen", "testCount", "topAccuracies[0]", "topAccuracies[1]", "topAccuracies[2]", "topAccuracies[3]", "topAccuracies[4]", "predictions"]);

    /// <inheritdoc/>
    protected override int Run(ParseResult parsed, CancellationToken stop)
    {
        EvaluationRequest request = new()
        {
            Model = parsed.GetRequiredValue(_model),
            Corpus = parsed.GetRequiredValue(_corpus),
            Split = parsed.GetValue(_split),
            Seed = parsed.GetValue(_seed),
            AllowSeen = parsed.GetValue(_allowSeen),
            Measured = parsed.GetValue(_measured),
            Precision = parsed.GetValue(_precision),
            Device = DeviceOption.Parse(parsed.GetRequiredValue(_device)),
            PredictionsFile = parsed.GetValue(_predictions),
        };
        EvaluationOutcome outcome = new ProgressDisplay(Streams).Run("evaluate", progress =>
        {
            EvaluationNotes notes = new(progress);
            return new EvaluationJob(request).Run(notes, notes, stop);
        });
        EvaluationReport.Write(Streams, outcome, request.Corpus, WritesJson(parsed));
        return ExitCodes.Success;
    }

    private void RequireOneSplit(CommandResult result)
    {
        if (result.GetResult(_split) is not null && result.GetResult(_seed) is not null)
            result.AddError("--split and --seed exclude each other.");
    }
}
