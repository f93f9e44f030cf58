using System.CommandLine;
using ZoneAxis.Cli.Options;
using ZoneAxis.Diffraction;

namespace ZoneAxis.Cli.Simulating;

/// <summary>The options that say how patterns are taken: geometry and crystallite, and those of beam and detector.</summary>
internal sealed class GeometryArguments
{
    /// <summary>The option that names the geometry.</summary>
    public const string GeometryOption = "--geometry";

    private readonly Option<string?> _geometry = new Option<string?>(GeometryOption)
    {
        Description = "rotated45, the crystal turned by 45° about x, y and z as in the published images; or zone-axes, the beam along lattice directions. Unless given: rotated45, or zone-axes where a --zone-axis is given.",
        HelpName = "rotated45|zone-axes",
    }.Must(name => name is Rotated45.GeometryName or ZoneAxes.GeometryName, "rotated45 or zone-axes");

    private readonly Option<string[]> _zoneAxes = new("--zone-axis")
    {
        Description = "A direction u,v,w of the lattice that the beam runs along, as 1,1,0; may be given several times. Default of zone-axes: 1,0,0 and 0,1,0 and 0,0,1.",
        HelpName = "u,v,w",
    };

    private readonly Option<string?> _supercell = new("--supercell") { Description = "Cells of the crystallite along a, b and c; 10,10,10 unless given.", HelpName = "n,n,n" };

    private readonly Option<string> _ewald = new Option<string>("--ewald")
    {
        Description = "curved, the Ewald sphere; or flat, the plane that touches it: the zero layer, undimmed by excitation errors.",
        HelpName = "curved|flat",
        DefaultValueFactory = _ => "curved",
    }.Must(name => name is "curved" or "flat", "curved or flat");

    private readonly Option<bool?> _thermal = new("--thermal-motion")
    {
        Description = "Whether the B of the sites that the file gives weakens their scattering. Unless given: false for rotated45, true for zone-axes.",
        HelpName = "true|false",

        // Else a word that is neither would be taken for a file.
        Arity = ArgumentArity.ExactlyOne,
    };

    private readonly BeamArguments _beam = new();
    private readonly DetectorArguments _detector = new();

    /// <summary>Adds the options to a command.</summary>
    /// <param name="command">The command.</param>
    public void AddTo(Command command)
    {
        Option[] options = [_geometry, _zoneAxes, .. _beam.Options, _supercell, _ewald, _thermal, .. _detector.Options];
        foreach (Option option in options)
            command.Add(option);
    }

    /// <summary>The wavelength that was asked for, Å, or null.</summary>
    /// <param name="parsed">The values.</param>
    public double? WavelengthAngstrom(ParseResult parsed) => _beam.WavelengthAngstrom(parsed);

    /// <summary>The geometry that was asked for.</summary>
    /// <param name="parsed">The values.</param>
    /// <exception cref="ArgumentException">A value is out of range, or two contradict one another.</exception>
    /// <exception cref="FormatException">A list cannot be read.</exception>
    public Geometry Build(ParseResult parsed)
    {
        Geometry geometry = Named(parsed) with
        {
            Beam = _beam.Build(parsed),
            Detector = _detector.Build(parsed),
            Crystallite = BuildCrystallite(parsed),
            EwaldSurface = parsed.GetValue(_ewald) == "flat" ? EwaldSurface.Flat : EwaldSurface.Curved,
            Precession = _beam.BuildPrecession(parsed),
            SolidAngle = _detector.SolidAngleOf(parsed),
        };
        return parsed.GetValue(_thermal) is { } thermal ? geometry with { ThermalMotion = thermal } : geometry;
    }

    private Geometry Named(ParseResult parsed)
    {
        LatticeDirection[] directions = [.. (parsed.GetValue(_zoneAxes) ?? []).Select(LatticeDirection.Parse)];
        string name = parsed.GetValue(_geometry) ?? (directions.Length == 0 ? Rotated45.GeometryName : ZoneAxes.GeometryName);
        if (name == ZoneAxes.GeometryName)
            return directions.Length == 0 ? new ZoneAxes() : new ZoneAxes(directions);
        return directions.Length == 0
            ? new Rotated45()
            : throw new ArgumentException("--zone-axis is for the geometry zone-axes; leave out --geometry rotated45 or the zone axes.");
    }

    private Crystallite BuildCrystallite(ParseResult parsed)
    {
        if (parsed.GetValue(_supercell) is not { } text)
            return new Crystallite();
        int[] cells = NumberList.Integers("--supercell", text, 3);
        return new Crystallite { CellsAlongA = cells[0], CellsAlongB = cells[1], CellsAlongC = cells[2] };
    }
}
