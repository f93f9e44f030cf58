using System.CommandLine;
using System.CommandLine.Parsing;
using ZoneAxis.Cli.Evaluating;
using ZoneAxis.Cli.Options;
using ZoneAxis.Cli.Output;
using ZoneAxis.Diffraction;
using ZoneAxis.Learning.Evaluation;
using ZoneAxis.Learning.Networks;

namespace ZoneAxis.Cli.Verbs;

/// <summary>Measures a model on crystals that it had no part of.</summary>
internal sealed class EvaluateVerb : Verb
{
    private readonly Option<string> _model = new Option<string>("--model") { Description = "Folder of the model; its files are written anew, with the metrics.", HelpName = "DIR" }.MustBeFolder();

    private readonly Option<string> _corpus = CorpusOption.Make(required: false);

    private readonly Option<string?> _kept = new("--kept")
    {
        Description = "Instead of --model and --corpus: predictions that an earlier evaluation kept, for --report.",
        HelpName = "FILE",
    };

    private readonly Option<string?> _report = new("--report")
    {
        Description = $"Folder for a report: {ReportFolder.PageName}, which needs no network, its plots as PNG and SVG, its tables as CSV, all figures as JSON.",
        HelpName = "DIR",
    };

    private readonly Option<string?> _against = new("--against")
    {
        Description = "Predictions of another model on the same crystals, which an evaluation kept; the report then says what this one gains over it in each crystal system.",
        HelpName = "FILE",
    };

    private readonly Option<bool> _untrained = new("--untrained")
    {
        Description = "Instead: tell the paper's 30 other space groups apart by the model's features, half of their crystals being references and half the test.",
    };

    private readonly Option<bool> _calibrate = new("--calibrate")
    {
        Description = "Fit the temperature of the probabilities anew first, on the validation crystals of the model's training, as training does at its end; for models of before it did.",
    };

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
            new VerbExample("evaluate --model models/mine --corpus corpora/mine --report report", "The same, and a report with plots and tables."),
            new VerbExample("evaluate --kept models/mine/predictions.parquet --against models/other/predictions.parquet --report report", "A report from what was kept, and what a model gains over another one."),
            new VerbExample("evaluate --model models/mine --corpus corpora/other --split all", "On the test of a split of another corpus."))
    {
        Add(_model);
        Add(_corpus);
        Add(_kept);
        Add(_report);
        Add(_against);
        Add(_untrained);
        Add(_calibrate);
        Add(_split);
        Add(_seed);
        Add(_allowSeen);
        Add(_predictions);
        Add(_measured);
        Add(_precision);
        Add(_device);
        Validators.Add(result => result.Exclude(_split, _seed));
        Validators.Add(RequireModel);
    }

    /// <inheritdoc/>
    protected override CsvColumns Columns { get; } = new(
        ["model", "corpus", "split", "seed", "ownTest", "seen", "testCount", "topAccuracies[0]", "topAccuracies[1]", "topAccuracies[2]", "topAccuracies[3]", "topAccuracies[4]", "predictions"]);

    /// <inheritdoc/>
    protected override int Run(ParseResult parsed, CancellationToken stop)
    {
        Predictions? against = parsed.GetValue(_against) is { } other ? PredictionFile.Read(other) : null;
        if (parsed.GetValue(_kept) is { } kept)
        {
            string page = WriteReport(parsed, PredictionFile.Read(kept), against);
            if (WritesJson(parsed))
                JsonOutput.WriteLine(Streams.Output, new { Report = page });
            return ExitCodes.Success;
        }

        if (parsed.GetValue(_untrained))
        {
            (string model, string corpus, string device) = (parsed.GetValue(_model)!, parsed.GetValue(_corpus)!, parsed.GetRequiredValue(_device));
            UntrainedReport.Write(Streams, new UntrainedGroupsJob(model, corpus, DeviceOption.Parse(device)).Run(stop), model, corpus, WritesJson(parsed));
            return ExitCodes.Success;
        }

        EvaluationRequest request = new()
        {
            Model = parsed.GetValue(_model)!,
            Corpus = parsed.GetValue(_corpus)!,
            Split = parsed.GetValue(_split),
            Seed = parsed.GetValue(_seed),
            AllowSeen = parsed.GetValue(_allowSeen),
            Calibrate = parsed.GetValue(_calibrate),
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
        if (parsed.GetValue(_report) is not null)
            WriteReport(parsed, outcome.Predictions, against);
        return ExitCodes.Success;
    }

    private string WriteReport(ParseResult parsed, Predictions predictions, Predictions? against)
    {
        string page = ReportFolder.Write(parsed.GetValue(_report)!, EvaluationFigures.Of(predictions, against));
        Streams.Notes.WriteLine($"The report is {page}.");
        return page;
    }

    private void RequireModel(CommandResult result)
    {
        bool isKept = result.GetResult(_kept) is not null;
        result.Exclude(_kept, _model, _corpus, _split, _seed, _allowSeen, _calibrate, _untrained, _measured, _predictions, _precision, _device);
        result.Exclude(_untrained, _split, _seed, _allowSeen, _calibrate, _measured, _predictions, _precision, _report, _against);
        foreach (Option option in new Option[] { _model, _corpus }.Where(option => !isKept && result.GetResult(option) is null))
            result.AddError($"Option '{option.Name}' is required.");
        if (isKept && result.GetResult(_report) is null)
            result.AddError("--kept is for a report; say with --report where it is to be.");
        if (result.GetResult(_against) is not null && result.GetResult(_report) is null)
            result.AddError("--against stands in the report; say with --report where it is to be.");
    }
}
