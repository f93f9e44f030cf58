namespace ZoneAxis.Crystallography;

/// <summary>A rotation that keeps a lattice within a tolerance.</summary>
/// <param name="Rotation">On fractional columns.</param>
/// <param name="MissAngstrom">Its largest change of a length or angle, Å.</param>
internal readonly record struct LatticeRotation(IntegerMatrix3 Rotation, double MissAngstrom);
