using System.CommandLine;
using ZoneAxis.Cli.Inputs;
using ZoneAxis.Cli.Output;
using ZoneAxis.Cli.Symmetry;
using ZoneAxis.Crystallography;

namespace ZoneAxis.Cli.Verbs;

/// <summary>Says the symmetry of crystals, as their coordinates have it.</summary>
internal sealed class SymmetryVerb : Verb
{
    private static readonly string[] ConventionWords = [.. CellConventions.Standard.Select(convention => convention.Word())];

    private readonly Argument<string[]> _files = StructureArgument.Make();

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

    /// <summary>The verb.</summary>
    /// <param name="streams">Where it writes.</param>
    internal SymmetryVerb(ConsoleStreams streams)
        : base(
            streams,
            "symmetry",
            "Say the space group of each crystal as its coordinates have it: setting, Wyckoff positions, cell before and after, extinction symbol "
            + "with the groups that have the same absences, and the group at other tolerances. A group that the file declares plays no part.",
            new VerbExample("symmetry examples/quartz.cif --symprec 0.01", "The symmetry of α-quartz at 0.01 Å."),
            new VerbExample("symmetry examples/halite-primitive.poscar --write halite.cif", "Writes the standard cell of a primitive one."))
    {
        Add(_files);
        Add(_symprec);
        Add(_angle);
        Add(_maximumAtoms);
        Add(_convention);
        Add(_write);
    }

    /// <inheritdoc/>
    protected override int Run(ParseResult parsed, CancellationToken stop)
    {
        double? angle = parsed.GetValue(_angle);
        SymmetryTolerance tolerance = SymmetryTolerance.At(parsed.GetValue(_symprec), angle) with { MaximumAtoms = parsed.GetValue(_maximumAtoms) };
        CellConvention convention = CellConventions.Parse(parsed.GetRequiredValue(_convention));
        SymmetryTable? table = parsed.GetValue(Json) ? null : new SymmetryTable(Streams);
        SymmetryReport Analyse(string name, Crystal crystal) => SymmetryReport.Of(name, crystal, tolerance, angle);
        IEnumerable<StructureInput> inputs = StructureInputs.Read(parsed.GetRequiredValue(_files));
        if (parsed.GetValue(_write) is { } path)
            return WriteOne([.. inputs.Take(2)], path, Analyse, convention, table);
        int code = ExitCodes.Success;
        foreach (StructureInput input in inputs)
        {
            stop.ThrowIfCancellationRequested();
            if (!Tell(input, Analyse, table, out _))
                code = ExitCodes.Failure;
        }

        return code;
    }

    private int WriteOne(StructureInput[] inputs, string path, Func<string, Crystal, SymmetryReport> analyse, CellConvention convention, SymmetryTable? table)
    {
        if (inputs.Length > 1)
        {
            Streams.Error.WriteLine("zoneaxis: --write takes one crystal, and more than one was given.");
            return ExitCodes.WrongUsage;
        }

        if (!Tell(inputs[0], analyse, table, out SymmetryReport? report))
            return ExitCodes.Failure;
        Crystal standard = report!.Symmetry.CellOf(convention);
        try
        {
            if (path.EndsWith(".cif", StringComparison.OrdinalIgnoreCase))
                CifWriter.Write(path, standard, new CifWriteOptions { Setting = report.SettingOf(convention) });
            else
                StructureFile.Write(path, standard);
            return ExitCodes.Success;
        }
        catch (ArgumentException refused) when (IsRefusal(refused))
        {
            Streams.Error.WriteLine($"zoneaxis: {path}: {refused.Message}");
            return ExitCodes.Failure;
        }
    }

    /// <summary>Whether the library refuses a crystal: too many atoms for the search, or a format that cannot hold it.</summary>
    private static bool IsRefusal(Exception failure) => failure.GetType() == typeof(ArgumentException);

    private bool Tell(StructureInput input, Func<string, Crystal, SymmetryReport> analyse, SymmetryTable? table, out SymmetryReport? report)
    {
        report = null;
        string? problem = input.Problem;
        try
        {
            if (input.Crystal is { } crystal)
            {
                report = analyse(input.Name, crystal);
                if (table is null)
                    SymmetryJson.Write(Streams.Output, report);
                else
                    table.Write(report);
                return true;
            }
        }
        catch (Exception failure)
        {
            problem = IsRefusal(failure) ? $"{input.Name}: {failure.Message}" : FailureReport.OfInput(input.Name, failure);
        }

        Streams.Error.WriteLine($"zoneaxis: {problem}");
        if (table is null)
            JsonOutput.WriteLine(Streams.Output, new { Input = input.Name, Error = problem });
        return false;
    }
}
