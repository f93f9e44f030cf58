using System.Collections.Immutable;
using System.Diagnostics;

namespace ZoneAxis.Crystallography;

/// <summary>
/// The conventional cell of W. Setyawan and S. Curtarolo, Comput. Mater. Sci. 49, 299 (2010), section 3 and appendix A, as the Materials
/// Project writes it: orthorhombic edges in ascending order (centred faces on C), monoclinic cells with the unique axis b, β ≥ 90°
/// and, unless C-centred, a ≤ c; triclinic cells reduced, with all reciprocal angles acute or all obtuse. Tetragonal, hexagonal,
/// rhombohedral (on hexagonal axes) and cubic cells are those of the International Tables.
/// </summary>
/// <remarks>The paper itself makes a the unique monoclinic axis with α &lt; 90°; the Materials Project's files, from which the published
/// patterns were made, relabel it as b.</remarks>
public static class SetyawanCurtaroloCell
{
    private static readonly IntegerMatrix3 SwapAAndC = new(0, 0, 1, 0, -1, 0, 1, 0, 0);

    /// <summary>The crystal in the Setyawan-Curtarolo conventional cell.</summary>
    /// <param name="symmetry">What the finder says of the crystal.</param>
    public static Crystal Of(CrystalSymmetry symmetry)
    {
        ArgumentNullException.ThrowIfNull(symmetry);
        return OnAxes(symmetry.StandardCell, AxesOf(symmetry));
    }

    /// <summary>The axes of this cell in terms of those of the standard cell of the International Tables, as rows: a permutation with signs, determinant 1.</summary>
    /// <param name="symmetry">What the finder says of the crystal.</param>
    internal static IntegerMatrix3 AxesOf(CrystalSymmetry symmetry) => symmetry.Setting.System switch
    {
        CrystalSystem.Triclinic => TriclinicAxes(symmetry.StandardCell.Lattice),
        CrystalSystem.Monoclinic => MonoclinicAxes(symmetry),
        CrystalSystem.Orthorhombic => OrthorhombicAxes(symmetry),
        CrystalSystem.Tetragonal or CrystalSystem.Trigonal or CrystalSystem.Hexagonal or CrystalSystem.Cubic => IntegerMatrix3.Identity,
        CrystalSystem other => throw new UnreachableException($"{other} is no crystal system."),
    };

    /// <summary>The tabulated setting whose operations are those of the crystal in this cell; null where its axes or origin make it another one.</summary>
    /// <param name="symmetry">What the finder says of the crystal.</param>
    public static SpaceGroupSetting? SettingOf(CrystalSymmetry symmetry)
    {
        const double ToleranceAngstrom = 1e-3;
        ArgumentNullException.ThrowIfNull(symmetry);
        AtomSet atoms = AtomKinds.Of(Of(symmetry)).Atoms;
        int order = symmetry.Setting.Hall.Operations.Length;
        return SpaceGroups.Settings.FirstOrDefault(setting => setting.Number == symmetry.Number
            && setting.Hall.Operations.Length == order
            && setting.Hall.Operations.All(operation =>
                atoms.Maps(operation.Rotation, 1.0 / SymmetryOperation.Denominator * operation.Translation.ToVector3D(), ToleranceAngstrom, out _)));
    }

    private static IntegerMatrix3 MonoclinicAxes(CrystalSymmetry symmetry)
    {
        CellParameters cell = symmetry.StandardCell.Lattice.Parameters;
        bool centred = symmetry.Setting.Symbol[0] != 'P';
        return centred || cell.A <= cell.C ? IntegerMatrix3.Identity : SwapAAndC;
    }

    private static IntegerMatrix3 OrthorhombicAxes(CrystalSymmetry symmetry)
    {
        CellParameters cell = symmetry.StandardCell.Lattice.Parameters;
        double[] lengths = [cell.A, cell.B, cell.C];
        int[] order = symmetry.Setting.Symbol[0] switch
        {
            'C' => cell.A <= cell.B ? [0, 1, 2] : [1, 0, 2],
            'A' => cell.B <= cell.C ? [1, 2, 0] : [2, 1, 0],
            'P' or 'I' or 'F' => [.. Enumerable.Range(0, 3).OrderBy(k => lengths[k])],
            char other => throw new UnreachableException($"No orthorhombic group is tabulated with the centring {other}."),
        };
        return RightHanded(Row(order[0]), Row(order[1]), Row(order[2]));
    }

