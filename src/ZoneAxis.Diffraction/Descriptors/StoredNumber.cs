using System.Diagnostics.CodeAnalysis;

namespace ZoneAxis.Diffraction;

/// <summary>How a descriptor stores a number of a network's input.</summary>
[SuppressMessage("Naming", "CA1720", Justification = "The format's name is what the value means.")]
public enum StoredNumber
{
    /// <summary>A byte, 255 times the number.</summary>
    Byte,

    /// <summary>32 bits, little-endian, the number itself.</summary>
    Single,

    /// <summary>16 bits, little-endian (IEEE 754 binary16), the number itself to about three digits.</summary>
    Half,
}
