using System.CommandLine;
using ZoneAxis.Cli.Identifying;
using ZoneAxis.Cli.Options;
using ZoneAxis.Cli.Output;
using ZoneAxis.Crystallography;

namespace ZoneAxis.Cli.Verbs;

/// <summary>Tells the space groups of crystals.</summary>
internal sealed class IdentifyVerb : Verb
{
    private const int StandardTop = 5;

    private readonly Argument<string[]> _files = StructureArgument.Make();

    private readonly Option<int> _top = new Option<int>("--top")
    {
        Description = "Number of candidates to write for each crystal.",
        HelpName = "K",
        DefaultValueFactory = _ => StandardTop,
    }.Must(top => top is >= 1 and <= SpaceGroups.Count, $"from 1 to {SpaceGroups.Count}");

    private readonly PatternOptions _patterns = new();

    private readonly Option<string> _model = ModelOption.Make();

    private readonly Option<double> _symprec = SymprecOption.Make(
        "Distance tolerance at which the structure's own symmetry is told, Å; what the network is given does not depend on it.");

    /// <summary>The verb.</summary>
    /// <param name="streams">Where it writes.</param>
    internal IdentifyVerb(ConsoleStreams streams)
        : base(
            streams,
            "identify",
            "Simulate the three diffraction patterns of each crystal and tell its most probable space groups by a trained network, beside what its "
            + "own coordinates say. A group that the file declares plays no part.",
            new VerbExample("identify examples/quartz.cif", "The five most probable space groups of α-quartz."),
            new VerbExample("identify --patterns NaCl_100.png NaCl_010.png NaCl_001.png", "Cell, absences and possible groups from three zone-axis patterns."),
            new VerbExample("identify --json --top 3 crystals.jsonl.gz", "Three candidates for each crystal of a data set, one JSON object a line."))
    {
        Add(_files);
        Add(_top);
        Add(_model);
        Add(_symprec);
        _files.Arity = ArgumentArity.ZeroOrMore;
        _patterns.AddTo(this);
        Validators.Add(result =>
        {
            if (result.GetResult(_files) is not { Tokens.Count: > 0 } && result.Children.All(child => child.Tokens.Count == 0))
                result.AddError("Required argument missing: name a FILE of crystals, or pictures with --patterns.");
        });
    }

    /// <inheritdoc/>
    protected override int Run(ParseResult parsed, CancellationToken stop)
    {
        if (_patterns.Files(parsed).Length > 0)
        {
            _patterns.Identify(Streams, parsed, ShippedModels.Find(parsed.GetRequiredValue(_model)), parsed.GetValue(_top), parsed.GetValue(Json));
            return ExitCodes.Success;
        }

        using Identifier identifier = Identifier.Open(ShippedModels.Find(parsed.GetRequiredValue(_model)));
        SymmetryTolerance tolerance = identifier.Tolerance with { SymprecAngstrom = parsed.GetValue(_symprec) };
        IdentificationJob run = new(identifier, tolerance);
        int top = parsed.GetValue(_top);
        bool json = parsed.GetValue(Json);
        IdentificationTable table = new(Streams);
        int code = ExitCodes.Success;
        foreach (IdentifiedInput one in run.Answer(StructureInputs.Read(parsed.GetValue(_files) ?? []), stop))
        {
            if (one.Problem is { } problem)
            {
                Streams.Error.WriteLine($"zoneaxis: {problem}");
                code = ExitCodes.Failure;
            }

            if (json)
                IdentificationJson.Write(Streams.Output, one, top);
            else if (one.Answer is not null)
                table.Write(one, top);
        }

        if (!json)
            Streams.Output.WriteLine(ModelSummary.Of(identifier.Model));
        return code;
    }
}
