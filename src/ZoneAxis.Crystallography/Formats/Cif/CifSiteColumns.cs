namespace ZoneAxis.Crystallography;

/// <summary>The columns of the atom sites that matter; optional ones are empty where the file has none.</summary>
/// <param name="Coordinates">Fractional or Cartesian coordinates.</param>
/// <param name="Labels">Site labels.</param>
/// <param name="Types">Type symbols.</param>
/// <param name="Occupancies">Occupancies.</param>
/// <param name="Displacements">Isotropic displacement parameters.</param>
/// <param name="CalculationFlags">How the coordinates came about; "dum" marks a dummy.</param>
/// <param name="Models">Which of several models a site belongs to.</param>
/// <param name="Orders">Orders of the sites' symmetries.</param>
/// <param name="Multiplicities">Numbers of atoms that the sites stand for.</param>
internal sealed record CifSiteColumns(
    CifCoordinates Coordinates,
    IReadOnlyList<CifValue> Labels,
    IReadOnlyList<CifValue> Types,
    IReadOnlyList<CifValue> Occupancies,
    CifDisplacements Displacements,
    IReadOnlyList<CifValue> CalculationFlags,
    IReadOnlyList<CifValue> Models,
    IReadOnlyList<CifValue> Orders,
    IReadOnlyList<CifValue> Multiplicities)
{
    private const string Dummy = "dum";

    /// <summary>The value of a row, or null where the column is empty or the value unknown.</summary>
    public static CifValue? Value(IReadOnlyList<CifValue> column, int row) =>
        row < column.Count && !column[row].IsMissing ? column[row] : null;

    /// <summary>Whether a row holds an atom: it has its coordinates, is no dummy and in the first model.</summary>
    public bool HasAtom(int row) =>
        Coordinates.AreKnown(row)
        && (Models.Count == 0 || Models[row].Text == Models[0].Text)
        && !string.Equals(Value(CalculationFlags, row)?.Text, Dummy, StringComparison.OrdinalIgnoreCase);
}
