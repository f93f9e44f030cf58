using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction;

/// <summary>Says which reflections the bright spots of a simulated pattern are.</summary>
/// <param name="geometry">The geometry of the pattern.</param>
public sealed class SpotIndexing(Geometry geometry)
{
    private const int NeighbourPixels = 1;

    // Far enough from the middle of a spot of ten cells that the ring around it is background.
    private const int BackgroundPixels = 4;

    // Share of F(000) below which a reflection counts as absent.
    private const double LeastAmplitude = 1e-4;

    /// <summary>Spots at most; more would cover one another in a picture.</summary>
    internal int MostSpots { get; init; } = 600;

    /// <summary>Share of the pattern's maximum that a spot must have: its disk then has a tenth of the largest one's radius, the least that is seen.</summary>
    internal double LeastShare { get; init; } = 1e-4;

    /// <summary>The brightest spots of a pattern, the direct beam left out, brightest first. Absent reflections in the light of others are none.</summary>
    /// <param name="image">The pattern.</param>
    /// <param name="crystal">The cell that the crystallite repeats.</param>
    /// <param name="orientation">How the crystal is turned.</param>
    /// <exception cref="MissingFormFactorException">An element has no form factor.</exception>
    public IReadOnlyList<IndexedSpot> Of(IntensityImage image, Crystal crystal, Orientation orientation)
    {
        double least = LeastShare * image.Maximum();
        return
        [
            .. Candidates(crystal.Lattice, orientation).Select(spot => spot with { Intensity = Brightness(image, spot) })
                .Where(spot => spot.Intensity > least)
                .OrderByDescending(spot => spot.Intensity).ThenBy(spot => spot.ToString(), StringComparer.Ordinal)
                .Where(spot => IsPresent(crystal, spot)).Take(MostSpots),
        ];
    }

    private bool IsPresent(Crystal crystal, IndexedSpot spot) =>
        Amplitude(crystal, spot.H, spot.K, spot.L) > LeastAmplitude * Amplitude(crystal, 0, 0, 0);

    private double Amplitude(Crystal crystal, int h, int k, int l) =>
        StructureFactor.At(crystal, new Vector3D(h, k, l), geometry.Beam, geometry.ThermalMotion).Magnitude;

    private IEnumerable<IndexedSpot> Candidates(Lattice lattice, Orientation orientation)
    {
        Detector detector = geometry.Detector;
        double reach = detector.InverseAngstromPerPixel(geometry.Beam) * double.Hypot(detector.Rows, detector.Columns);
        CellParameters cell = lattice.Parameters;
        (int mostH, int mostK, int mostL) = ((int)(reach * cell.A), (int)(reach * cell.B), (int)(reach * cell.C));
        double thickness = Thickness(lattice, orientation);
        for (int h = -mostH; h <= mostH; h++)
        {
            for (int k = -mostK; k <= mostK; k++)
            {
                for (int l = -mostL; l <= mostL; l++)
                {
                    if ((h, k, l) != (0, 0, 0) && Place(orientation.Rotation * (lattice.Inverse * new Vector3D(h, k, l)), thickness) is var (row, column))
                        yield return new IndexedSpot(h, k, l, row, column);
                }
            }
        }
    }

    /// <summary>Where a reciprocal vector strikes the detector; null where it misses it or lies farther off the Ewald surface than the spot is long.</summary>
    private (double Row, double Column)? Place(Vector3D reciprocal, double thicknessAngstrom)
    {
        double wavelength = geometry.Beam.WavelengthAngstrom;
        double transverse = reciprocal.X * reciprocal.X + reciprocal.Y * reciprocal.Y;
        bool curved = geometry.EwaldSurface == EwaldSurface.Curved;
        double root = 1 - (curved ? transverse * wavelength * wavelength : 0);
        if (root <= 0)
            return null;
        double surface = (Math.Sqrt(root) - 1) / wavelength;
        double swept = Math.Sin(geometry.Precession.AngleDegrees * Math.PI / 180) * Math.Sqrt(transverse);
        if (Math.Abs(reciprocal.Z - surface) > swept + 1 / thicknessAngstrom)
            return null;
        Detector detector = geometry.Detector;
        double metres = detector.DistanceMetres * wavelength / Math.Sqrt(root) / detector.PixelSizeMetres;
        (double row, double column) = (detector.BeamRow + reciprocal.Y * metres, detector.BeamColumn + reciprocal.X * metres);
        bool hits = row >= 0 && row <= detector.Rows - 1 && column >= 0 && column <= detector.Columns - 1;
        return hits ? (row, column) : null;
    }

    /// <summary>Length of the crystallite along the beam, Å.</summary>
    private double Thickness(Lattice lattice, Orientation orientation)
    {
        Crystallite cells = geometry.Crystallite;
        Vector3D beam = orientation.Rotation.Row(2);
        return cells.CellsAlongA * Math.Abs(lattice.Basis.Row(0).Dot(beam))
            + cells.CellsAlongB * Math.Abs(lattice.Basis.Row(1).Dot(beam))
            + cells.CellsAlongC * Math.Abs(lattice.Basis.Row(2).Dot(beam));
    }

    /// <summary>The brightest pixel at a spot, less the median around it.</summary>
    private static double Brightness(IntensityImage image, IndexedSpot spot)
    {
        double most = Square(image, spot, NeighbourPixels).Max();
        double[] around = [.. Ring(image, spot, BackgroundPixels).Order()];
        return most - (around.Length == 0 ? 0 : around[around.Length / 2]);
    }

    private static IEnumerable<double> Square(IntensityImage image, IndexedSpot spot, int reach) =>
        Enumerable.Range(0, reach + 1).SelectMany(distance => Ring(image, spot, distance));

    /// <summary>The pixels of the pattern that lie so many rows or columns from a spot.</summary>
    private static IEnumerable<double> Ring(IntensityImage image, IndexedSpot spot, int distance)
    {
        (int row, int column) = ((int)Math.Round(spot.Row), (int)Math.Round(spot.Column));
        for (int r = Math.Max(row - distance, 0); r <= Math.Min(row + distance, image.Rows - 1); r++)
        {
            for (int c = Math.Max(column - distance, 0); c <= Math.Min(column + distance, image.Columns - 1); c++)
            {
                if (Math.Max(Math.Abs(r - row), Math.Abs(c - column)) == distance)
                    yield return image[r, c];
            }
        }
    }
}
