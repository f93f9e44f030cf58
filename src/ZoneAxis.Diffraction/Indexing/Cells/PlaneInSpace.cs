using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction;

/// <summary>Turns a picture's plane lattice into space, onto vectors that two of its own are to become.</summary>
internal static class PlaneInSpace
{
    /// <summary>The rotation from the picture's frame, the beam along +z, to that of the vectors.</summary>
    /// <param name="first">A vector of the picture.</param>
    /// <param name="second">Another, not along the same line.</param>
    /// <param name="toFirst">What the first becomes, in direction.</param>
    /// <param name="toSecond">What the second becomes, in the half plane that it is in.</param>
    public static Matrix3D Rotation(PlaneVector first, PlaneVector second, Vector3D toFirst, Vector3D toSecond)
    {
        Vector3D to1 = Unit(toFirst), normal = toFirst.Cross(toSecond), to3 = Unit(first.Cross(second) > 0 ? normal : -1 * normal), to2 = to3.Cross(to1);
        Vector3D from1 = Unit(new Vector3D(first.X, first.Y, 0)), from3 = new(0, 0, 1), from2 = from3.Cross(from1);

        // Columns are the images of an orthonormal frame, rows that frame itself.
        return Matrix3D.FromRows(to1, to2, to3).Transposed() * Matrix3D.FromRows(from1, from2, from3);
    }

    /// <summary>The vectors of a picture's lattice up to twice its basis, one of each pair ±.</summary>
    public static IEnumerable<PlaneVector> Short(PlaneLattice lattice)
    {
        const int most = 2;
        for (int i = 0; i <= most; i++)
        {
            for (int j = i == 0 ? 1 : -most; j <= most; j++)
                yield return lattice.At(i, j);
        }
    }

    private static Vector3D Unit(Vector3D v) => 1 / v.Length * v;
}
