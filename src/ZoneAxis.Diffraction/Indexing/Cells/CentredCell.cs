using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction;

/// <summary>
/// Gives a cell from pictures the centring that its intensities have. Wings of spots, a second grain or double diffraction may put faint spots between the points of a lattice, of which the pictures'
/// geometry alone cannot tell that the crystal has no part in them.
/// </summary>
internal static class CentredCell
{
    private const double SameIndex = 0.01;

    /// <summary>The cell with the centring of the likeliest group; the cell as it is where the group has other axes, or no points more.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="likeliest">The likeliest group, in terms of the cell's axes.</param>
    /// <param name="strainUncertainty">Standard deviation of the strain by errors of measurement.</param>
    public static PictureCell Of(PictureCell cell, GroupProbability likeliest, double strainUncertainty)
    {
        Matrix3D primitive = PrimitiveAxes.Rows(likeliest.Setting.Centring) * likeliest.Transformation;
        if (!IsWhole(likeliest.Transformation) || Math.Abs(primitive.Determinant) * cell.Bravais.Points > 1 - SameIndex)
            return cell;
        Matrix3D conventional = new Lattice(cell.Bravais.Cell).Basis;
        (Matrix3D shortest, _) = LatticeReduction.Reduce(primitive * conventional);
        Matrix3D reduced = TriclinicBasis.Columns(shortest).Transposed().ToMatrix3D() * shortest;
        BravaisLattice[] lattices = [.. BravaisLattices.Of(reduced, strainUncertainty)];
        if (Array.Find(lattices, lattice => lattice.Symbol[1] == likeliest.Setting.Centring && lattice.Symbol[0] == cell.Bravais.Symbol[0]) is not { } centred)
            return cell;
        Matrix3D axes = (conventional * reduced.Inverted()).Transposed();
        BravaisLattice chosen = cell.Bravais with { Symbol = centred.Symbol, Axes = Rounded(axes) };
        return cell with
        {
            Reduced = InvariantMetric.ParametersOf(reduced * reduced.Transposed()),
            Lattices = [chosen, .. lattices.Where(lattice => lattice != centred)],
        };
    }

    /// <summary>Whether a transformation leaves the axes in place but for their order and signs, or mixes them into a cell as large.</summary>
    private static bool IsWhole(Matrix3D transformation) =>
        Math.Abs(Math.Abs(transformation.Determinant) - 1) < SameIndex && Enumerable.Range(0, 3).Select(transformation.Row).All(row => IsInteger(row.X) && IsInteger(row.Y) && IsInteger(row.Z));

    private static bool IsInteger(double x) => Math.Abs(x - Math.Round(x)) < SameIndex;

    private static IntegerMatrix3 Rounded(Matrix3D m) => new(
        (int)Math.Round(m.M11), (int)Math.Round(m.M12), (int)Math.Round(m.M13),
        (int)Math.Round(m.M21), (int)Math.Round(m.M22), (int)Math.Round(m.M23),
        (int)Math.Round(m.M31), (int)Math.Round(m.M32), (int)Math.Round(m.M33));
}
