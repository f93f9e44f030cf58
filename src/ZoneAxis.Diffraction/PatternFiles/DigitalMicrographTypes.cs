namespace ZoneAxis.Diffraction;

/// <summary>
/// Number types of tags and of images in DigitalMicrograph files, as C. B. Boothroyd ("Digital Micrograph file format") and
/// G. Jefferis ("DM3 Image Format") describe them. Gatan publishes no description.
/// </summary>
internal static class DigitalMicrographTypes
{
    /// <summary>Tag: whole number of 2 bytes with sign.</summary>
    public const long Int16 = 2;

    /// <summary>Tag: whole number of 4 bytes with sign.</summary>
    public const long Int32 = 3;

    /// <summary>Tag: whole number of 2 bytes, or a character.</summary>
    public const long UInt16 = 4;

    /// <summary>Tag: whole number of 4 bytes.</summary>
    public const long UInt32 = 5;

    /// <summary>Tag: IEEE 754 binary32.</summary>
    public const long Float32 = 6;

    /// <summary>Tag: IEEE 754 binary64.</summary>
    public const long Float64 = 7;

    /// <summary>Tag: 0 or 1 in a byte.</summary>
    public const long Boolean = 8;

    /// <summary>Tag: a character of a byte.</summary>
    public const long Char = 9;

    /// <summary>Tag: a byte.</summary>
    public const long Octet = 10;

    /// <summary>Tag: whole number of 8 bytes with sign.</summary>
    public const long Int64 = 11;

    /// <summary>Tag: whole number of 8 bytes.</summary>
    public const long UInt64 = 12;

    /// <summary>Tag: numbers of stated types one behind the other.</summary>
    public const long Struct = 15;

    /// <summary>Tag: a stated number of characters of a byte.</summary>
    public const long String = 18;

    /// <summary>Tag: a stated number of entries of one type.</summary>
    public const long Array = 20;

    /// <summary>Image: bytes alpha, red, green and blue in one number of 4 bytes.</summary>
    public const int Rgb = 8;

    /// <summary>Image: the same, used for thumbnails.</summary>
    public const int Rgba = 23;

    /// <summary>Bytes of a plain number; null for other types.</summary>
    public static int? SizeOf(long type) => type switch
    {
        Boolean or Char or Octet => 1,
        Int16 or UInt16 => 2,
        Int32 or UInt32 or Float32 => 4,
        Float64 or Int64 or UInt64 => 8,
        _ => null,
    };

    /// <summary>How a pixel of an image type is stored; null for types that are not read (complex numbers).</summary>
    public static SampleType? SampleOf(int imageType) => imageType switch
    {
        1 => SampleType.Int16,
        2 => SampleType.Float32,
        6 or 14 => SampleType.UInt8,
        7 => SampleType.Int32,
        9 => SampleType.Int8,
        10 => SampleType.UInt16,
        11 or Rgb or Rgba => SampleType.UInt32,
        12 => SampleType.Float64,
        _ => null,
    };
}
