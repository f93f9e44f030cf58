using System.Globalization;
using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction;

/// <summary>How far out a detector looks, checked before anything is computed.</summary>
internal static class DetectorReach
{
    /// <summary>Requires that elastic scattering reaches every corner, and that form factors are tabulated that far out.</summary>
    /// <param name="geometry">Beam and detector.</param>
    /// <exception cref="ArgumentException">One of the two fails.</exception>
    public static void Require(Geometry geometry)
    {
        double most = 0;
        foreach ((double x, double y) in Corners(geometry.Detector))
        {
            double azimuth = Math.Atan2(y, x);
            most = Math.Max(most, Math.Max(HalfLength(geometry, x, y, azimuth), HalfLength(geometry, x, y, azimuth + Math.PI)));
        }

        if (most > FormFactorTable.MostS)
        {
            throw new ArgumentException(string.Create(
                CultureInfo.InvariantCulture,
                $"The detector's farthest corner is at s = sin θ/λ = {most:0.##} 1/Å, but form factors are tabulated up to {FormFactorTable.MostS:0.##} 1/Å only; take a smaller detector, a greater distance or a longer wavelength."));
        }
    }

    /// <summary>The centres of the corner pixels, m from the beam centre.</summary>
    public static IEnumerable<(double X, double Y)> Corners(Detector detector) =>
        from row in new[] { 0, detector.Rows - 1 }
        from column in new[] { 0, detector.Columns - 1 }
        select ((column - detector.BeamColumn) * detector.PixelSizeMetres, (row - detector.BeamRow) * detector.PixelSizeMetres);

    /// <summary>s = |H|/2 at a corner. Of all azimuths, those of the corner and of its opposite tilt the sphere farthest away.</summary>
    private static double HalfLength(Geometry geometry, double x, double y, double azimuth)
    {
        (double hx, double hy) = PixelGrid.InPlane(geometry, x, y);
        Vector3D beam = PrecessionCone.Beam(geometry.Precession, azimuth);
        double hz = EwaldSphere.OutOfPlane(geometry.EwaldSurface, beam, geometry.Beam.WavelengthAngstrom, hx, hy);
        if (!double.IsNaN(hz))
            return new Vector3D(hx, hy, hz).Length / 2;
        throw new ArgumentException(geometry.Precession.IsOn
            ? string.Create(CultureInfo.InvariantCulture, $"A beam tilted by {geometry.Precession.AngleDegrees}° cannot be scattered elastically to every corner of the detector; take a smaller precession angle or a smaller detector.")
            : string.Create(CultureInfo.InvariantCulture, $"The wavelength of {geometry.Beam.WavelengthAngstrom} Å is too short to compute with; take a longer one."));
    }
}
