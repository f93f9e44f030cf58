using ZoneAxis.Crystallography;

namespace ZoneAxis.Cli.Symmetry;

/// <summary>What the verb <c>symmetry</c> says of one crystal.</summary>
/// <param name="Input">Name of the input.</param>
/// <param name="Symmetry">The crystal's symmetry at the tolerance asked for.</param>
/// <param name="Convention">Whose standard cell is shown.</param>
/// <param name="Standard">The crystal in that cell.</param>
/// <param name="Stability">The group at other tolerances.</param>
internal sealed record SymmetryReport(
    string Input, CrystalSymmetry Symmetry, CellConvention Convention, Crystal Standard, SymmetryStability Stability)
{
    /// <summary>Analyses a crystal.</summary>
    /// <param name="input">Name of the input.</param>
    /// <param name="crystal">The crystal, in any cell.</param>
    /// <param name="tolerance">The tolerance asked for.</param>
    /// <param name="convention">Whose standard cell is to be shown.</param>
    internal static SymmetryReport Of(string input, Crystal crystal, SymmetryTolerance tolerance, CellConvention convention)
    {
        CrystalSymmetry symmetry = SymmetryFinder.Find(crystal, tolerance);
        return new SymmetryReport(input, symmetry, convention, symmetry.CellOf(convention), SymmetryStability.Of(crystal, tolerance.AngleDegrees));
    }
}