    private static IntegerMatrix3 TriclinicAxes(Lattice lattice)
    {
        Matrix3D reciprocal = lattice.Inverse.Transposed();
        (int X, int Y, int Z)[] signs = [(1, 1, 1), (-1, 1, -1), (-1, -1, 1), (1, -1, -1)];
        int[] products =
        [
            Sign(reciprocal.Row(1).Dot(reciprocal.Row(2))),
            Sign(reciprocal.Row(0).Dot(reciprocal.Row(2))),
            Sign(reciprocal.Row(0).Dot(reciprocal.Row(1))),
        ];
        (int x, int y, int z) = signs.First(s => AllAcuteOrAllObtuse(products[0] * s.Y * s.Z, products[1] * s.X * s.Z, products[2] * s.X * s.Y));
        return new(x, 0, 0, 0, y, 0, 0, 0, z);
    }

    private static bool AllAcuteOrAllObtuse(int alpha, int beta, int gamma) =>
        (alpha >= 0 && beta >= 0 && gamma >= 0) || (alpha < 0 && beta < 0 && gamma < 0);

    private static int Sign(double product) => product >= 0 ? 1 : -1;

    private static IntegerVector3 Row(int axis) => axis switch
    {
        0 => new(1, 0, 0),
        1 => new(0, 1, 0),
        2 => new(0, 0, 1),
        _ => throw new ArgumentOutOfRangeException(nameof(axis), axis, "There is no such axis."),
    };

    private static IntegerMatrix3 RightHanded(IntegerVector3 a, IntegerVector3 b, IntegerVector3 c)
    {
        IntegerMatrix3 rows = new(a.X, a.Y, a.Z, b.X, b.Y, b.Z, c.X, c.Y, c.Z);
        return rows.Determinant > 0 ? rows : new(a.X, a.Y, a.Z, b.X, b.Y, b.Z, -c.X, -c.Y, -c.Z);
    }

    /// <summary>The crystal on other axes of the same lattice; the rows of the matrix are the new axes in terms of the old.</summary>
    private static Crystal OnAxes(Crystal crystal, IntegerMatrix3 axes)
    {
        if (axes == IntegerMatrix3.Identity)
            return crystal;
        Matrix3D inverse = axes.ToMatrix3D().Inverted();
        Lattice lattice = new(Relabelled(crystal.Lattice.Parameters, axes));
        ImmutableArray<Site> sites = [.. crystal.Sites.Select(site => site with { Fraction = (site.Fraction * inverse).WrappedToCell() })];
        return crystal with { Lattice = lattice, Sites = sites };
    }

    /// <summary>Lengths and angles after a signed permutation of the axes, without a rounding of exact right angles.</summary>
    private static CellParameters Relabelled(CellParameters cell, IntegerMatrix3 axes)
    {
        double[] lengths = [cell.A, cell.B, cell.C];
        double[] angles = [cell.Alpha, cell.Beta, cell.Gamma];
        (int Axis, int Sign)[] source = [Source(axes.M11, axes.M12, axes.M13), Source(axes.M21, axes.M22, axes.M23), Source(axes.M31, axes.M32, axes.M33)];
        double Between(int i, int j)
        {
            double angle = angles[3 - source[i].Axis - source[j].Axis];
            return source[i].Sign * source[j].Sign > 0 ? angle : 180 - angle;
        }
        return new(
            lengths[source[0].Axis], lengths[source[1].Axis], lengths[source[2].Axis],
            Between(1, 2), Between(0, 2), Between(0, 1));
    }

    private static (int Axis, int Sign) Source(int x, int y, int z) => (x, y, z) switch
    {
        (_, 0, 0) => (0, x),
        (0, _, 0) => (1, y),
        (0, 0, _) => (2, z),
        _ => throw new UnreachableException($"The row {x} {y} {z} does not name one axis."),
    };
}
