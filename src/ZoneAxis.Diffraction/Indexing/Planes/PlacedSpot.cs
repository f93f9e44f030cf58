namespace ZoneAxis.Diffraction;

/// <summary>A spot as the lattice search looks at it.</summary>
/// <param name="Place">Where it lies, px.</param>
/// <param name="Deviation">Standard deviation of the place, px, distortions of the picture included.</param>
/// <param name="Weight">How much it counts, 0 to 1.</param>
/// <param name="Intensity">Its intensity.</param>
internal readonly record struct PlacedSpot(PlaneVector Place, double Deviation, double Weight, double Intensity);
