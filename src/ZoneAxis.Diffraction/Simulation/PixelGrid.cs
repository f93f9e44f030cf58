namespace ZoneAxis.Diffraction;

/// <summary>
/// What the pixels of a detector see of a beam, crystal or no crystal: scattering vectors on the curved Ewald sphere,
/// H = (x/r, y/r, D/r − 1)/λ, and solid angles. Immutable, so that all threads share one.
/// </summary>
internal sealed class PixelGrid
{
    /// <summary>Pixels that share one bound on the structure factor while pixels are screened.</summary>
    public const int BlockLength = 32;

    private const int ArraysPerPixel = 5;

    /// <summary>Computes the grid of a geometry.</summary>
    /// <exception cref="ArgumentException">The detector does not fit into memory.</exception>
    public PixelGrid(Geometry geometry)
    {
        Detector detector = geometry.Detector;
        RequireMemory(detector);
        (Rows, Columns) = (detector.Rows, detector.Columns);
        Count = Rows * Columns;
        int padded = (Count + BlockLength - 1) / BlockLength * BlockLength;
        (Hx, Hy, Hz, SSquared, SolidAngle) = (new double[padded], new double[padded], new double[padded], new double[padded], new double[padded]);
        for (int index = 0; index < padded; index++)
            Fill(index, Math.Min(index, Count - 1), geometry);
        BlockLeastSSquared = [.. SSquared.Chunk(BlockLength).Select(block => block.Min())];
        MostSSquared = SSquared.Max();
        Centre = CentralPixels(detector);
    }

    /// <summary>Number of rows.</summary>
    public int Rows { get; }

    /// <summary>Number of columns.</summary>
    public int Columns { get; }

    /// <summary>Number of pixels; the arrays are padded to whole blocks with copies of the last one.</summary>
    public int Count { get; }

    /// <summary>x component of H in the laboratory, 1/Å, row by row.</summary>
    public double[] Hx { get; }

    /// <summary>y component of H in the laboratory, 1/Å.</summary>
    public double[] Hy { get; }

    /// <summary>z component of H in the laboratory, 1/Å.</summary>
    public double[] Hz { get; }

    /// <summary>(sin θ/λ)² = |H|²/4, 1/Å².</summary>
    public double[] SSquared { get; }

    /// <summary>Solid angle relative to a pixel at the beam centre; at most 1.</summary>
    public double[] SolidAngle { get; }

    /// <summary>Smallest (sin θ/λ)² in each block.</summary>
    public double[] BlockLeastSSquared { get; }

    /// <summary>Largest (sin θ/λ)² on the detector.</summary>
    public double MostSSquared { get; }

    /// <summary>The four pixels around the beam, as far as they are on the detector.</summary>
    public int[] Centre { get; }

    private static void RequireMemory(Detector detector)
    {
        long bytes = detector.PixelCount * ArraysPerPixel * sizeof(double);
        if (detector.PixelCount > Array.MaxLength - BlockLength || bytes > GC.GetGCMemoryInfo().TotalAvailableMemoryBytes)
            throw new ArgumentException($"A detector of {detector.Rows} × {detector.Columns} pixels does not fit into memory.");
    }

    private static int[] CentralPixels(Detector detector)
    {
        int row = (int)Math.Clamp(Math.Floor(detector.BeamRow), 0, detector.Rows - 1);
        int column = (int)Math.Clamp(Math.Floor(detector.BeamColumn), 0, detector.Columns - 1);
        int nextRow = Math.Min(row + 1, detector.Rows - 1);
        int nextColumn = Math.Min(column + 1, detector.Columns - 1);
        return
        [
            row * detector.Columns + column, row * detector.Columns + nextColumn,
            nextRow * detector.Columns + column, nextRow * detector.Columns + nextColumn,
        ];
    }

    private void Fill(int index, int pixel, Geometry geometry)
    {
        Detector detector = geometry.Detector;
        (int row, int column) = Math.DivRem(pixel, Columns);
        double x = (column - detector.BeamColumn) * detector.PixelSizeMetres;
        double y = (row - detector.BeamRow) * detector.PixelSizeMetres;
        double d = detector.DistanceMetres;
        double wavelength = geometry.Beam.WavelengthAngstrom;
        double r = Math.Sqrt(x * x + y * y + d * d);
        Hx[index] = x / r / wavelength;
        Hy[index] = y / r / wavelength;

        // D/r − 1 loses half its digits near the centre; this form of it does not.
        Hz[index] = -(x * x + y * y) / (r * (r + d)) / wavelength;
        SSquared[index] = (Hx[index] * Hx[index] + Hy[index] * Hy[index] + Hz[index] * Hz[index]) / 4;
        SolidAngle[index] = SolidAngleOf(x, y, d, geometry.SolidAngle);
    }

    private static double SolidAngleOf(double x, double y, double d, SolidAngle model)
    {
        switch (model)
        {
            case Diffraction.SolidAngle.Spsim:
                (double halfX, double halfY) = (x / 2, y / 2);
                double rho2 = halfX * halfX + halfY * halfY + d * d;
                return (1 - halfX * halfX / rho2) * (1 - halfY * halfY / rho2) * d * d / rho2;
            case Diffraction.SolidAngle.CosineCubed:
                return Math.Pow(d * d / (x * x + y * y + d * d), 1.5);
            default:
                throw new ArgumentOutOfRangeException(nameof(model), model, "There is no such model of the solid angle.");
        }
    }
}
