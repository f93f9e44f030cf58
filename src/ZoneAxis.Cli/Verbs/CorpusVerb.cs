using System.CommandLine;
using ZoneAxis.Cli.Corpora;
using ZoneAxis.Cli.Output;
using ZoneAxis.Corpora;

namespace ZoneAxis.Cli.Verbs;

/// <summary>Makes a corpus of shaped patterns for training: all in one, or step by step with the verbs below it.</summary>
internal sealed class CorpusVerb : Verb
{
    private readonly CorpusSources _sources;
    private readonly Option<string> _out = CorpusFolder.MakeOut();

    /// <summary>The verb.</summary>
    /// <param name="streams">Where it writes.</param>
    public CorpusVerb(ConsoleStreams streams)
        : base(
            streams,
            "corpus",
            "Import crystals, simulate and shape the three patterns (256 × 256 px) of each, and store them for training, all in one. "
            + "Ctrl-C stops it; the same command goes on where it stopped.",
            new VerbExample("corpus crystals.jsonl.gz --out corpora/mine", "A corpus of all crystals of a data set."))
    {
        _sources = new CorpusSources(this);
        Add(_out);
        Verb[] steps = [new CorpusImportVerb(streams), new CorpusSimulateVerb(streams), new CorpusMergeVerb(streams), new CorpusInfoVerb(streams), new CorpusSplitVerb(streams)];
        foreach (Verb step in steps)
            Add(step);
    }

    /// <inheritdoc/>
    protected override int Run(ParseResult parsed, CancellationToken stop)
    {
        string folder = parsed.GetRequiredValue(_out);
        CorpusImportRun import = new(Streams, folder);
        if (import.Run(_sources.Open(parsed, folder), stop) is not { } manifest)
            return ExitCodes.Failure;
        import.ReportFailures(manifest);
        CorpusSimulationRun simulation = new(Streams, folder);
        SimulationParameters parameters = SimulationParameters.Of();
        if (!simulation.Run([parameters], ShardPart.Whole, Environment.ProcessorCount, stop))
            return ExitCodes.Failure;
        int code = simulation.Merge([parameters.Name], WritesJson(parsed));
        return manifest.Failures == 0 ? code : ExitCodes.Failure;
    }
}
