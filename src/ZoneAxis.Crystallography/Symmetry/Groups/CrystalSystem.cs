namespace ZoneAxis.Crystallography;

/// <summary>The seven crystal systems, International Tables for Crystallography Vol. A (2016), table 2.1.1.1.</summary>
public enum CrystalSystem
{
    /// <summary>Groups 1 and 2.</summary>
    Triclinic,

    /// <summary>Groups 3 to 15.</summary>
    Monoclinic,

    /// <summary>Groups 16 to 74.</summary>
    Orthorhombic,

    /// <summary>Groups 75 to 142.</summary>
    Tetragonal,

    /// <summary>Groups 143 to 167.</summary>
    Trigonal,

    /// <summary>Groups 168 to 194.</summary>
    Hexagonal,

    /// <summary>Groups 195 to 230.</summary>
    Cubic,
}
