using System.CommandLine;
using ZoneAxis.Cli.Options;
using ZoneAxis.Cli.Output;
using ZoneAxis.Cli.Symmetry;
using ZoneAxis.Crystallography;

namespace ZoneAxis.Cli.Verbs;

/// <summary>Says the symmetry of crystals, as their coordinates have it.</summary>
internal sealed class SymmetryVerb : Verb
{
    private static readonly string[] ConventionWords = [.. CellConventions.Standard.Select(convention => convention.Word())];

    private readonly StructureFiles _files = new();

    private readonly Option<double> _symprec = SymprecOption.Make("Distance tolerance, Å.");

    private readonly Option<double?> _angle = new Option<double?>("--angle-tolerance")
    {
        Description = "Tolerance of angles between lattice vectors, degrees. Unless given: at 0.1 Å 5 degrees, as in the Materials Project, at any other distance what that distance allows.",
        HelpName = "DEG",
    }.Must(angle => angle is > 0 and < 90, "above 0 and below 90 degrees");

    private readonly Option<int> _maximumAtoms = new Option<int>("--max-atoms")
    {
        Description = "Most atoms that a cell may have; beyond the default the search takes minutes.",
        HelpName = "N",
        DefaultValueFactory = _ => new SymmetryTolerance().MaximumAtoms,
    }.Must(atoms => atoms >= 1, "at least 1");

    private readonly Option<string> _convention = new Option<string>("--convention")
    {
        Description = "Whose standard cell to --write: ita, International Tables Vol. A, or sc, Setyawan and Curtarolo (2010). Both are told.",
        HelpName = "ita|sc",
        DefaultValueFactory = _ => CellConvention.InternationalTables.Word(),
    }.Must(name => ConventionWords.Contains(name), "ita or sc");

    private readonly Option<string?> _write = new Option<string?>("--write")
    {
        Description = "File for the idealised crystal in that cell (.cif, .vasp or .pdb); for one crystal only.",
        HelpName = "FILE",
    }.Must(path => StructureFile.CanWrite(path!), "a name that ends in .cif, .vasp or .pdb");

    private readonly Option<bool> _brief = BriefOption.Make();

    /// <summary>The verb.</summary>
    /// <param name="streams">Where it writes.</param>
    public SymmetryVerb(ConsoleStreams streams)
        : base(
            streams,
            "symmetry",
            "Say the space group of each crystal as its coordinates have it: setting, Wyckoff positions, cell before and after, extinction symbol "
            + "with the groups that have the same absences, and the group at other tolerances. A group that the file declares plays no part.",
            new VerbExample("symmetry examples/quartz.cif --symprec 0.01", "The symmetry of α-quartz at 0.01 Å."),
            new VerbExample("symmetry examples/halite-primitive.poscar --write halite.cif", "Writes the standard cell of a primitive one."))
    {
        Add(_files.Argument);
        _files.AddOptionsTo(this);
        Add(_symprec);
        Add(_angle);
        Add(_maximumAtoms);
        Add(_convention);
        Add(_write);
        Add(_brief);
        Validators.Add(result =>
        {
            if (result.GetResult(_convention) is { Implicit: false } && result.GetValue(_write) is null)
                result.AddError("--convention is for --write; give both.");
        });
    }

    /// <inheritdoc/>
    protected override CsvColumns Columns => SymmetryJson.Columns;

    /// <inheritdoc/>
    protected override int Run(ParseResult parsed, CancellationToken stop)
    {
        double? angle = parsed.GetValue(_angle);
        SymmetryJob job = new(new SymmetryRequest
        {
            Tolerance = SymmetryTolerance.At(parsed.GetValue(_symprec), angle) with { MaximumAtoms = parsed.GetValue(_maximumAtoms) },
            AngleDegrees = angle,
            Reading = _files.Reading(parsed, Streams),
        });
        IReadOnlyList<string> files = _files.Paths(parsed);
        Action<SymmetryResult, SymmetryReport> write = WritesJson(parsed) ? (result, report) => Streams.Output.WriteLine(SymmetryJson.Line(result.Input.Name, result, report))
            : parsed.GetValue(_brief) ? WriteLine
            : new SymmetryTable(Streams).Write;
        if (parsed.GetValue(_write) is { } path)
            return WriteOne(job, StructureInputs.Read(files, _files.Reading(parsed, Streams)), path, CellConventions.Parse(parsed.GetRequiredValue(_convention)), result => Tell(result, write, WritesJson(parsed)), stop);
        return new BatchRun(Streams, "Symmetry").Run(progress => job.Run(files, progress, stop), result => Tell(result, write, WritesJson(parsed)) ? BatchResult.Of() : BatchResult.Failed);
    }

    private int WriteOne(SymmetryJob job, IEnumerable<StructureInput> given, string path, CellConvention convention, Func<SymmetryResult, bool> tell, CancellationToken stop)
    {
        StructureInput[] inputs = [.. given.Take(2)];
        if (inputs.Length > 1)
        {
            Streams.Error.WriteLine("zoneaxis: --write takes one crystal, and more than one was given.");
            return ExitCodes.WrongUsage;
        }

        SymmetryResult result = job.Of(inputs[0], stop);
        if (!tell(result))
            return ExitCodes.Failure;
        try
        {
            result.Report!.WriteStandardCell(path, convention);
            return ExitCodes.Success;
        }
        catch (CrystalWriteException refused)
        {
            Streams.Error.WriteLine($"zoneaxis: {path}: {CommandHint.AddTo(refused.Message, refused)}");
            return ExitCodes.Failure;
        }
    }

    private void WriteLine(SymmetryResult result, SymmetryReport report)
    {
        Streams.Output.WriteLine(SymmetryLine.Of(result.Input.Name, report));
        Streams.WriteNotes(result.Input.Name, result.Notes);
    }

    private bool Tell(SymmetryResult result, Action<SymmetryResult, SymmetryReport> write, bool json)
    {
        if (result.Report is { } report)
        {
            write(result, report);
            return true;
        }

        string problem = CommandHint.AddTo(result.Problem!, result.Remedy);
        Streams.Error.WriteLine($"zoneaxis: {problem}");
        if (json)
            Streams.Output.WriteLine(SymmetryJson.Line(result.Input.Name, problem));
        return false;
    }
}
