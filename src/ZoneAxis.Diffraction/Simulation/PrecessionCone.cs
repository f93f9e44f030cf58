using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction;

/// <summary>The directions that a precessing beam takes.</summary>
internal static class PrecessionCone
{
    /// <summary>Unit vectors along the beam, evenly spaced from the azimuth of +x.</summary>
    /// <param name="precession">Angle and number of steps.</param>
    public static IEnumerable<Vector3D> Beams(Precession precession) =>
        Enumerable.Range(0, precession.Steps).Select(step => Beam(precession, 2 * Math.PI * step / precession.Steps));

    /// <summary>The unit vector along the beam at an azimuth.</summary>
    /// <param name="precession">The angle.</param>
    /// <param name="azimuth">Azimuth from +x towards +y, radians.</param>
    public static Vector3D Beam(Precession precession, double azimuth)
    {
        (double sine, double cosine) = Math.SinCos(precession.AngleDegrees * Math.PI / 180);
        return new Vector3D(sine * Math.Cos(azimuth), sine * Math.Sin(azimuth), cosine);
    }
}
