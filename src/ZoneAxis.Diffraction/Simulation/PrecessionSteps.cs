using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction;

/// <summary>How many azimuths the mean over a precession cone needs.</summary>
/// <remarks>
/// Around the cone H_z of a reflection swings by g·tan φ, so that the pattern is a function of the azimuth whose harmonics fall off (as Bessel functions
/// do) beyond the order 2π·T·g·tan φ: T is the crystallite's length along the optic axis, g the |H| of the reflection in the plane of the
/// detector, φ the precession angle. A mean over more azimuths than that is exact but for what falls off; see docs/geometry.md, which measures it.
/// </remarks>
public static class PrecessionSteps
{
    /// <summary>Multiples of 12 keep every rotation that a crystal can have about the beam.</summary>
    private const int Multiple = 12;

    private const int Most = int.MaxValue / Multiple * Multiple;

    /// <summary>The number of azimuths that a pattern needs, to its farthest corner.</summary>
    /// <param name="geometry">Beam, detector, crystallite and precession.</param>
    /// <param name="lattice">The lattice of the cell that the crystallite repeats.</param>
    /// <param name="orientation">How the crystal is turned.</param>
    /// <returns>A multiple of 12; 1 where the beam does not precess.</returns>
    public static int Needed(Geometry geometry, Lattice lattice, Orientation orientation)
    {
        ArgumentNullException.ThrowIfNull(geometry);
        ArgumentNullException.ThrowIfNull(lattice);
        ArgumentNullException.ThrowIfNull(orientation);
        if (!geometry.Precession.IsOn)
            return 1;
        double order = 2 * Math.PI * LengthAlongBeam(geometry.Crystallite, lattice, orientation) * FarthestInPlane(geometry)
            * Math.Tan(geometry.Precession.AngleDegrees * Math.PI / 180);
        return order < Most ? Math.Max(1, (int)Math.Ceiling(order / Multiple)) * Multiple : Most;
    }

    /// <summary>T: how far the crystallite, a parallelepiped, reaches along the optic axis, Å.</summary>
    private static double LengthAlongBeam(Crystallite crystallite, Lattice lattice, Orientation orientation)
    {
        Vector3D axis = orientation.Rotation.Row(2);
        double[] heights = [.. Enumerable.Range(0, 3).Select(edge => Math.Abs(lattice.Basis.Row(edge).Dot(axis)))];
        return crystallite.CellsAlongA * heights[0] + crystallite.CellsAlongB * heights[1] + crystallite.CellsAlongC * heights[2];
    }

    /// <summary>g: the largest |H| in the plane of the detector, 1/Å.</summary>
    private static double FarthestInPlane(Geometry geometry) => DetectorReach.Corners(geometry.Detector).Max(corner =>
    {
        (double hx, double hy) = PixelGrid.InPlane(geometry, corner.X, corner.Y);
        return Math.Sqrt(hx * hx + hy * hy);
    });
}
