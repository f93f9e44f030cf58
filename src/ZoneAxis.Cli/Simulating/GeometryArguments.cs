using System.CommandLine;
using ZoneAxis.Cli.Verbs;
using ZoneAxis.Diffraction;

namespace ZoneAxis.Cli.Simulating;

/// <summary>The options that say how patterns are taken: geometry, beam, crystallite and detector.</summary>
internal sealed class GeometryArguments
{
    private const double MetresPerMicrometre = 1e-6;

    private readonly Option<string?> _geometry = new Option<string?>("--geometry")
    {
        Description = "rotated45, the crystal turned by 45° about x, y and z as in the published images; or zone-axes, the beam along lattice directions. Unless given: rotated45, or zone-axes where a --zone-axis is given.",
        HelpName = "rotated45|zone-axes",
    }.Must(name => name is Rotated45.GeometryName or ZoneAxes.GeometryName, "rotated45 or zone-axes");

    private readonly Option<string[]> _zoneAxes = new("--zone-axis")
    {
        Description = "A direction u,v,w of the lattice that the beam runs along, as 1,1,0; may be given several times. Default of zone-axes: 1,0,0 and 0,1,0 and 0,0,1.",
        HelpName = "u,v,w",
    };

    private readonly Option<string?> _radiation = new Option<string?>("--radiation")
    {
        Description = "xray or electron; xray unless --voltage is given.",
        HelpName = "xray|electron",
    }.Must(name => name is "xray" or "electron", "xray or electron");

    private readonly Option<double?> _voltage = new("--voltage") { Description = "Accelerating voltage of the electrons, kV; sets the wavelength.", HelpName = "kV" };

    private readonly Option<double?> _wavelength = new("--wavelength") { Description = "Wavelength, Å; 0.035 unless given.", HelpName = "Å" };

    private readonly Option<string?> _supercell = new("--supercell") { Description = "Cells of the crystallite along a, b and c; 10,10,10 unless given.", HelpName = "n,n,n" };

    private readonly Option<string> _ewald = new Option<string>("--ewald")
    {
        Description = "curved, the Ewald sphere; or flat, the plane that touches it: the zero layer, undimmed by excitation errors.",
        HelpName = "curved|flat",
        DefaultValueFactory = _ => "curved",
    }.Must(name => name is "curved" or "flat", "curved or flat");

    private readonly Option<double> _precession = new("--precession") { Description = "Angle of precession of the beam, degrees; 0 is a beam at rest.", HelpName = "DEG" };

    private readonly Option<bool?> _thermal = new("--thermal-motion")
    {
        Description = "Whether the B of the sites that the file gives weakens their scattering. Unless given: false for rotated45, true for zone-axes.",
        HelpName = "true|false",
    };

    private readonly Option<string?> _pixels = new("--pixels") { Description = "Rows and columns of the detector; 256,256 unless given.", HelpName = "ROWS,COLUMNS" };

    private readonly Option<double?> _pixelSize = new("--pixel-size") { Description = "Edge of a pixel, µm; 40 unless given.", HelpName = "µm" };

    private readonly Option<double?> _distance = new("--distance") { Description = "Distance from crystal to detector, m; 0.1 unless given.", HelpName = "m" };

    private readonly Option<string?> _beamCentre = new("--beam-centre")
    {
        Description = "Where the direct beam arrives, in pixels from the centre of the first; the middle of the detector unless given.",
        HelpName = "ROW,COLUMN",
    };

    private readonly Option<string> _solidAngle = new Option<string>("--solid-angle")
    {
        Description = "How pixels off the centre see less: spsim, as in the published images, or cos3, as a flat detector does.",
        HelpName = "spsim|cos3",
        DefaultValueFactory = _ => "spsim",
    }.Must(name => name is "spsim" or "cos3", "spsim or cos3");

    /// <summary>Adds the options to a verb.</summary>
    /// <param name="verb">The verb.</param>
    internal void AddTo(Command verb)
    {
        Option[] options =
        [
            _geometry, _zoneAxes, _radiation, _voltage, _wavelength, _supercell, _ewald, _precession, _thermal, _pixels, _pixelSize, _distance,
            _beamCentre, _solidAngle,
        ];
        foreach (Option option in options)
            verb.Add(option);
    }

    /// <summary>The wavelength that was asked for, Å, or null.</summary>
    /// <param name="parsed">The values.</param>
    internal double? WavelengthAngstrom(ParseResult parsed) => parsed.GetValue(_wavelength);

    /// <summary>The geometry that was asked for.</summary>
    /// <param name="parsed">The values.</param>
    /// <exception cref="ArgumentException">A value is out of range, or two contradict one another.</exception>
    /// <exception cref="FormatException">A list cannot be read.</exception>
    internal Geometry Build(ParseResult parsed)
    {
        Geometry geometry = Named(parsed) with
        {
            Beam = BuildBeam(parsed),
            Detector = BuildDetector(parsed),
            Crystallite = BuildCrystallite(parsed),
            EwaldSurface = parsed.GetValue(_ewald) == "flat" ? EwaldSurface.Flat : EwaldSurface.Curved,
            Precession = new Precession { AngleDegrees = parsed.GetValue(_precession) },
            SolidAngle = parsed.GetValue(_solidAngle) == "cos3" ? SolidAngle.CosineCubed : SolidAngle.Spsim,
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

    private Beam BuildBeam(ParseResult parsed)
    {
        bool electrons = (parsed.GetValue(_radiation) ?? (parsed.GetValue(_voltage) is null ? "xray" : "electron")) == "electron";
        if (parsed.GetValue(_voltage) is { } kilovolts)
        {
            if (!electrons || parsed.GetValue(_wavelength) is not null)
                throw new ArgumentException("--voltage is for electrons and sets their wavelength; leave out --wavelength and --radiation xray.");
            return Beam.OfElectrons(kilovolts);
        }

        Beam beam = new() { Radiation = electrons ? Radiation.Electron : Radiation.XRay };
        return parsed.GetValue(_wavelength) is { } wavelength ? beam with { WavelengthAngstrom = wavelength } : beam;
    }

    private Detector BuildDetector(ParseResult parsed)
    {
        Detector detector = new();
        if (parsed.GetValue(_pixels) is { } pixels)
        {
            int[] sides = NumberList.Integers("--pixels", pixels, 2);
            detector = detector with { Rows = sides[0], Columns = sides[1] };
        }

        if (parsed.GetValue(_pixelSize) is { } micrometres)
            detector = detector with { PixelSizeMetres = micrometres * MetresPerMicrometre };
        if (parsed.GetValue(_distance) is { } metres)
            detector = detector with { DistanceMetres = metres };
        if (parsed.GetValue(_beamCentre) is not { } centre)
            return detector;
        double[] place = NumberList.Numbers("--beam-centre", centre, 2);
        return detector with { BeamRow = place[0], BeamColumn = place[1] };
    }

    private Crystallite BuildCrystallite(ParseResult parsed)
    {
        if (parsed.GetValue(_supercell) is not { } text)
            return new Crystallite();
        int[] cells = NumberList.Integers("--supercell", text, 3);
        return new Crystallite { CellsAlongA = cells[0], CellsAlongB = cells[1], CellsAlongC = cells[2] };
    }
}
