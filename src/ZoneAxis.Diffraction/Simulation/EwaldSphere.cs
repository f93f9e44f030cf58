using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction;

/// <summary>How far a scattering vector leaves the plane of the detector, for a beam tilted off the optic axis +z.</summary>
internal static class EwaldSphere
{
    /// <summary>
    /// H_z in 1/Å of the elastic scattering whose vector lies at (H_x, H_y) in the plane: |k + H| = |k| on the sphere, k·H = 0 on the flat
    /// surface. Not a number where the sphere does not reach.
    /// </summary>
    /// <param name="surface">Sphere or plane.</param>
    /// <param name="beam">Unit vector along the beam, its z positive.</param>
    /// <param name="wavelength">Wavelength, Å.</param>
    /// <param name="hx">H_x, 1/Å.</param>
    /// <param name="hy">H_y, 1/Å.</param>
    public static double OutOfPlane(EwaldSurface surface, Vector3D beam, double wavelength, double hx, double hy)
    {
        if (surface == EwaldSurface.Flat)
            return -(beam.X * hx + beam.Y * hy) / beam.Z;
        Vector3D k = 1 / wavelength * beam;
        double outgoing = 1 / (wavelength * wavelength) - (k.X + hx) * (k.X + hx) - (k.Y + hy) * (k.Y + hy);

        // √outgoing − k_z, written so that it loses no digits near the centre.
        return (-2 * (k.X * hx + k.Y * hy) - hx * hx - hy * hy) / (Math.Sqrt(outgoing) + k.Z);
    }
}
