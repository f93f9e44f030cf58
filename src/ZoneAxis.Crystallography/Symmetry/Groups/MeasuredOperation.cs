namespace ZoneAxis.Crystallography;

/// <summary>A symmetry operation found in measured coordinates: an exact rotation and a translation known as well as the atoms are.</summary>
/// <param name="Rotation">Rotation part on fractional columns.</param>
/// <param name="Translation">Translation part, fractional, averaged over all atoms.</param>
internal readonly record struct MeasuredOperation(IntegerMatrix3 Rotation, Vector3D Translation);
