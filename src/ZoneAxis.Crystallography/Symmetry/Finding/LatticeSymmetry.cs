namespace ZoneAxis.Crystallography;

/// <summary>The rotations that leave a reduced lattice unchanged within a tolerance.</summary>
internal sealed class LatticeSymmetry
{
    private const double RadiansToDegrees = 180 / Math.PI;

    // On a Buerger-reduced basis the matrices of symmetry operations hold only −1, 0 and 1; of a lattice that is symmetric within a tolerance, at most ±2.
    private const int LargestEntry = 2;

    // An edge of another basis is the sum of up to three edges of this one.
    private const int MostEdgesInOne = 3;

    // A rotation that changes the lattice by less than this share of the tolerance is no matter of bases.
    private const double SurelyKept = 1e-3;

    private static readonly IntegerVector3[] ShortVectors =
    [
        .. from x in Enumerable.Range(-LargestEntry, 2 * LargestEntry + 1)
           from y in Enumerable.Range(-LargestEntry, 2 * LargestEntry + 1)
           from z in Enumerable.Range(-LargestEntry, 2 * LargestEntry + 1)
           where (x, y, z) != (0, 0, 0)
           select new IntegerVector3(x, y, z),
    ];

    private readonly SymmetryTolerance _tolerance;
    private readonly double _symprec;
    private readonly Matrix3D _basis;
    private readonly LatticeVector[] _short;
    private readonly ShortestBases _bases;

    private LatticeSymmetry(Matrix3D basis, SymmetryTolerance tolerance, double symprec)
    {
        _tolerance = tolerance;
        _symprec = symprec;
        _basis = basis;
        double longest = Enumerable.Range(0, 3).Max(edge => basis.Row(edge).Length);
        double reach = longest + MostEdgesInOne * symprec;
        _short = [.. ShortVectors.Select(v => new LatticeVector(v, v.ToVector3D() * basis)).Where(v => v.Length < reach)];
        _bases = ShortestBases.Of(basis, _short);
    }

    /// <summary>Rotations on fractional columns, x' = W·x, proper and improper, with their largest changes of lengths and angles.</summary>
    /// <remarks>
    /// A rotation passes if it does on one of the shortest bases, of which a lattice may have several, so that it does not matter which one is given.
    /// The other vectors that are as short within the tolerance may change by twice the tolerance, as sums of two edges may.
    /// </remarks>
    /// <param name="basis">Rows of a Buerger-reduced basis, Å.</param>
    /// <param name="tolerance">The tolerance asked for, of which the angle's part is used; it shrinks with the distance's.</param>
    /// <param name="symprec">The distance tolerance in force, Å (it may have shrunk).</param>
    public static List<LatticeRotation> Rotations(Matrix3D basis, SymmetryTolerance tolerance, double symprec) => new LatticeSymmetry(basis, tolerance, symprec).Find();

    private List<LatticeRotation> Find()
    {
        // Where there is but one shortest basis, its edges decide; else they must let pass what another basis may.
        double allowance = _bases.Count > 1 ? MostEdgesInOne * _symprec : _symprec;
        LatticeVector[][] like = [.. Enumerable.Range(0, 3).Select(edge => _short.Where(v => Math.Abs(v.Length - _basis.Row(edge).Length) < allowance).ToArray())];
        List<LatticeRotation> rotations = [];
        foreach (LatticeVector a in like[0])
        {
            foreach (LatticeVector b in like[1])
            {
                if (AngleMiss(a.Vector, b.Vector, _basis.Row(0), _basis.Row(1)) >= allowance)
                    continue;
                foreach (LatticeVector c in like[2])
                {
                    IntegerMatrix3 rotation = new(a.Index.X, b.Index.X, c.Index.X, a.Index.Y, b.Index.Y, c.Index.Y, a.Index.Z, b.Index.Z, c.Index.Z);
                    if (Math.Abs(rotation.Determinant) != 1)
                        continue;
                    double miss = MissOf(Matrix3D.FromRows(a.Vector, b.Vector, c.Vector));
                    if (miss < _symprec)
                        rotations.Add(new LatticeRotation(rotation, miss));
                }
            }
        }
        return rotations;
    }

    /// <summary>The least over the shortest bases of the largest change of their lengths and angles.</summary>
    /// <param name="image">Rows are the images of the edges of the given basis, Å.</param>
    private double MissOf(Matrix3D image)
    {
        double least = double.MaxValue;
        foreach (Matrix3D edges in _bases)
        {
            least = Math.Min(least, MissOn(edges * _basis, edges * image));
            if (least < SurelyKept * _symprec)
                break;
        }
        return least < _symprec ? Math.Max(least, MissOfOthers(image)) : least;
    }

    private double MissOn(Matrix3D basis, Matrix3D image)
    {
        double miss = 0;
        for (int i = 0; i < 3 && miss < _symprec; i++)
        {
            int j = (i + 1) % 3;
            miss = Math.Max(miss, Math.Abs(basis.Row(i).Length - image.Row(i).Length));
            miss = Math.Max(miss, AngleMiss(image.Row(i), image.Row(j), basis.Row(i), basis.Row(j)));
        }
        return miss;
    }

    private double MissOfOthers(Matrix3D image) => _short.Max(v => Math.Abs((v.Index.ToVector3D() * image).Length - v.Length)) / 2;

    private double AngleMiss(Vector3D u, Vector3D v, Vector3D before, Vector3D other)
    {
        double difference = Math.Abs(Angle(u, v) - Angle(before, other));
        return _tolerance.AngleDegrees is { } largest
            ? difference / largest * _tolerance.SymprecAngstrom
            : Math.Sin(difference / RadiansToDegrees) * Math.Sqrt(u.Length * v.Length);
    }

    private static double Angle(Vector3D u, Vector3D v) => Math.Acos(Math.Clamp(u.Dot(v) / (u.Length * v.Length), -1, 1)) * RadiansToDegrees;
}
