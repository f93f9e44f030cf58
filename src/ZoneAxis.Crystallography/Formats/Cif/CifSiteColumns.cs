namespace ZoneAxis.Crystallography;

/// <summary>The columns of the atom sites that matter; optional ones are empty where the file has none.</summary>
/// <param name="Coordinates">x, y, z.</param>
/// <param name="Labels">Site labels.</param>
/// <param name="Types">Type symbols.</param>
/// <param name="Occupancies">Occupancies.</param>
/// <param name="CalculationFlags">How the coordinates came about; "dum" marks a dummy.</param>
internal sealed record CifSiteColumns(
    IReadOnlyList<CifValue>[] Coordinates,
    IReadOnlyList<CifValue> Labels,
    IReadOnlyList<CifValue> Types,
    IReadOnlyList<CifValue> Occupancies,
    IReadOnlyList<CifValue> CalculationFlags)
{
    private const string Dummy = "dum";

    /// <summary>The value of a row, or null where the column is empty or the value unknown.</summary>
    public static CifValue? Value(IReadOnlyList<CifValue> column, int row) =>
        row < column.Count && !column[row].IsMissing ? column[row] : null;

    /// <summary>Whether a row holds an atom: it has its coordinates and is no dummy.</summary>
    public bool HasAtom(int row) =>
        !Array.Exists(Coordinates, column => column[row].IsMissing)
        && !string.Equals(Value(CalculationFlags, row)?.Text, Dummy, StringComparison.OrdinalIgnoreCase);
}
