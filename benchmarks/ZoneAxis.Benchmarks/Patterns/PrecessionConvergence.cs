using ZoneAxis.Crystallography;
using ZoneAxis.Diffraction;

namespace ZoneAxis.Benchmarks.Patterns;

/// <summary>How the mean over the precession cone converges with the number of azimuths.</summary>
internal static class PrecessionConvergence
{
    private const int ReferenceSteps = 960;

    // Off the direct beam, which is so bright that everything is converged beside it.
    private const double OffCentre = 0.3;

    private static readonly int[] Steps = [12, 24, 48, 72, 96, 120, 180, 240, 360];

    /// <summary>Largest error of a pixel, as a fraction of the brightest one off the direct beam, against the number of steps.</summary>
    public static IEnumerable<Measurement> Measure()
    {
        foreach ((double edge, double degrees) in new[] { (5.0, 1.0), (5.0, 3.0), (10.0, 1.0), (10.0, 2.0), (20.0, 1.0), (20.0, 2.0) })
        {
            Crystal crystal = BenchmarkCrystals.Cube(edge, atoms: 8);
            double[] exact = Pattern(crystal, degrees, ReferenceSteps);
            double brightest = exact.Where((_, pixel) => IsOffCentre(pixel)).Max();
            foreach (int steps in Steps)
            {
                double worst = Pattern(crystal, degrees, steps).Select((value, pixel) => IsOffCentre(pixel) ? Math.Abs(value - exact[pixel]) : 0).Max();
                yield return new Measurement($"{edge} Å cell, {degrees}°", steps, worst / brightest);
            }
        }
    }

    private static ZoneAxes GeometryOf(double degrees, int steps) => new(new LatticeDirection(0, 0, 1))
    {
        Detector = new Detector { Rows = 65, Columns = 65, PixelSizeMetres = 1.6e-4 },
        Precession = new Precession { AngleDegrees = degrees, Steps = steps },
    };

    private static double[] Pattern(Crystal crystal, double degrees, int steps)
    {
        ZoneAxes geometry = GeometryOf(degrees, steps);
        return new PatternSimulator(geometry).Intensity(crystal, geometry.Views[0]).Values.ToArray();
    }

    private static bool IsOffCentre(int pixel)
    {
        Detector detector = GeometryOf(1, 1).Detector;
        double scale = detector.InverseAngstromPerPixel(new Beam());
        (int row, int column) = Math.DivRem(pixel, detector.Columns);
        return scale * Math.Sqrt((row - detector.BeamRow) * (row - detector.BeamRow) + (column - detector.BeamColumn) * (column - detector.BeamColumn)) >= OffCentre;
    }
}
