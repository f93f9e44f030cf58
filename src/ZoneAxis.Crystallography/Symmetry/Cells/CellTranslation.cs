namespace ZoneAxis.Crystallography;

/// <summary>A translation shorter than the cell that maps every atom on its like.</summary>
/// <param name="Fraction">The translation, fractional.</param>
/// <param name="Image">The atom on which it brings the first atom of the rarest kind.</param>
/// <param name="MissAngstrom">A bound of the largest distance between an atom and the image that falls on it, Å.</param>
internal readonly record struct CellTranslation(Vector3D Fraction, int Image, double MissAngstrom);
