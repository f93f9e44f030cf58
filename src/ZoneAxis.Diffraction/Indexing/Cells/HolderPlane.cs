using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction;

/// <summary>The plane lattice of a picture in the frame of the holder: two reciprocal vectors, 1/Å, at right angles to the beam.</summary>
/// <param name="First">The first, as the angles have it.</param>
/// <param name="Second">The second.</param>
/// <param name="Back">From the laboratory's frame to the holder's.</param>
internal readonly record struct HolderPlane(Vector3D First, Vector3D Second, Matrix3D Back)
{
    /// <summary>The lattice of a picture taken at some angles.</summary>
    /// <param name="lattice">Basis, 1/Å.</param>
    /// <param name="rotation">From the holder's frame to the laboratory's.</param>
    public static HolderPlane Of(PlaneLattice lattice, Matrix3D rotation)
    {
        Matrix3D back = rotation.Transposed();
        return new HolderPlane(back * new Vector3D(lattice.A.X, lattice.A.Y, 0), back * new Vector3D(lattice.B.X, lattice.B.Y, 0), back);
    }

    public Vector3D Normal => First.Cross(Second);

    /// <summary>What the lens does to a vector per unit of its two distortions: it stretches columns and shortens rows, or does so along the diagonals.</summary>
    public (Vector3D Upright, Vector3D Diagonal) Distortions(Vector3D v)
    {
        Vector3D inPicture = Back.Transposed() * v;
        return (Back * new Vector3D(inPicture.X, -inPicture.Y, 0), Back * new Vector3D(inPicture.Y, inPicture.X, 0));
    }

    public Vector3D this[int index] => index == 0 ? First : Second;
}
