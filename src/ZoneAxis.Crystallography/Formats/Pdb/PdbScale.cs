namespace ZoneAxis.Crystallography;

/// <summary>From Cartesian positions of a PDB file to fractions: x = S·r + u.</summary>
/// <param name="Matrix">S, 1/Å.</param>
/// <param name="Shift">u.</param>
/// <param name="Decimals">Decimals of the fractions: coordinates are written to 0.001 Å.</param>
internal sealed record PdbScale(Matrix3D Matrix, Vector3D Shift, int Decimals)
{
    private const int CoordinateDecimals = 3;

    /// <summary>How far a cell edge of SCALEn may lie from that of CRYST1, in parts.</summary>
    private const double LengthTolerance = 0.01;

    /// <summary>How far an angle of SCALEn may lie from that of CRYST1, degrees.</summary>
    private const double AngleToleranceDegrees = 1;

    /// <summary>Reads the three records, or takes the standard frame where they are absent or the identity, which some programs write for want of better.</summary>
    /// <exception cref="CrystalFormatException">A number is wrong, or the matrix is not that of the cell.</exception>
    public static PdbScale Read(PdbRecords records, PdbCell cell)
    {
        CellParameters parameters = cell.Lattice.Parameters;
        int decimals = CoordinateDecimals + (int)Math.Log10(Math.Max(parameters.A, Math.Max(parameters.B, parameters.C)));
        PdbScale standard = new(cell.Lattice.Inverse.Transposed(), Vector3D.Zero, decimals);
        if (records.Scale is not [PdbRecord first, PdbRecord second, PdbRecord third])
            return standard;
        Matrix3D matrix = Matrix3D.FromRows(Row(first), Row(second), Row(third));
        if (matrix == Matrix3D.Identity)
            return standard;
        RequireFits(matrix, parameters, first);
        return standard with { Matrix = matrix, Shift = new Vector3D(ShiftOf(first), ShiftOf(second), ShiftOf(third)) };
    }

    /// <summary>Fractional coordinates of a position in Å.</summary>
    public Vector3D FractionOf(Vector3D position) => Matrix * position + Shift;

    private static Vector3D Row(PdbRecord record) => new(
        record.Number(11, 20, "a number of the matrix"), record.Number(21, 30, "a number of the matrix"), record.Number(31, 40, "a number of the matrix"));

    private static double ShiftOf(PdbRecord record) => record.Field(46, 55).Length == 0 ? 0 : record.Number(46, 55, "a number of the shift");

    private static void RequireFits(Matrix3D matrix, CellParameters cell, PdbRecord record)
    {
        // Columns of S⁻¹ are the cell vectors.
        if (!(matrix.Determinant > 0) || !IsNear(Lattice.ParametersOf(matrix.Inverted().Transposed()), cell))
            throw record.Error(0, $"SCALE1 to SCALE3 do not describe the cell of CRYST1, {cell}.");
    }

    private static bool IsNear(CellParameters scale, CellParameters cell) =>
        Math.Abs(scale.A / cell.A - 1) < LengthTolerance
        && Math.Abs(scale.B / cell.B - 1) < LengthTolerance
        && Math.Abs(scale.C / cell.C - 1) < LengthTolerance
        && Math.Abs(scale.Alpha - cell.Alpha) < AngleToleranceDegrees
        && Math.Abs(scale.Beta - cell.Beta) < AngleToleranceDegrees
        && Math.Abs(scale.Gamma - cell.Gamma) < AngleToleranceDegrees;
}
