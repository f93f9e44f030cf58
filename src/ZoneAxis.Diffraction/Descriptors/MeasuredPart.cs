namespace ZoneAxis.Diffraction;

/// <summary>Which of a crystal's reflections are measured.</summary>
public enum MeasuredPart
{
    /// <summary>All within a sphere, as a diffractometer or three-dimensional electron diffraction measures them.</summary>
    Sphere,

    /// <summary>Those of the zones [100], [010], [001], [110], [101], [011] and [111].</summary>
    SevenZones,

    /// <summary>Those of the zones [100], [010] and [001].</summary>
    ThreeZones,

    /// <summary>Those of one of the zones [100], [010] and [001], drawn by the name of the crystal.</summary>
    OneZone,
}
