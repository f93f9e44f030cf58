namespace ZoneAxis.Crystallography;

/// <summary>A symmetry operation of a crystal on the axes of its given cell, x' = W·x + w.</summary>
/// <param name="Rotation">W, exact, on columns of fractional coordinates.</param>
/// <param name="Translation">w, fractional, each component from 0 to below 1; as inexact as the crystal's coordinates where it depends on the origin.</param>
public readonly record struct CrystalOperation(IntegerMatrix3 Rotation, Vector3D Translation)
{
    /// <summary>The image of a fractional position.</summary>
    /// <param name="fraction">Fractional coordinates.</param>
    public Vector3D Apply(Vector3D fraction) => Rotation * fraction + Translation;
}
