using System.CommandLine;
using System.Globalization;
using ZoneAxis.Cli.Output;
using ZoneAxis.Learning.Corpora;

namespace ZoneAxis.Cli.Verbs;

/// <summary>Makes a corpus of shaped patterns for training.</summary>
internal sealed class CorpusVerb : Verb
{
    private const int LargestSide = 256;

    /// <summary>Crystals between two looks at the wish to stop: a few seconds of work.</summary>
    private const int ChunkSize = 64;

    private readonly Argument<string> _source = new("SOURCE")
    {
        Description = "Crystals with space-group labels: a JSON-lines file (.jsonl or .jsonl.gz) with id, sg, lattice [a, b, c in Å, α, β, γ in degrees], species, frac.",
    };

    private readonly Option<string> _out = new("--out") { Description = "Folder of the corpus; one begun earlier is gone on with.", HelpName = "DIR", Required = true };

    private readonly Option<int> _side = new Option<int>("--side")
    {
        Description = "Side of the patterns that the network is given, px.",
        DefaultValueFactory = _ => new CorpusOptions().Side,
    }.Must(side => side is >= 1 and <= LargestSide, $"from 1 to {LargestSide} px");

    private readonly Option<string> _groups = new Option<string>("--groups")
    {
        Description = $"Space groups (by label) to take: {GroupList.Form}.",
        HelpName = "72|all|LIST",
        DefaultValueFactory = _ => GroupList.Paper,
    }.Must(text => GroupList.TryParse(text, out _), GroupList.Form);

    private readonly Option<string> _attribution = new("--attribution")
    {
        Description = "Licence and attribution of the crystals, to stand in the corpus and on every model that learns from it.",
        HelpName = "TEXT",
        DefaultValueFactory = _ => new CorpusOptions().Attribution,
    };

    /// <summary>The verb.</summary>
    /// <param name="streams">Where it writes.</param>
    internal CorpusVerb(ConsoleStreams streams)
        : base(
            streams,
            "corpus",
            "Simulate and shape the three patterns of every labelled crystal of a file, and store them for training. "
            + "Ctrl-C stops it; the same command goes on where it stopped.",
            new VerbExample("corpus crystals.jsonl.gz --out corpora/mine --side 128", "Patterns of 128 × 128 px of the crystals of the paper's 72 space groups."))
    {
        Add(_source);
        Add(_out);
        Add(_side);
        Add(_groups);
        Add(_attribution);
    }

    /// <inheritdoc/>
    protected override int Run(ParseResult parsed, CancellationToken stop)
    {
        string source = parsed.GetRequiredValue(_source);
        string folder = parsed.GetRequiredValue(_out);
        CorpusBuilder builder = new(new CorpusOptions
        {
            Side = parsed.GetValue(_side),
            Groups = GroupList.Parse(parsed.GetRequiredValue(_groups)),
            Attribution = parsed.GetRequiredValue(_attribution),
            ChunkSize = ChunkSize,
        });
        try
        {
            new ProgressDisplay(Streams).Run("corpus", progress =>
            {
                builder.Build(source, folder, new CorpusNotes(progress), stop);
                return true;
            });
        }
        catch (OperationCanceledException)
        {
            Streams.Error.WriteLine($"Stopped; what is done is kept in {folder}. Run the same command again to go on.");
            return ExitCodes.Failure;
        }

        using Corpus corpus = Corpus.Open(folder);
        CorpusEntry[] failed = [.. corpus.Entries.Where(entry => entry.Length == 0)];
        Report(folder, corpus, failed, parsed.GetValue(Json));
        if (corpus.Entries.IsEmpty)
            Streams.Error.WriteLine($"zoneaxis: {source}: no crystal has a label among the chosen space groups.");
        return failed.Length == 0 && !corpus.Entries.IsEmpty ? ExitCodes.Success : ExitCodes.Failure;
    }

    private void Report(string folder, Corpus corpus, CorpusEntry[] failed, bool json)
    {
        int described = corpus.Entries.Length - failed.Length;
        CorpusManifest manifest = corpus.Manifest;
        if (json)
        {
            JsonOutput.WriteLine(Streams.Output, new
            {
                Corpus = folder,
                manifest.Source,
                manifest.Geometry,
                manifest.Cell,
                manifest.Shaping,
                manifest.Side,
                Crystals = corpus.Entries.Length,
                Described = described,
                Failed = failed.Select(entry => new { entry.Id, entry.Problem }),
            });
            return;
        }

        foreach (CorpusEntry entry in failed)
            Streams.Error.WriteLine($"{entry.Id}: {entry.Problem}");
        Streams.Output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{folder}: {described:N0} of {corpus.Entries.Length:N0} crystals of {manifest.Groups.Length} space groups described; geometry {manifest.Geometry}, cell {manifest.Cell}, {manifest.Side} px."));
    }

    /// <summary>Words the progress of the builder.</summary>
    private sealed class CorpusNotes(IProgress<ProgressNote> target) : IProgress<CorpusProgress>
    {
        private readonly long _start = TimeProvider.System.GetTimestamp();
        private int? _doneAtStart;

        public void Report(CorpusProgress value)
        {
            _doneAtStart ??= value.Done;
            double seconds = TimeProvider.System.GetElapsedTime(_start).TotalSeconds;
            double rate = seconds > 0 ? (value.Done - _doneAtStart.Value) / seconds : 0;
            string failed = value.Failed > 0 ? string.Create(CultureInfo.InvariantCulture, $", {value.Failed:N0} failed") : "";
            double done = value.Total == 0 ? 1 : (double)value.Done / value.Total;
            target.Report(new ProgressNote(
                done,
                string.Create(CultureInfo.InvariantCulture, $"{value.Done:N0} of {value.Total:N0} crystals{failed}, {rate:0.0}/s")));
        }
    }
}
