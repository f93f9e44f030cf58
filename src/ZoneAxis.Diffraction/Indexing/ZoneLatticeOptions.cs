namespace ZoneAxis.Diffraction;

/// <summary>How a zone's plane lattice is sought.</summary>
public sealed record ZoneLatticeOptions
{
    /// <summary>Cells of the crystallite along each edge, which set how wide a spot is and where its side lobes vanish.</summary>
    public int CrystalliteCells { get; init; } = Crystallite.PublishedCells;

    /// <summary>Wavelength of the curved Ewald sphere, Å; null for a flat or precessed pattern.</summary>
    public double? EwaldWavelengthAngstrom { get; init; } = Beam.PublishedWavelengthAngstrom;

    /// <summary>Largest |H| of a reflection that counts, 1/Å: farther out the curved sphere meets the next Laue zone of long cells.</summary>
    public double OutermostInverseAngstrom { get; init; } = 1.0;

    /// <summary>Largest |H| of the dark rings that tell the period along the beam on the curved sphere, 1/Å.</summary>
    public double RingsReachInverseAngstrom { get; init; } = 1.45;

    /// <summary>Radius around the beam that does not count, pixels.</summary>
    public double BeamRadiusPixels { get; init; } = 3;

    /// <summary>Shortest translation looked for, Å.</summary>
    public double ShortestTranslationAngstrom { get; init; } = 1.1;

    /// <summary>Longest translation looked for, Å.</summary>
    public double LongestTranslationAngstrom { get; init; } = 50;

    /// <summary>Least intensity that counts in the search for edges, as a fraction of the brightest pixel.</summary>
    public double FaintestFraction { get; init; } = 1e-6;

    /// <summary>A reflection counts for the lattice from this fraction of the strongest of its pattern.</summary>
    public double VisibleFraction { get; init; } = 1e-3;

    /// <summary>
    /// A reflection counts for the lattice from this many standard deviations: one among hundreds decides, and the pixels around a point err together.
    /// </summary>
    public double LeastSignificance { get; init; } = 8;

    /// <summary>Step of the intensities, in the image's unit: 1 for greys; 0, the default, for images of doubles.</summary>
    public double IntensityStep { get; init; }

    /// <summary>Largest index of a zone axis.</summary>
    public int LargestZoneIndex { get; init; } = 10;

    /// <summary>Most pixels of the square that holds a picture.</summary>
    public int MostPixels { get; init; } = 1024 * 1024;

    /// <summary>Largest roughness of |F|² that the crystallite's edges may leave, as a part of the picture's own; noise has no edges.</summary>
    public double LargestRoughness { get; init; } = 0.98;
}
