using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction;

/// <summary>
/// What the pixels of a detector see of a beam, crystal or no crystal: scattering vectors on the Ewald surface, in the published case
/// H = (x/r, y/r, D/r − 1)/λ, and solid angles. Immutable, so that all threads share one.
/// </summary>
internal sealed class PixelGrid
{
    /// <summary>Pixels that share one bound on the structure factor while pixels are screened.</summary>
    public const int BlockLength = 32;

    // The five of this grid and, while a beam precesses, two of a tilted one.
    private const int ArraysPerPixel = 7;

    // So many pixels take less than a millisecond.
    private const int PixelsBetweenChecks = 8192;

    private readonly EwaldSurface _surface;
    private readonly double _wavelength;

    /// <summary>Computes the grid of a geometry.</summary>
    /// <exception cref="ArgumentException">The detector does not fit into memory.</exception>
    public PixelGrid(Geometry geometry)
    {
        Detector detector = geometry.Detector;
        RequireMemory(detector);
        (_surface, _wavelength) = (geometry.EwaldSurface, geometry.Beam.WavelengthAngstrom);
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

    /// <summary>The same pixels seen by a tilted beam: H keeps its place in the plane, the surface leans.</summary>
    private PixelGrid(PixelGrid straight, Vector3D beam, CancellationToken cancellation)
    {
        (_surface, _wavelength) = (straight._surface, straight._wavelength);
        (Rows, Columns, Count, Centre) = (straight.Rows, straight.Columns, straight.Count, straight.Centre);
        (Hx, Hy, SolidAngle) = (straight.Hx, straight.Hy, straight.SolidAngle);
        (Hz, SSquared) = (new double[Hx.Length], new double[Hx.Length]);
        for (int index = 0; index < Hx.Length; index++)
        {
            if (index % PixelsBetweenChecks == 0)
                cancellation.ThrowIfCancellationRequested();
            SetHz(index, EwaldSphere.OutOfPlane(_surface, beam, _wavelength, Hx[index], Hy[index]));
        }

        BlockLeastSSquared = [.. SSquared.Chunk(BlockLength).Select(block => block.Min())];
        MostSSquared = SSquared.Max();
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

    /// <summary>H_x and H_y of a place on the detector, 1/Å.</summary>
    /// <param name="geometry">Beam and detector.</param>
    /// <param name="x">x from the beam centre, m.</param>
    /// <param name="y">y from the beam centre, m.</param>
    public static (double Hx, double Hy) InPlane(Geometry geometry, double x, double y)
    {
        double d = geometry.Detector.DistanceMetres;
        double wavelength = geometry.Beam.WavelengthAngstrom;
        double length = geometry.EwaldSurface == EwaldSurface.Flat ? d : Math.Sqrt(x * x + y * y + d * d);
        return (x / length / wavelength, y / length / wavelength);
    }

    /// <summary>The grid for a beam tilted off the optic axis, its pattern led back so that every reflection keeps its place.</summary>
    /// <param name="beam">Unit vector along the beam.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public PixelGrid Tilted(Vector3D beam, CancellationToken cancellation = default) => new(this, beam, cancellation);

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
        (Hx[index], Hy[index]) = InPlane(geometry, x, y);
        SetHz(index, geometry.EwaldSurface == EwaldSurface.Flat ? 0 : HzOnSphere(x, y, d));
        SolidAngle[index] = SolidAngleOf(x, y, d, geometry.SolidAngle);
    }

    private double HzOnSphere(double x, double y, double d)
    {
        // D/r − 1 loses half its digits near the centre; this form of it does not.
        double r = Math.Sqrt(x * x + y * y + d * d);
        return -(x * x + y * y) / (r * (r + d)) / _wavelength;
    }

    private void SetHz(int index, double hz)
    {
        Hz[index] = hz;
        SSquared[index] = (Hx[index] * Hx[index] + Hy[index] * Hy[index] + hz * hz) / 4;
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
