using System.CommandLine;
using ZoneAxis.Cli.Corpora;
using ZoneAxis.Cli.Output;

namespace ZoneAxis.Cli.Verbs;

/// <summary>Ends the making of a corpus whose parts were made apart.</summary>
internal sealed class CorpusMergeVerb : Verb
{
    private readonly Argument<string> _folder = CorpusFolder.Make();

    /// <summary>The verb.</summary>
    /// <param name="streams">Where it writes.</param>
    public CorpusMergeVerb(ConsoleStreams streams)
        : base(
            streams,
            "merge",
            "Check that all shards of a corpus are there and hold what was written, by their SHA-256, and write the hashes into the manifest.",
            new VerbExample("corpus merge corpora/mine", "After all parts of 'corpus simulate --shards N --shard I'."))
    {
        Add(_folder);
    }

    /// <inheritdoc/>
    protected override int Run(ParseResult parsed, CancellationToken stop)
    {
        string folder = parsed.GetRequiredValue(_folder);
        return new CorpusSimulationRun(Streams, folder).Merge([], WritesJson(parsed));
    }
}
