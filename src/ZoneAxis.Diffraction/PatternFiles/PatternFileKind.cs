namespace ZoneAxis.Diffraction;

/// <summary>The kinds of files that are read as patterns, told by their content.</summary>
public enum PatternFileKind
{
    /// <summary>PNG of greys.</summary>
    Png,

    /// <summary>JPEG of greys.</summary>
    Jpeg,

    /// <summary>TIFF of greys or intensities.</summary>
    Tiff,

    /// <summary>NumPy array.</summary>
    Npy,

    /// <summary>MRC image, stack or map.</summary>
    Mrc,

    /// <summary>Gatan DigitalMicrograph 3 or 4.</summary>
    DigitalMicrograph,
}
