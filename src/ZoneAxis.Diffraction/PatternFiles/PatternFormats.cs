namespace ZoneAxis.Diffraction;

/// <summary>What is to know about the formats in which patterns are written.</summary>
public static class PatternFormats
{
    /// <summary>How the names of files of a format end, as ".png".</summary>
    /// <param name="format">The format.</param>
    public static string ExtensionOf(PatternFormat format) => format switch
    {
        PatternFormat.Png8 or PatternFormat.Png16 => ".png",
        PatternFormat.Tiff16 or PatternFormat.TiffFloat32 => ".tif",
        _ => ".npy",
    };

    /// <summary>The highest grey of a format of greys, 255 or 65535; null for a format of intensities.</summary>
    /// <param name="format">The format.</param>
    public static int? WhiteOf(PatternFormat format) => format switch
    {
        PatternFormat.Png8 => byte.MaxValue,
        PatternFormat.Png16 or PatternFormat.Tiff16 => ushort.MaxValue,
        _ => null,
    };
}
