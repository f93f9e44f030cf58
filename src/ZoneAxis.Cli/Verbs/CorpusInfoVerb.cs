using System.CommandLine;
using ZoneAxis.Cli.Corpora;
using ZoneAxis.Cli.Options;
using ZoneAxis.Cli.Output;
using ZoneAxis.Corpora;

namespace ZoneAxis.Cli.Verbs;

/// <summary>Says what a corpus holds.</summary>
internal sealed class CorpusInfoVerb : Verb
{
    private const int StandardListed = 5;

    private readonly Argument<string> _folder = CorpusFolder.Make();

    private readonly Option<string?> _plot = new("--plot") { Description = "Draw the crystals of each space group into a PNG file.", HelpName = "FILE" };

    private readonly Option<double> _volume = new Option<double>("--volume-per-atom")
    {
        Description = "List compounds with more room than this an atom, Å³.",
        HelpName = "VOLUME",
        DefaultValueFactory = _ => new CensusOptions().LargestVolumePerAtom,
    }.Must(volume => volume > 0, "above 0 Å³");

    private readonly Option<int> _list = new Option<int>("--list")
    {
        Description = "Suspicious crystals of each kind to list.",
        HelpName = "N",
        DefaultValueFactory = _ => StandardListed,
    }.Must(count => count >= 0, "0 or more");

    /// <summary>The verb.</summary>
    /// <param name="streams">Where it writes.</param>
    public CorpusInfoVerb(ConsoleStreams streams)
        : base(
            streams,
            "info",
            "Count the crystals of a corpus by crystal system and space group (by label, else as found), beside those of Tiong et al. (2020), name its sets of patterns, and list suspicious crystals: "
            + "compounds with implausibly much room for their atoms, groups that change with the tolerance, labels that are not the group found.",
            new VerbExample("corpus info corpora/mine --plot groups.png", "Tables, and the counts as a picture."))
    {
        Add(_folder);
        Add(_plot);
        Add(_volume);
        Add(_list);
    }

    /// <inheritdoc/>
    protected override CsvColumns Columns { get; } = new(["number", "crystals", "paper"], Rows: "groups");

    /// <inheritdoc/>
    protected override int Run(ParseResult parsed, CancellationToken stop)
    {
        string folder = parsed.GetRequiredValue(_folder);
        Corpus corpus = Corpus.Open(folder);
        CorpusCensus census = CorpusCensus.Of(corpus.Entries, new CensusOptions { LargestVolumePerAtom = parsed.GetValue(_volume) });
        if (parsed.GetValue(_plot) is { } plot)
            CensusPlot.Save(plot, census);
        if (WritesJson(parsed))
            CensusReport.WriteJson(Streams, folder, corpus, census);
        else
            CensusReport.WriteTables(Streams, folder, corpus, census, parsed.GetValue(_list));
        return ExitCodes.Success;
    }
}
