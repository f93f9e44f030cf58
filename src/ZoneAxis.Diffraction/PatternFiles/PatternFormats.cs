namespace ZoneAxis.Diffraction;

/// <summary>What is to know about the formats in which patterns are written.</summary>
public static class PatternFormats
{
    /// <summary>How the names of files of a format end, as ".png".</summary>
    /// <param name="format">The format.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such format.</exception>
    public static string ExtensionOf(PatternFormat format) => format switch
    {
        PatternFormat.Png8 or PatternFormat.Png16 => ".png",
        PatternFormat.Tiff16 or PatternFormat.TiffFloat32 => ".tif",
        PatternFormat.NpyFloat32 or PatternFormat.NpyFloat64 => ".npy",
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, "There is no such format."),
    };

    /// <summary>The highest grey of a format of greys, 255 or 65535; null for a format of intensities.</summary>
    /// <param name="format">The format.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such format.</exception>
    public static int? WhiteOf(PatternFormat format) => format switch
    {
        PatternFormat.Png8 => byte.MaxValue,
        PatternFormat.Png16 or PatternFormat.Tiff16 => ushort.MaxValue,
        PatternFormat.TiffFloat32 or PatternFormat.NpyFloat32 or PatternFormat.NpyFloat64 => null,
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, "There is no such format."),
    };
}
