using ZoneAxis.Crystallography;

namespace ZoneAxis.Cli.Reflections;

/// <summary>Cells in a column of a table.</summary>
internal static class CellWording
{
    /// <summary>The six numbers, as "5.64 5.64 5.64 90 90 90".</summary>
    /// <param name="cell">The cell.</param>
    public static string Of(CellParameters cell) => FormattableString.Invariant($"{cell.A:0.###} {cell.B:0.###} {cell.C:0.###} {cell.Alpha:0.##} {cell.Beta:0.##} {cell.Gamma:0.##}");
}
