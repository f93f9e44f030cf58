using System.CommandLine;
using System.CommandLine.Parsing;
using ZoneAxis.Cli.Options;
using ZoneAxis.Cli.Output;
using ZoneAxis.Cli.Reproducing;
using ZoneAxis.Crystallography;

namespace ZoneAxis.Cli.Verbs;

/// <summary>Reproduces the paper's results.</summary>
internal sealed class ReproduceVerb : Verb
{
    private const double LongestMinutes = 60 * 24 * 365;

    private readonly Option<string> _corpus = CorpusOption.Make(required: false);

    private readonly Option<string> _out = new("--out") { Description = "Folder of the reproduction: results.json, and a folder of each run with its predictions.", HelpName = "DIR", Required = true };

    private readonly Option<double?> _budget = new Option<double?>("--budget")
    {
        Description = $"Minutes of processor time for each network at 72 groups, {ReproductionRequest.StandardMinutes} unless given; smaller sets of groups have less, in proportion to their crystals. "
            + "A larger budget goes on with trainings whose checkpoint was kept, and trains the others anew.",
        HelpName = "MIN",
    }.Must(minutes => minutes is > 0 and <= LongestMinutes, "above 0 minutes and at most a year");

    private readonly Option<bool> _quick = new("--quick") { Description = $"Do it on {ReproductionJob.QuickCrystals:N0} of the crystals in some ten minutes, to see that it works." };

    private readonly Option<string[]> _runs = new("--run") { Description = "Name of a run, as results.json lists them; may be given several times. All unless given.", HelpName = "NAME" };

    private readonly Option<int> _threads = new Option<int>("--threads")
    {
        Description = "Processor threads of a training; its budget is the time of all of them.",
        HelpName = "N",
        DefaultValueFactory = _ => 1,
    }.Must(threads => threads >= 1, "at least 1");

    private readonly Option<bool> _keepWeights = new("--keep-weights") { Description = "Keep the weights of large networks too, up to half a gigabyte each." };

    private readonly Option<string?> _write = new("--write")
    {
        Description = "Instead of --corpus: write a page of Markdown, and beside it the same as JSON, from what is finished in the folder; nothing is run.",
        HelpName = "FILE",
    };

    private readonly Option<string> _device = DeviceOption.Make();

    /// <summary>The verb.</summary>
    /// <param name="streams">Where it writes.</param>
    public ReproduceVerb(ConsoleStreams streams)
        : base(
            streams,
            "reproduce",
            "Train and measure the paper's networks on its sets of 8, 20, 49 and 72 space groups, each with the same processor time, and its network with other inputs. "
            + "Sets of patterns that the corpus lacks are made in it. Ctrl-C stops it; the same command goes on.",
            new VerbExample("reproduce --corpus corpora/mp --out reproduced", "All of it, 90 minutes of processor time for each network at 72 groups."),
            new VerbExample("reproduce --corpus corpora/mp --out reproduced --quick", "In some ten minutes, on 2,000 crystals."),
            new VerbExample("reproduce --out reproduced --write docs/results.md", "The page of results, from what is finished so far."))
    {
        Option[] options = [_corpus, _out, _budget, _quick, _runs, _threads, _keepWeights, _write, _device];
        foreach (Option option in options)
            Add(option);
        Validators.Add(RequireCorpus);
    }

    /// <inheritdoc/>
    protected override CsvColumns Columns { get; } = new(
        ["name", "network", "descriptor", "groups", "state", "budgetMinutes", "score.passes", "score.testCount", "score.topAccuracies[0]", "score.topAccuracies[1]", "score.topAccuracies[2]", "score.topAccuracies[3]", "score.topAccuracies[4]"],
        Rows: "runs");

    /// <inheritdoc/>
    protected override int Run(ParseResult parsed, CancellationToken stop)
    {
        string folder = parsed.GetRequiredValue(_out);
        if (parsed.GetValue(_write) is { } page)
            return Write(page, folder, WritesJson(parsed));
        bool quick = parsed.GetValue(_quick);
        ReproductionRequest request = new()
        {
            Corpus = parsed.GetValue(_corpus)!,
            Out = folder,
            BudgetMinutes = parsed.GetValue(_budget) ?? (quick ? ReproductionRequest.QuickMinutes : ReproductionRequest.StandardMinutes),
            Quick = quick,
            Only = [.. parsed.GetValue(_runs) ?? []],
            Threads = parsed.GetValue(_threads),
            KeepWeights = parsed.GetValue(_keepWeights),
            Device = DeviceOption.Parse(parsed.GetRequiredValue(_device)),
        };
        ReproductionRecord record = new ProgressDisplay(Streams).Run("reproduce", progress => new ReproductionJob(request).Run(new ReproductionNotes(progress), stop));
        ReproductionReport.Write(Streams, record, folder, WritesJson(parsed));
        return stop.IsCancellationRequested || record.Runs.Any(run => run.State == ReproductionState.Failed) ? ExitCodes.Failure : ExitCodes.Success;
    }

    private int Write(string page, string folder, bool writesJson)
    {
        ReproductionRecord record = ReproductionRecord.Read(folder) ?? throw new InvalidDataException($"{folder} holds no {ReproductionRecord.FileName}; nothing has been reproduced there yet.");
        ReproducedResults results = ReproducedResults.Of(record, folder);
        WholeFile.Write(page, ResultsPage.Text(results));
        string json = Path.ChangeExtension(page, ".json");
        WholeFile.Write(json, ResultsFile.Text(results));
        Streams.Notes.WriteLine($"Written: {page}, {json}.");
        if (writesJson)
            JsonOutput.WriteLine(Streams.Output, new { Files = new[] { page, json } });
        return ExitCodes.Success;
    }

    private void RequireCorpus(CommandResult result)
    {
        bool writes = result.GetResult(_write) is not null;
        if (!writes && result.GetResult(_corpus) is null)
            result.AddError("Option '--corpus' is required.");
        // With --write nothing is run.
        result.Exclude(_write, _corpus, _budget, _quick, _runs, _threads, _keepWeights, _device);
    }
}
