namespace ZoneAxis.Crystallography;

/// <summary>The rotations that leave a reduced lattice unchanged within a tolerance.</summary>
internal static class LatticeSymmetry
{
    private const double RadiansToDegrees = 180 / Math.PI;

    // On a Buerger-reduced basis the matrices of symmetry operations hold only −1, 0 and 1.
    private static readonly IntegerVector3[] ShortVectors =
    [
        .. from x in Enumerable.Range(-1, 3)
           from y in Enumerable.Range(-1, 3)
           from z in Enumerable.Range(-1, 3)
           where (x, y, z) != (0, 0, 0)
           select new IntegerVector3(x, y, z),
    ];

    /// <summary>Rotations on fractional columns, x' = W·x, proper and improper.</summary>
    /// <param name="basis">Rows of a reduced basis, Å.</param>
    /// <param name="tolerance">The tolerance asked for, of which the angle's part is used.</param>
    /// <param name="symprec">The distance tolerance in force, Å (it may have shrunk).</param>
    public static List<IntegerMatrix3> Rotations(Matrix3D basis, SymmetryTolerance tolerance, double symprec)
    {
        CellParameters cell = Lattice.ParametersOf(basis);
        (IntegerVector3 Index, Vector3D Vector)[] all = [.. ShortVectors.Select(v => (v, v.ToVector3D() * basis))];
        (IntegerVector3 Index, Vector3D Vector)[] likeA = [.. all.Where(v => Math.Abs(v.Vector.Length - cell.A) < symprec)];
        (IntegerVector3 Index, Vector3D Vector)[] likeB = [.. all.Where(v => Math.Abs(v.Vector.Length - cell.B) < symprec)];
        (IntegerVector3 Index, Vector3D Vector)[] likeC = [.. all.Where(v => Math.Abs(v.Vector.Length - cell.C) < symprec)];
        List<IntegerMatrix3> rotations = [];
        foreach ((IntegerVector3 a, Vector3D va) in likeA)
        {
            foreach ((IntegerVector3 b, Vector3D vb) in likeB)
            {
                if (!SameAngle(va, vb, cell.Gamma))
                    continue;
                foreach ((IntegerVector3 c, Vector3D vc) in likeC)
                {
                    IntegerMatrix3 rotation = new(a.X, b.X, c.X, a.Y, b.Y, c.Y, a.Z, b.Z, c.Z);
                    if (Math.Abs(rotation.Determinant) == 1
                        && SameAngle(vb, vc, cell.Alpha)
                        && SameAngle(va, vc, cell.Beta))
                        rotations.Add(rotation);
                }
            }
        }
        return rotations;

        bool SameAngle(Vector3D u, Vector3D v, double degrees)
        {
            double difference = Math.Abs(Angle(u, v) - degrees);
            return tolerance.AngleDegrees is { } largest
                ? difference < largest
                : Math.Sin(difference / RadiansToDegrees) * Math.Sqrt(u.Length * v.Length) < symprec;
        }
    }

    private static double Angle(Vector3D u, Vector3D v) => Math.Acos(Math.Clamp(u.Dot(v) / (u.Length * v.Length), -1, 1)) * RadiansToDegrees;
}
