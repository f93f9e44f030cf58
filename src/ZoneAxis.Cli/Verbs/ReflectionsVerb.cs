using System.CommandLine;
using ZoneAxis.Cli.Options;
using ZoneAxis.Cli.Output;
using ZoneAxis.Cli.Reflections;
using ZoneAxis.Crystallography;
using ZoneAxis.Diffraction;

namespace ZoneAxis.Cli.Verbs;

/// <summary>Says what lists of reflections tell of the symmetry of their crystals.</summary>
internal sealed class ReflectionsVerb : Verb
{
    private const int StandardTop = 5;

    private readonly Argument<string[]> _files = ReflectionArgument.Make();

    private readonly ReflectionOptions _reading = new();

    private readonly Option<string> _prior = PriorOption.Make();

    private readonly Option<int> _top = new Option<int>("--top")
    {
        Description = "Number of Laue classes, extinction symbols and groups to write; --json writes all.",
        HelpName = "K",
        DefaultValueFactory = _ => StandardTop,
    }.Must(top => top is >= 1 and <= SpaceGroups.Count, $"from 1 to {SpaceGroups.Count}");

    private readonly Option<string?> _write = new Option<string?>("--write")
    {
        Description = "File for the list on the axes of the standard setting of the best group (.hkl, .ins with its .hkl, .cif or .csv); for one list only.",
        HelpName = "FILE",
    }.Must(path => ReflectionFile.FormatOfName(path!) is not null, "a name that ends in .hkl, .ins, .cif or .csv");

    private readonly Option<int?> _group = new Option<int?>("--group")
    {
        Description = "Number of another group in whose standard setting to --write the list.",
        HelpName = "N",
    }.Must(group => group is null or (>= 1 and <= SpaceGroups.Count), $"from 1 to {SpaceGroups.Count}");

    private readonly Option<string?> _plot = new("--plot")
    {
        Description = "Figure (.svg, else PNG): N(z) beside the laws of centric and acentric crystals, |E²−1| by resolution, forbidden beside allowed reflections, and the layers hk0, h0l and 0kl with absences marked; for one list only.",
        HelpName = "FILE",
    };

    /// <summary>The verb.</summary>
    /// <param name="streams">Where it writes.</param>
    public ReflectionsVerb(ConsoleStreams streams)
        : base(
            streams,
            "reflections",
            "Say what a list of reflections tells of the crystal's symmetry: centring, Laue class, glide planes and screw axes with the reflections that they forbid, "
            + "extinction symbols and space groups with their probabilities, and whether there is a centre of symmetry.",
            new VerbExample("reflections quartz.hkl --cell 4.913,4.913,5.405,90,90,120", "A SHELX list without its .ins; the cell is stated, Å and degrees."),
            new VerbExample("reflections mica.cif --prior materials-project --write mica.ins", "Writes the list in the standard setting, ready for SHELXT."))
    {
        Add(_files);
        _reading.AddTo(this);
        Add(_prior);
        Add(_top);
        Add(_write);
        Add(_group);
        Add(_plot);
        Validators.Add(result =>
        {
            if (result.GetResult(_group) is { Implicit: false } && result.GetValue(_write) is null)
                result.AddError("--group is for --write; give both.");
            foreach (Option<string?> option in (ReadOnlySpan<Option<string?>>)[_write, _plot])
            {
                if (result.GetValue(option) is not null && result.GetResult(_files) is { Tokens.Count: > 1 })
                    result.AddError($"{option.Name} takes one list, and more than one was given.");
            }
        });
    }

    /// <inheritdoc/>
    protected override CsvColumns Columns => ReflectionJson.Columns;

    /// <inheritdoc/>
    protected override int Run(ParseResult parsed, CancellationToken stop)
    {
        ReflectionJob job = new(new ReflectionRequest
        {
            Reading = _reading.Build(parsed),
            Analysis = new ReflectionAnalysisOptions { Prior = PriorOption.Parse(parsed.GetRequiredValue(_prior)) },
            StandardInput = Streams.OpenInput,
        });
        string[] files = parsed.GetRequiredValue(_files);
        Action<string, ReflectionReport> write = WritesJson(parsed)
            ? (input, report) => Streams.Output.WriteLine(ReflectionJson.Line(input, report))
            : new ReflectionTables(Streams, parsed.GetValue(_top)).Write;
        return new BatchRun(Streams, "Reflections").Run(progress => job.Run(files, progress, stop), one => Tell(one, write, parsed));
    }

    private BatchResult Tell(ReflectionResult result, Action<string, ReflectionReport> write, ParseResult parsed)
    {
        if (result.Report is { } report)
        {
            write(result.Path, report);
            if (parsed.GetValue(_plot) is { } figure)
                report.Plot(figure, result.Path);
            return parsed.GetValue(_write) is not { } path || WriteList(report, path, parsed.GetValue(_group)) ? BatchResult.Of() : BatchResult.Failed;
        }

        string problem = CommandHint.AddTo(result.Problem!, result.Remedy);
        Streams.Error.WriteLine($"zoneaxis: {problem}");
        if (WritesJson(parsed))
            Streams.Output.WriteLine(ReflectionJson.Line(result.Path, problem));
        return BatchResult.Failed;
    }

    private bool WriteList(ReflectionReport report, string path, int? number)
    {
        if ((number is { } asked ? report.Find(asked) : report.Best) is not { } group)
        {
            Streams.Error.WriteLine($"zoneaxis: {path} was not written: group {SpaceGroups.Default(number!.Value)} is less likely than one in a million, and those likelier were expected.");
            return false;
        }

        try
        {
            Streams.WriteNotes(path, report.Write(path, group));
            return true;
        }
        catch (ReflectionListException refused)
        {
            Streams.Error.WriteLine($"zoneaxis: {path}: {CommandHint.AddTo(refused.Message, refused)}");
            return false;
        }
    }
}
