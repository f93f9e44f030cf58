using System.Globalization;

namespace ZoneAxis.Diffraction;

/// <summary>A flat detector perpendicular to the beam: row = +y, column = +x, row 0 at y &lt; 0. The defaults are the published ones.</summary>
public sealed record Detector
{
    /// <summary>Published number of rows and of columns.</summary>
    public const int PublishedSide = 256;

    /// <summary>Published edge of a pixel, m.</summary>
    public const double PublishedPixelSizeMetres = 4e-5;

    /// <summary>Published distance from the crystal, m.</summary>
    public const double PublishedDistanceMetres = 0.1;

    private readonly int _rows = PublishedSide;
    private readonly int _columns = PublishedSide;
    private readonly double _pixelSizeMetres = PublishedPixelSizeMetres;
    private readonly double _distanceMetres = PublishedDistanceMetres;
    private readonly double? _beamRow;
    private readonly double? _beamColumn;

    /// <summary>Number of rows, at least 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is less than 1.</exception>
    public int Rows
    {
        get => _rows;
        init => _rows = RequirePositive(value, "number of rows");
    }

    /// <summary>Number of columns, at least 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is less than 1.</exception>
    public int Columns
    {
        get => _columns;
        init => _columns = RequirePositive(value, "number of columns");
    }

    /// <summary>Edge of a square pixel, m.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not a positive number.</exception>
    public double PixelSizeMetres
    {
        get => _pixelSizeMetres;
        init => _pixelSizeMetres = RequirePositive(value, "pixel size in m");
    }

    /// <summary>Distance D between crystal and detector, m.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not a positive number.</exception>
    public double DistanceMetres
    {
        get => _distanceMetres;
        init => _distanceMetres = RequirePositive(value, "distance in m");
    }

    /// <summary>Row at which the direct beam arrives, in pixels from the centre of row 0; unless set, the middle of the rows.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not a finite number.</exception>
    public double BeamRow
    {
        get => _beamRow ?? (Rows - 1) / 2.0;
        init => _beamRow = RequireFinite(value, "beam row");
    }

    /// <summary>Column at which the direct beam arrives, in pixels from the centre of column 0; unless set, the middle of the columns.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not a finite number.</exception>
    public double BeamColumn
    {
        get => _beamColumn ?? (Columns - 1) / 2.0;
        init => _beamColumn = RequireFinite(value, "beam column");
    }

    /// <summary>Rows times columns.</summary>
    public long PixelCount => (long)Rows * Columns;

    /// <summary>Scale at the beam centre: |H| that one pixel spans, 1/Å.</summary>
    /// <param name="beam">The beam.</param>
    public double InverseAngstromPerPixel(Beam beam) => PixelSizeMetres / DistanceMetres / beam.WavelengthAngstrom;

    private static double RequireFinite(double value, string name) => double.IsFinite(value)
        ? value
        : throw new ArgumentOutOfRangeException(
            nameof(value),
            string.Create(CultureInfo.InvariantCulture, $"The detector's {name} is {value}; it must be a finite number of pixels."));

    private static int RequirePositive(int value, string name) => value > 0
        ? value
        : throw new ArgumentOutOfRangeException(nameof(value), $"The detector's {name} is {value}; it must be at least 1.");

    private static double RequirePositive(double value, string name) => double.IsFinite(value) && value > 0
        ? value
        : throw new ArgumentOutOfRangeException(
            nameof(value),
            string.Create(CultureInfo.InvariantCulture, $"The detector's {name} is {value}; it must be a positive number."));
}
