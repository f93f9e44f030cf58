using ZoneAxis.Crystallography;

namespace ZoneAxis.Cli.Symmetry;

/// <summary>What the verb <c>symmetry</c> says of one crystal.</summary>
/// <param name="Input">Name of the input.</param>
/// <param name="Symmetry">The crystal's symmetry at the tolerance asked for.</param>
/// <param name="Stability">The group at other tolerances.</param>
internal sealed record SymmetryReport(string Input, CrystalSymmetry Symmetry, SymmetryStability Stability)
{
    /// <summary>Analyses a crystal.</summary>
    /// <param name="input">Name of the input.</param>
    /// <param name="crystal">The crystal, in any cell.</param>
    /// <param name="tolerance">The tolerance asked for.</param>
    /// <param name="angleDegrees">The tolerance of angles at the other distances too, degrees; null for the one that goes with each.</param>
    internal static SymmetryReport Of(string input, Crystal crystal, SymmetryTolerance tolerance, double? angleDegrees) => new(
        input, SymmetryFinder.Find(crystal, tolerance), SymmetryStability.Of(crystal, angleDegrees, tolerance.MaximumAtoms));

    /// <summary>The tabulated setting of the crystal in a standard cell; null where none of the 530 is.</summary>
    /// <param name="convention">Whose standard cell.</param>
    internal SpaceGroupSetting? SettingOf(CellConvention convention) => convention switch
    {
        CellConvention.InternationalTables => Symmetry.Setting,
        CellConvention.SetyawanCurtarolo => SetyawanCurtaroloCell.SettingOf(Symmetry),
        _ => throw new ArgumentOutOfRangeException(nameof(convention), convention, "There is no such standard cell."),
    };
}
