using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction;

/// <summary>How a goniometer stands: r_lab = Rz(φ)·Rx(α)·Ry(β)·r_holder, right-handed, the beam along +z, columns along +x, rows along +y.</summary>
/// <param name="AlphaDegrees">First tilt, about the axis of the rod, degrees.</param>
/// <param name="BetaDegrees">Second tilt, degrees.</param>
public readonly record struct GoniometerAngles(double AlphaDegrees, double BetaDegrees)
{
    /// <summary>The rotation from the holder's frame to the laboratory's.</summary>
    /// <param name="axisDegrees">φ: direction of the α axis in the picture, degrees from +x (columns) towards +y (rows).</param>
    public Matrix3D Rotation(double axisDegrees = 0) =>
        Orientation.About(new Vector3D(0, 0, 1), axisDegrees).Rotation
        * Orientation.About(new Vector3D(1, 0, 0), AlphaDegrees).Rotation
        * Orientation.About(new Vector3D(0, 1, 0), BetaDegrees).Rotation;
}
