namespace ZoneAxis.Crystallography;

/// <summary>The rotation matrices of Hall symbols, International Tables for Crystallography Vol. B (2010), tables A1.4.2.4 to A1.4.2.6.</summary>
internal static class HallRotation
{
    // Cyclic change of axes x → y → z → x, as a permutation of columns and rows.
    private static readonly IntegerMatrix3 Cycle = new(0, 0, 1, 1, 0, 0, 0, 1, 0);

    /// <summary>The proper rotation of an order about an axis, or null where there is none.</summary>
    /// <param name="order">1, 2, 3, 4 or 6.</param>
    /// <param name="axis">x, y, z; ' for the difference and " for the sum of the two other axes; * for the body diagonal.</param>
    /// <param name="principal">The cell axis to which ' and " are perpendicular.</param>
    public static IntegerMatrix3? Matrix(int order, char axis, char principal) => axis switch
    {
        'x' or 'y' or 'z' => Turned(AboutZ(order), axis),
        '\'' when order == 2 => Turned(new(0, -1, 0, -1, 0, 0, 0, 0, -1), principal),
        '"' when order == 2 => Turned(new(0, 1, 0, 1, 0, 0, 0, 0, -1), principal),
        '*' when order == 3 => new(0, 0, 1, 1, 0, 0, 0, 1, 0),
        _ => null,
    };

    private static IntegerMatrix3 AboutZ(int order) => order switch
    {
        1 => IntegerMatrix3.Identity,
        2 => new(-1, 0, 0, 0, -1, 0, 0, 0, 1),
        3 => new(0, -1, 0, 1, -1, 0, 0, 0, 1),
        4 => new(0, -1, 0, 1, 0, 0, 0, 0, 1),
        6 => new(1, -1, 0, 1, 0, 0, 0, 0, 1),
        _ => throw new ArgumentOutOfRangeException(nameof(order), order, "Rotations have order 1, 2, 3, 4 or 6."),
    };

    private static IntegerMatrix3 Turned(IntegerMatrix3 aboutZ, char axis) => axis switch
    {
        'x' => Cycle * aboutZ * Cycle.Transposed(),
        'y' => Cycle * Cycle * aboutZ * Cycle.Transposed() * Cycle.Transposed(),
        'z' => aboutZ,
        _ => throw new ArgumentOutOfRangeException(nameof(axis), axis, "There is no such cell axis."),
    };
}
