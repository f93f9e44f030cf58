using System.CommandLine;
using ZoneAxis.Cli.Networks;
using ZoneAxis.Cli.Options;
using ZoneAxis.Cli.Output;

namespace ZoneAxis.Cli.Verbs;

/// <summary>Lists the networks that can be trained, and what each holds and costs.</summary>
internal sealed class NetworksVerb : Verb
{
    private const int PapersSide = 224;
    private const int PapersGroups = 72;
    private const int LargestSide = 4096;
    private const int LargestClasses = 100_000;

    private readonly Option<int> _side = new Option<int>("--side")
    {
        Description = "Side of the patterns that the networks are given, px.",
        HelpName = "PX",
        DefaultValueFactory = _ => PapersSide,
    }.Must(side => side is >= 1 and <= LargestSide, $"from 1 to {LargestSide} px");

    private readonly Option<int> _classes = new Option<int>("--classes")
    {
        Description = "Space groups that the networks tell apart.",
        HelpName = "N",
        DefaultValueFactory = _ => PapersGroups,
    }.Must(classes => classes is >= 2 and <= LargestClasses, $"from 2 to {LargestClasses}");

    /// <summary>The verb.</summary>
    /// <param name="streams">Where it writes.</param>
    public NetworksVerb(ConsoleStreams streams)
        : base(
            streams,
            "networks",
            "List the networks that 'train --network' takes: what they are given, their parameters, the multiply-adds of a forward pass and the memory of one crystal, counted by walking their layers.",
            new VerbExample("networks", "At the paper's side of 224 px and its 72 space groups."),
            new VerbExample("networks --side 128 --classes 230 --json", "At 128 px, as JSON, with the settings that each network has."))
    {
        Add(_side);
        Add(_classes);
    }

    /// <inheritdoc/>
    protected override CsvColumns Columns { get; } = new(
        ["name", "input", "parameters", "stateNumbers", "multiplyAdds", "weightBytes", "activationBytes", "refusal"], Rows: "networks");

    /// <inheritdoc/>
    protected override int Run(ParseResult parsed, CancellationToken stop)
    {
        int side = parsed.GetValue(_side);
        int classes = parsed.GetValue(_classes);
        IReadOnlyList<NetworkLine> lines = NetworkLine.All(side, classes);
        if (WritesJson(parsed))
            NetworkReport.WriteJson(Streams.Output, lines, side, classes);
        else
            NetworkReport.WriteTable(Streams.Output, lines);
        return ExitCodes.Success;
    }
}
