using ZoneAxis.Crystallography;
using ZoneAxis.Diffraction;

namespace ZoneAxis.Benchmarks.Patterns;

/// <summary>Times of one pattern against what one can vary, everything else as published.</summary>
internal static class PatternScaling
{
    private const string Grey = "8 bits";
    private const string Grey16 = "16 bits";
    private const string Float = "every pixel";
    private const int UsualAtoms = 30;
    private const int PublishedSide = Detector.PublishedSide;

    private static readonly int[] AtomNumbers = [1, 2, 5, 10, 20, 50, 100, 200, 500];
    private static readonly int[] CellNumbers = [1, 2, 3, 5, 10, 20, 50, 100];
    private static readonly int[] ImageSides = [64, 128, PublishedSide, 512, 1024];

    /// <summary>Against the number of atoms in the cell, at 15 Å³ an atom.</summary>
    public static IEnumerable<Measurement> Atoms() =>
        from atoms in AtomNumbers
        from point in Times(new Rotated45(), BenchmarkCrystals.Cube(EdgeOf(atoms), atoms), atoms)
        select point;

    /// <summary>Against the number of cells along each axis.</summary>
    public static IEnumerable<Measurement> Cells() =>
        from cells in CellNumbers
        let size = new Crystallite { CellsAlongA = cells, CellsAlongB = cells, CellsAlongC = cells }
        from point in Times(new Rotated45 { Crystallite = size }, BenchmarkCrystals.Cube(EdgeOf(UsualAtoms), UsualAtoms), cells)
        select point;

    /// <summary>Against the side of the image, the field of view as published.</summary>
    public static IEnumerable<Measurement> Sides() =>
        from side in ImageSides
        let pixel = Detector.PublishedPixelSizeMetres * PublishedSide / side
        let detector = new Detector { Rows = side, Columns = side, PixelSizeMetres = pixel }
        from point in Times(new Rotated45 { Detector = detector }, BenchmarkCrystals.Cube(EdgeOf(UsualAtoms), UsualAtoms), side)
        select point;

    private static double EdgeOf(int atoms) => Math.Cbrt(15.0 * atoms);

    private static IEnumerable<Measurement> Times(Rotated45 geometry, Crystal crystal, double x)
    {
        PatternSimulator simulator = new(geometry);
        PatternView view = geometry.Views[0];
        yield return new Measurement(Grey, x, Timing.Best(() => simulator.Grey(crystal, view)));
        yield return new Measurement(Grey16, x, Timing.Best(() => simulator.Grey16(crystal, view)));
        yield return new Measurement(Float, x, Timing.Best(() => simulator.Intensity(crystal, view)));
    }
}
