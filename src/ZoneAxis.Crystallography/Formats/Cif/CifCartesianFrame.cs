namespace ZoneAxis.Crystallography;

/// <summary>From the Cartesian positions of a CIF block to fractions: x = M·r + v.</summary>
/// <param name="Matrix">M, 1/Å.</param>
/// <param name="Shift">v.</param>
/// <param name="FurtherDecimals">Decimals by which fractions are known better than positions in Å.</param>
internal sealed record CifCartesianFrame(Matrix3D Matrix, Vector3D Shift, int FurtherDecimals)
{
    /// <summary>How much the volume of the matrix' cell may differ from the cell's, in parts.</summary>
    private const double VolumeTolerance = 0.02;

    /// <summary>
    /// The frame of <c>_atom_sites_fract_tran_matrix</c> (core dictionary) or <c>_atom_sites.fract_transf_matrix</c> (PDBx/mmCIF) with its vector,
    /// else of the inverse <c>_atom_sites_Cartn_tran_matrix</c> or <c>_transf_matrix</c>, else the standard one.
    /// </summary>
    /// <exception cref="CrystalFormatException">A number of a matrix is missing or wrong, or the matrix is not that of the cell.</exception>
    public static CifCartesianFrame Read(CifBlock block, Lattice lattice)
    {
        CellParameters cell = lattice.Parameters;
        int decimals = (int)Math.Log10(Math.Max(cell.A, Math.Max(cell.B, cell.C)));
        if (TryRead(block, "_atom_sites_fract_tran", lattice.Inverse.Determinant) is (Matrix3D toFraction, Vector3D shift))
            return new CifCartesianFrame(toFraction, shift, decimals);
        if (TryRead(block, "_atom_sites_Cartn_tran", lattice.Volume) is (Matrix3D toCartesian, Vector3D origin))
        {
            Matrix3D inverse = toCartesian.Inverted();
            return new CifCartesianFrame(inverse, -(inverse * origin), decimals);
        }
        return new CifCartesianFrame(lattice.Inverse.Transposed(), Vector3D.Zero, decimals);
    }

    /// <summary>Fractional coordinates of a position in Å.</summary>
    public Vector3D FractionOf(Vector3D position) => Matrix * position + Shift;

    private static (Matrix3D Matrix, Vector3D Shift)? TryRead(CifBlock block, string stem, double determinant)
    {
        if (Find(block, stem, "matrix", "11", "[1][1]") is not CifValue corner)
            return null;
        double[] m = [.. Enumerable.Range(0, 9).Select(i => Number(block, stem, "matrix", $"{i / 3 + 1}{i % 3 + 1}", $"[{i / 3 + 1}][{i % 3 + 1}]"))];
        Matrix3D matrix = new(m[0], m[1], m[2], m[3], m[4], m[5], m[6], m[7], m[8]);
        if (!(Math.Abs(matrix.Determinant / determinant - 1) < VolumeTolerance))
            throw block.Error(corner, $"the matrix {stem}… does not belong to the cell, its determinant differs.");
        bool hasShift = Find(block, stem, "vector", "1", "[1]") is not null;
        double[] v = hasShift ? [.. Enumerable.Range(1, 3).Select(i => Number(block, stem, "vector", $"{i}", $"[{i}]"))] : [0, 0, 0];
        return (matrix, new Vector3D(v[0], v[1], v[2]));
    }

    /// <summary>The core dictionary writes tran_matrix_11, PDBx/mmCIF transf_matrix[1][1].</summary>
    private static CifValue? Find(CifBlock block, string stem, string what, string index, string bracketed) =>
        block.FirstValue($"{stem}_{what}_{index}", $"{stem}sf_{what}{bracketed}");

    private static double Number(CifBlock block, string stem, string what, string index, string bracketed)
    {
        CifValue value = Find(block, stem, what, index, bracketed) ?? throw block.Error($"data block '{block.Name}' has no {stem}_{what}_{index}, the other numbers are there.");
        return NumberText.TryParse(value.Text, out double number, out _)
            ? number
            : throw block.Error(value, $"found '{ShownWord.Of(value.Text)}' where a number of {stem}_{what} was expected.");
    }
}
