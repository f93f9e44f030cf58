namespace ZoneAxis.Benchmarks;

/// <summary>What the pictures are like whose plane lattices are sought.</summary>
public enum LatticePicture
{
    /// <summary>Intensities as doubles on a flat Ewald surface.</summary>
    Flat,

    /// <summary>Intensities as doubles on the curved sphere of the published wavelength.</summary>
    Curved,

    /// <summary>Intensities as doubles of a beam that precesses by 2°, looked at as if flat.</summary>
    Precessed,

    /// <summary>256 greys on a flat Ewald surface.</summary>
    Grey,

    /// <summary>65,536 greys on a flat Ewald surface.</summary>
    Grey16,
}
