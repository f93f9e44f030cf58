namespace ZoneAxis.Crystallography;

/// <summary>
/// Proposes conventional axes for the rotations of a crystal: along the symmetry axes that the International Tables prescribe for its
/// system, in every labelling that a tabulated setting may need, the preferred labelling first.
/// </summary>
/// <remarks>International Tables for Crystallography Vol. A (2016), tables 2.1.1.1 and 3.1.2.2.</remarks>
internal sealed class ConventionalBases
{
    // On a reduced primitive basis the shortest vectors normal to an axis have small indices.
    private const int LargestIndex = 3;

    private static readonly IntegerVector3[] SmallVectors =
    [
        .. from x in Enumerable.Range(-LargestIndex, 2 * LargestIndex + 1)
           from y in Enumerable.Range(-LargestIndex, 2 * LargestIndex + 1)
           from z in Enumerable.Range(-LargestIndex, 2 * LargestIndex + 1)
           where (x, y, z) != (0, 0, 0)
           select new IntegerVector3(x, y, z),
    ];

    private readonly Matrix3D _basis;
    private readonly IReadOnlyList<IntegerMatrix3> _rotations;

    /// <param name="basis">Rows of the reduced primitive basis, Å.</param>
    /// <param name="rotations">The rotations found, on that basis.</param>
    public ConventionalBases(Matrix3D basis, IReadOnlyList<IntegerMatrix3> rotations)
    {
        _basis = basis;
        _rotations = rotations;
    }

    /// <summary>Matrices whose columns are the conventional axes in terms of the primitive ones; all right-handed.</summary>
    /// <param name="system">The crystal system of the point group.</param>
    public IEnumerable<IntegerMatrix3> For(CrystalSystem system) => system switch
    {
        CrystalSystem.Triclinic => [TriclinicBasis.Columns(_basis)],
        CrystalSystem.Monoclinic => Monoclinic(),
        CrystalSystem.Orthorhombic => Orthorhombic(),
        CrystalSystem.Tetragonal => Tetragonal(),
        CrystalSystem.Trigonal or CrystalSystem.Hexagonal => Hexagonal(),
        CrystalSystem.Cubic => Cubic(),
        _ => throw new ArgumentOutOfRangeException(nameof(system), system, "There is no such crystal system."),
    };

    /// <summary>The labellings of three orthorhombic axes, the preferred first. Where a group allows several: a ≤ b ≤ c, a ≤ b or (as in Pbca,
    /// cyclically) a shortest, as spglib has it.</summary>
    /// <param name="axes">The axes, the shortest first, in terms of the primitive ones.</param>
    public static IEnumerable<IntegerMatrix3> Labellings(IReadOnlyList<IntegerVector3> axes) =>
    [
        RightHanded(axes[0], axes[1], axes[2]),
        RightHanded(axes[0], axes[2], axes[1]),
        RightHanded(axes[1], axes[0], axes[2]),
        RightHanded(axes[2], axes[0], axes[1]),
        RightHanded(axes[1], axes[2], axes[0]),
        RightHanded(axes[2], axes[1], axes[0]),
    ];

    private List<IntegerMatrix3> Monoclinic()
    {
        IntegerMatrix3 twofold = WithOrder(2);
        IntegerVector3 b = RotationKind.Axis(twofold);
        (IntegerVector3 u, IntegerVector3 v) = ShortestNormalTo(twofold);
        if (Cartesian(u).Dot(Cartesian(v)) > 0)
            v = -v;
        // The angles between any two of u, v and −u − v are obtuse: the candidates for a cell with β ≥ 90°.
        IntegerVector3[] plane = [u, v, -(u + v)];
        return (from a in plane
                from c in plane
                where a != c
                orderby Math.Round(Cartesian(a).Length + Cartesian(c).Length, 6), Cartesian(a).Length
                select RightHanded(a, b, c, flipSecond: true)).ToList();
    }

    private IEnumerable<IntegerMatrix3> Orthorhombic() => Labellings([.. _rotations.Where(r => RotationKind.Order(r) == 2).Select(RotationKind.Axis)
        .Select(Upwards).Distinct().OrderBy(v => Cartesian(v).Length)]);

    private List<IntegerMatrix3> Tetragonal()
    {
        IntegerMatrix3 fourfold = RotationKind.Proper(WithOrder(4));
        IntegerVector3 a = ShortestNormalTo(fourfold).First;
        return [RightHanded(a, fourfold * a, RotationKind.Axis(fourfold))];
    }

    private List<IntegerMatrix3> Hexagonal()
    {
        IntegerMatrix3 threefold = RotationKind.Proper(WithOrder(3));
        IntegerVector3 c = RotationKind.Axis(threefold);
        IntegerVector3 a = ShortestNormalTo(threefold).First;
        IntegerVector3 b = threefold * a;
        // Turned by 180° about c: the reverse setting of a rhombohedral lattice becomes the obverse one.
        return [RightHanded(a, b, c), RightHanded(-a, -b, c)];
    }

    private List<IntegerMatrix3> Cubic()
    {
        int order = _rotations.Any(r => RotationKind.Order(r) == 4) ? 4 : 2;
        IntegerVector3[] axes = [.. _rotations.Where(r => RotationKind.Order(r) == order).Select(RotationKind.Axis).Select(Upwards).Distinct()];
        // Groups without fourfold rotations have two orientations, as Pa-3 and Pb-3.
        return [RightHanded(axes[0], axes[1], axes[2]), RightHanded(axes[1], axes[0], axes[2])];
    }

    private IntegerMatrix3 WithOrder(int order) => _rotations.First(rotation => RotationKind.Order(rotation) == order);

    private (IntegerVector3 First, IntegerVector3 Second) ShortestNormalTo(IntegerMatrix3 rotation)
    {
        IntegerMatrix3 sum = RotationKind.SumOfPowers(rotation);
        IntegerVector3[] plane = [.. SmallVectors.Where(v => sum * v == default).OrderBy(v => Cartesian(v).LengthSquared)];
        IntegerVector3 first = plane[0];
        IntegerVector3 second = plane.First(v => Cartesian(v).Cross(Cartesian(first)).LengthSquared > 1e-6 * Cartesian(first).LengthSquared);
        return (first, second);
    }

    private Vector3D Cartesian(IntegerVector3 v) => v.ToVector3D() * _basis;

    /// <summary>Of a vector and its opposite the one whose first index other than 0 is positive.</summary>
    private static IntegerVector3 Upwards(IntegerVector3 v) =>
        v.X > 0 || (v.X == 0 && v.Y > 0) || (v.X == 0 && v.Y == 0 && v.Z > 0) ? v : -v;

    private static IntegerMatrix3 RightHanded(IntegerVector3 a, IntegerVector3 b, IntegerVector3 c, bool flipSecond = false)
    {
        IntegerMatrix3 columns = Columns(a, b, c);
        if (columns.Determinant > 0)
            return columns;
        return flipSecond ? Columns(a, -b, c) : Columns(a, b, -c);
    }

    private static IntegerMatrix3 Columns(IntegerVector3 a, IntegerVector3 b, IntegerVector3 c) =>
        new(a.X, b.X, c.X, a.Y, b.Y, c.Y, a.Z, b.Z, c.Z);
}
