using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction.Tests.Indexing;

/// <summary>Zone-axis patterns of crystals, indexed.</summary>
internal static class ZonePatterns
{
    private static readonly PatternSimulator Simulator = new(new ZoneAxes());
    private static readonly PatternSimulator FlatSimulator = new(new ZoneAxes { EwaldSurface = EwaldSurface.Flat });

    private static readonly Lazy<ZoneLattice[]> RockSaltZones = new(() => Index(Make.RockSalt, [new(1, 0, 0), new(0, 1, 0), new(0, 0, 1), new(1, 1, 0)]));

    /// <summary>Rock salt along [100], [010], [001] and [110].</summary>
    public static ZoneLattice[] RockSalt => RockSaltZones.Value;

    /// <summary>Options for patterns of a flat Ewald surface.</summary>
    public static ZoneLatticeOptions FlatOptions { get; } = new() { EwaldWavelengthAngstrom = null };

    public static LatticeDirection[] Three { get; } = [new(1, 0, 0), new(0, 1, 0), new(0, 0, 1)];

    public static DiffractionPattern Simulate(Crystal crystal, LatticeDirection zone) => Pattern(Simulator.Intensity(crystal, new ZoneAxisView(zone).OrientationOf(crystal.Lattice)));

    public static DiffractionPattern SimulateFlat(Crystal crystal, LatticeDirection zone) =>
        Pattern(FlatSimulator.Intensity(crystal, new ZoneAxisView(zone).OrientationOf(crystal.Lattice)));

    /// <summary>A flat pattern in 256 greys.</summary>
    public static DiffractionPattern SimulateGrey(Crystal crystal, LatticeDirection zone)
    {
        GreyImage image = FlatSimulator.Grey(crystal, new ZoneAxisView(zone).OrientationOf(crystal.Lattice));
        return Pattern(new IntensityImage(image.Rows, image.Columns, [.. image.Pixels.ToArray().Select(grey => (double)grey)]));
    }

    private static DiffractionPattern Pattern(IntensityImage image)
    {
        Geometry geometry = Simulator.Geometry;
        return new DiffractionPattern(image, geometry.Detector.InverseAngstromPerPixel(geometry.Beam), geometry.Detector.BeamRow, geometry.Detector.BeamColumn);
    }

    public static ZoneLattice[] Index(Crystal crystal, params LatticeDirection[] zones)
    {
        ZoneLatticeFinder finder = new();
        return [.. zones.Select(zone => finder.Find(Simulate(crystal, zone), zone))];
    }

    public static bool IsCell(CellParameters cell, double a, double b, double c) =>
        Math.Abs(cell.A / a - 1) < 0.005 && Math.Abs(cell.B / b - 1) < 0.005 && Math.Abs(cell.C / c - 1) < 0.005;
}
