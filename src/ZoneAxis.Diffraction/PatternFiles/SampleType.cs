namespace ZoneAxis.Diffraction;

/// <summary>How one number of an image is stored.</summary>
internal enum SampleType
{
    /// <summary>Whole number of 1 byte.</summary>
    UInt8,

    /// <summary>Whole number of 1 byte with sign.</summary>
    Int8,

    /// <summary>Whole number of 2 bytes.</summary>
    UInt16,

    /// <summary>Whole number of 2 bytes with sign.</summary>
    Int16,

    /// <summary>Whole number of 4 bytes.</summary>
    UInt32,

    /// <summary>Whole number of 4 bytes with sign.</summary>
    Int32,

    /// <summary>Whole number of 8 bytes; above 2⁵³ it is rounded to 53 bits.</summary>
    UInt64,

    /// <summary>Whole number of 8 bytes with sign; beyond ±2⁵³ it is rounded to 53 bits.</summary>
    Int64,

    /// <summary>IEEE 754 binary16.</summary>
    Float16,

    /// <summary>IEEE 754 binary32.</summary>
    Float32,

    /// <summary>IEEE 754 binary64.</summary>
    Float64,
}
