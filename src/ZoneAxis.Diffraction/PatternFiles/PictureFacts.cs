namespace ZoneAxis.Diffraction;

/// <summary>What a file says of how its image was taken; null for what it does not say.</summary>
public sealed record PictureFacts
{
    /// <summary>A file that says nothing.</summary>
    public static PictureFacts None { get; } = new();

    /// <summary>What one pixel spans; an angle where the file gives pixel size and camera length.</summary>
    public PixelScale? Scale { get; init; }

    /// <summary>What one pixel spans from row to row, where the file says so apart from <see cref="Scale"/>, which is then that from column to column.</summary>
    public PixelScale? RowScale { get; init; }

    /// <summary>Acceleration voltage, kV.</summary>
    public double? VoltageKilovolts { get; init; }

    /// <summary>Wavelength, Å.</summary>
    public double? WavelengthAngstrom { get; init; }

    /// <summary>Camera length, mm.</summary>
    public double? CameraLengthMillimetres { get; init; }

    /// <summary>The goniometer's angles; their senses are the microscope's.</summary>
    public GoniometerAngles? Tilts { get; init; }

    /// <summary>Whether the first row of the file, row 0, is the lowest as its own programs show the image: pictures of other kinds of the same pattern are mirrored then.</summary>
    public bool RowsRunUpwards { get; init; }

    /// <summary>The angle that a pixel spans, of its size and the camera length; null where either is missing or is no length.</summary>
    /// <param name="pixelMillimetres">Size of a pixel on the detector, mm.</param>
    /// <param name="cameraLengthMillimetres">Camera length, mm.</param>
    internal static PixelScale? AngleOf(double? pixelMillimetres, double? cameraLengthMillimetres) =>
        Positive(pixelMillimetres / cameraLengthMillimetres) is { } angle && pixelMillimetres > 0 ? new PixelScale(angle, "rad") : null;

    /// <summary>A number that is finite and above 0; null for others, by which files say that they do not know.</summary>
    internal static double? Positive(double? value) => value is > 0 and < double.PositiveInfinity ? value : null;

    /// <summary>Angles that are numbers of degrees; null where the first is none.</summary>
    /// <param name="alphaDegrees">First tilt.</param>
    /// <param name="betaDegrees">Second tilt; 0 where there is none.</param>
    internal static GoniometerAngles? TiltsOf(double? alphaDegrees, double? betaDegrees) =>
        IsAngle(alphaDegrees) && IsAngle(betaDegrees ?? 0) ? new GoniometerAngles(alphaDegrees!.Value, betaDegrees ?? 0) : null;

    private static bool IsAngle(double? degrees) => degrees is >= -360 and <= 360;
}
