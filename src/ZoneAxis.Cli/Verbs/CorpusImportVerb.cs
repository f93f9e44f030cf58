using System.CommandLine;
using ZoneAxis.Cli.Corpora;
using ZoneAxis.Cli.Output;
using ZoneAxis.Corpora;

namespace ZoneAxis.Cli.Verbs;

/// <summary>Brings structures into a corpus.</summary>
internal sealed class CorpusImportVerb : Verb
{
    private readonly CorpusSources _sources;
    private readonly Option<string> _out = CorpusFolder.MakeOut();

    /// <summary>The verb.</summary>
    /// <param name="streams">Where it writes.</param>
    public CorpusImportVerb(ConsoleStreams streams)
        : base(
            streams,
            "import",
            $"Bring structures into a corpus. A structure that cannot be read is listed in {ImportFailure.FileName} and passed over.",
            new VerbExample("corpus import structures.zip more/ --out corpora/mine", "The structures of an archive, then those of a folder."),
            new VerbExample("corpus import mp:nelements=2 --out corpora/binaries", $"Binary compounds of the Materials Project; the key is in {MaterialsProjectOptions.KeyVariable}."))
    {
        _sources = new CorpusSources(this);
        Add(_out);
    }

    /// <inheritdoc/>
    protected override int Run(ParseResult parsed, CancellationToken stop)
    {
        string folder = parsed.GetRequiredValue(_out);
        CorpusImportRun run = new(Streams, folder);
        if (run.Run(_sources.Open(parsed, folder), stop) is not { } manifest)
            return ExitCodes.Failure;
        if (WritesJson(parsed))
            JsonOutput.WriteLine(Streams.Output, new { Corpus = folder, manifest.Crystals, manifest.Failures, Shards = manifest.Structures.Length });
        else
            run.Report(manifest);
        return manifest.Failures == 0 ? ExitCodes.Success : ExitCodes.Failure;
    }
}
