using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction;

/// <summary>The plane lattice of a picture in the frame of the holder: two reciprocal vectors, 1/Å, at right angles to the beam.</summary>
/// <param name="First">The first, as the angles have it.</param>
/// <param name="Second">The second.</param>
internal readonly record struct HolderPlane(Vector3D First, Vector3D Second)
{
    /// <summary>The lattice of a picture taken at some angles.</summary>
    /// <param name="lattice">Basis, 1/Å.</param>
    /// <param name="rotation">From the holder's frame to the laboratory's.</param>
    public static HolderPlane Of(PlaneLattice lattice, Matrix3D rotation)
    {
        Matrix3D back = rotation.Transposed();
        return new HolderPlane(back * new Vector3D(lattice.A.X, lattice.A.Y, 0), back * new Vector3D(lattice.B.X, lattice.B.Y, 0));
    }

    public Vector3D Normal => First.Cross(Second);

    public Vector3D this[int index] => index == 0 ? First : Second;
}
