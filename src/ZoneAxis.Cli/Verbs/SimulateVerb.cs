using System.CommandLine;
using ZoneAxis.Cli.Options;
using ZoneAxis.Cli.Output;
using ZoneAxis.Cli.Simulating;
using ZoneAxis.Crystallography;
using ZoneAxis.Diffraction;

namespace ZoneAxis.Cli.Verbs;

/// <summary>Writes the diffraction patterns of crystals as images.</summary>
internal sealed class SimulateVerb : Verb
{
    private static readonly string[] CellWords = [.. CellConventions.All.Select(convention => convention.Word())];

    private readonly StructureFiles _files = new();

    private readonly Option<string> _out = new("--out") { Description = "Folder for the images; made where it is missing.", HelpName = "DIR", Required = true };

    private readonly Option<string?> _cell = new Option<string?>("--cell")
    {
        Description = "The cell that the crystallite repeats: ita, International Tables Vol. A; sc, Setyawan and Curtarolo (2010); or as-given, the file's own. Unless given: sc for rotated45, ita for zone-axes.",
        HelpName = string.Join('|', CellWords),
    }.Must(name => CellWords.Contains(name), string.Join(", ", CellWords));

    private readonly Option<double> _symprec = SymprecOption.Make("Distance tolerance at which that cell is found, Å.");

    private readonly Option<int> _seed = new Option<int>("--seed")
    {
        Description = "Seed of all that is random: noise, tilt axes, defects.",
        HelpName = "N",
        DefaultValueFactory = _ => SeedOption.Standard,
    }.Must(seed => seed >= 0, "0 or more");

    private readonly Option<bool> _skipExisting = new("--skip-existing") { Description = "Leave out crystals whose files are all there, made of the same source with the same options, as after a run that was stopped." };

    private readonly GeometryArguments _geometry = new();
    private readonly DamageArguments _damage = new();
    private readonly DefectArguments _defects = new();
    private readonly OutputArguments _output = new();

    /// <summary>The verb.</summary>
    /// <param name="streams">Where it writes.</param>
    public SimulateVerb(ConsoleStreams streams)
        : base(
            streams,
            "simulate",
            "Simulate the diffraction patterns of each crystal and write them as images: NAME_x, NAME_y, NAME_z, or by zone axis NAME_100 and so "
            + "on, each with a file of every parameter beside it. NAME is the file's name, with the crystal's place in it where it holds several.",
            new VerbExample("simulate examples/quartz.cif --out patterns --plot --shaped", "The three patterns that the network is given, raw and shaped, and a figure of them."),
            new VerbExample("simulate examples/rutile.cif --zone-axis 1,1,0 --voltage 200 --precession 1 --plot --index --out patterns", "Precession electron diffraction along [1 1 0] at 200 kV, 1°, with indexed spots."),
            new VerbExample("simulate examples/halite.cif --out patterns --dose 1e5 --background 0.2 --tilt 0.5 --bits 12 --depth 16", "As a camera might deliver them: 10⁵ electrons, background, half a degree off, 12 bits."),
            new VerbExample("simulate examples/quartz.cif --out patterns --powder", "The powder pattern at Cu Kα1 too."))
    {
        Add(_files.Argument);
        Add(_out);
        _files.AddOptionsTo(this);
        _geometry.AddTo(this);
        Add(_cell);
        Add(_symprec);
        _output.AddTo(this);
        _damage.AddTo(this);
        _defects.AddTo(this);
        Add(_seed);
        Add(_skipExisting);
    }

    /// <inheritdoc/>
    protected override CsvColumns Columns { get; } = new(["input", "geometry", "cell", "atoms", "skipped", "files", "error"]);

    /// <inheritdoc/>
    protected override int Run(ParseResult parsed, CancellationToken stop)
    {
        SimulationRequest request;
        SimulationJob job;
        try
        {
            request = Build(parsed);
            job = new SimulationJob(request);
        }
        catch (Exception problem) when (problem is ArgumentException or FormatException or MissingFormFactorException)
        {
            Streams.Error.WriteLine($"zoneaxis: {FailureSentence.OfArgument(problem)}");
            return ExitCodes.WrongUsage;
        }

        SimulationReport report = new(Streams, request, WritesJson(parsed));
        IReadOnlyList<string> files = _files.Paths(parsed);

        return new BatchRun(Streams, "Simulating").Run(progress => job.Run(files, progress, stop), report.Write);
    }

    private SimulationRequest Build(ParseResult parsed)
    {
        Geometry geometry = _geometry.Build(parsed);
        ulong seed = (ulong)parsed.GetValue(_seed);
        DegradationChain damage = _damage.Build(parsed, seed);
        return new SimulationRequest
        {
            Geometry = geometry,
            Cell = parsed.GetValue(_cell) is { } cell ? CellConventions.Parse(cell) : geometry.DefaultCell,
            Tolerance = SymmetryTolerance.At(parsed.GetValue(_symprec), angleDegrees: null),
            Reading = _files.Reading(parsed, Streams),
            Damage = damage,
            Tilt = _damage.BuildTilt(parsed),
            Defects = _defects.Build(parsed, geometry.Beam.Radiation, _files.Reading(parsed, Streams)),
            Seed = seed,
            Output = RequireDepth(_output.Build(parsed, geometry, _geometry.WavelengthAngstrom(parsed)), damage),
            Folder = parsed.GetRequiredValue(_out),
            SkipExisting = parsed.GetValue(_skipExisting),
        };
    }

    /// <summary>A camera's numbers must fit into the file.</summary>
    private static SimulationOutput RequireDepth(SimulationOutput output, DegradationChain damage)
    {
        int? bits = damage.Stages.OfType<BitDepth>().FirstOrDefault()?.Bits;
        return bits is { } depth && PatternFormats.WhiteOf(output.Format) is { } white && (1 << depth) - 1 > white
            ? throw new ArgumentException($"--bits is {depth}, more than a file of {white + 1} greys holds; give --depth 16.")
            : output;
    }
}
