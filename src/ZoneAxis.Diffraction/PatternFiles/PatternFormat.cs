using System.Text.Json.Serialization;

namespace ZoneAxis.Diffraction;

/// <summary>The formats in which patterns are written; the names are those in sidecars.</summary>
public enum PatternFormat
{
    /// <summary>PNG of 256 greys.</summary>
    [JsonStringEnumMemberName("png-8")]
    Png8,

    /// <summary>PNG of 65,536 greys.</summary>
    [JsonStringEnumMemberName("png-16")]
    Png16,

    /// <summary>TIFF of 65,536 greys, not compressed.</summary>
    [JsonStringEnumMemberName("tiff-16")]
    Tiff16,

    /// <summary>TIFF of intensities as 32-bit IEEE numbers, not compressed.</summary>
    [JsonStringEnumMemberName("tiff-float32")]
    TiffFloat32,

    /// <summary>NumPy array of intensities as 32-bit IEEE numbers, little-endian, C order.</summary>
    [JsonStringEnumMemberName("npy-float32")]
    NpyFloat32,

    /// <summary>NumPy array of intensities as 64-bit IEEE numbers, little-endian, C order: without any loss.</summary>
    [JsonStringEnumMemberName("npy-float64")]
    NpyFloat64,
}
