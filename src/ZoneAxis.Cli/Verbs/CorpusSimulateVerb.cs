using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using ZoneAxis.Cli.Corpora;
using ZoneAxis.Cli.Options;
using ZoneAxis.Cli.Output;
using ZoneAxis.Corpora;

namespace ZoneAxis.Cli.Verbs;

/// <summary>Makes the patterns of a corpus.</summary>
internal sealed class CorpusSimulateVerb : Verb
{
    private const int MostParts = 100_000;

    private readonly Argument<string> _folder = CorpusFolder.Make();

    private readonly PatternArguments _patterns = new();

    private readonly Option<int> _shards = new Option<int>("--shards")
    {
        Description = "Divide the work into N parts; of a part made apart, 'merge' takes stock at the end.",
        HelpName = "N",
        DefaultValueFactory = _ => ShardPart.Whole.Count,
    }.Must(count => count is >= 1 and <= MostParts, $"from 1 to {MostParts}");

    private readonly Option<int?> _shard = new Option<int?>("--shard") { Description = "Make part I alone, counted from 0.", HelpName = "I" }
        .Must(index => index >= 0, "0 or more");

    private readonly Option<bool> _slurm = new("--slurm")
    {
        Description = "Write an array job of Slurm with N tasks and a job behind it that merges, and submit them where there is an sbatch.",
    };

    private readonly Option<int> _workers = new Option<int>("--workers")
    {
        Description = "Crystals worked on at once; the bytes do not depend on it.",
        HelpName = "N",
        DefaultValueFactory = _ => Environment.ProcessorCount,
    }.Must(workers => workers >= 1, "at least 1");

    /// <summary>The verb.</summary>
    /// <param name="streams">Where it writes.</param>
    public CorpusSimulateVerb(ConsoleStreams streams)
        : base(
            streams,
            "simulate",
            "Find the conventional cell of every structure of a corpus, simulate its three patterns and shape them; sets of patterns of other geometries may be added at any time. Stopped or killed at any moment, "
            + "the same command goes on and ends with the same bytes.",
            new VerbExample("corpus simulate corpora/mine", "All patterns, here and now."),
            new VerbExample("corpus simulate corpora/mine --geometry rotated45 --geometry \"flat=zone-axes --ewald flat\"", "Two sets of patterns: the published geometry, and zero layers along zone axes."),
            new VerbExample("corpus simulate corpora/mine --shards 8 --shard 0", "The first eighth of the work, to be merged with the others."),
            new VerbExample("corpus simulate corpora/mine --shards 50 --workers 4 --slurm", "On a cluster: 50 tasks of four processors each."))
    {
        Add(_folder);
        _patterns.AddTo(this);
        Add(_shards);
        Add(_shard);
        Add(_workers);
        Add(_slurm);
        Validators.Add(RequirePartOfShards);
    }

    /// <inheritdoc/>
    protected override int Run(ParseResult parsed, CancellationToken stop)
    {
        string folder = parsed.GetRequiredValue(_folder);
        CorpusSimulationRun run = new(Streams, folder);
        int workers = parsed.GetValue(_workers);
        ImmutableArray<SimulationParameters> sets;
        try
        {
            sets = _patterns.Build(parsed);
            run.Prepare(sets);
        }
        catch (ArgumentException problem)
        {
            Streams.Error.WriteLine($"zoneaxis: {FailureSentence.OfArgument(problem)}");
            return ExitCodes.WrongUsage;
        }

        int parts = parsed.GetValue(_shards);
        if (parsed.GetValue(_slurm))
            return Submit(SlurmJob.OfThisProgram(folder, parts, workers, _patterns.Words(parsed)), WritesJson(parsed));
        int? part = parsed.GetValue(_shard);
        if (!run.Run(sets, part is { } index ? new ShardPart(index, parts) : ShardPart.Whole, workers, stop))
            return ExitCodes.Failure;
        return part is null ? run.Merge([.. sets.Select(set => set.Name)], WritesJson(parsed)) : ExitCodes.Success;
    }

    private int Submit(SlurmJob job, bool json)
    {
        job.Write();
        (string Array, string Merge)? numbers = job.Submit();
        if (json)
            JsonOutput.WriteLine(Streams.Output, new { job.SimulateScript, job.MergeScript, numbers?.Array, numbers?.Merge });
        else if (numbers is { } submitted)
            Streams.Output.WriteLine($"Submitted array job {submitted.Array} of {job.Parts} tasks, and job {submitted.Merge} that merges when all of them are done.");
        else
            Streams.Output.WriteLine($"There is no sbatch here. On the cluster: sbatch {job.SimulateScript}, and when all of its tasks are done: sbatch {job.MergeScript}");
        return ExitCodes.Success;
    }

    private void RequirePartOfShards(CommandResult result)
    {
        if (result.TryGet(_shard, out int? part) && result.TryGet(_shards, out int parts) && part >= parts)
            result.AddError($"--shard is {part}; it must be less than --shards, {parts}.");
        if (result.GetValue(_slurm) && result.GetResult(_shard) is not null)
            result.AddError("--slurm and --shard exclude each other.");
    }
}
