using ZoneAxis.Cli.Output;
using ZoneAxis.Crystallography;

namespace ZoneAxis.Cli.Symmetry;

/// <summary>Symmetries for people, one line a crystal.</summary>
internal static class SymmetryLine
{
    /// <summary>The line.</summary>
    /// <param name="input">Name of the input.</param>
    /// <param name="report">What was found.</param>
    public static string Of(string input, SymmetryReport report)
    {
        CrystalSymmetry symmetry = report.Symmetry;
        SpaceGroupSetting setting = symmetry.Setting;
        return FormattableString.Invariant($"{input}: {setting.Number} {setting.Symbol}, {Wording.Of(setting.System)}, {symmetry.Given.Sites.Length} atoms, at {symmetry.Tolerance.SymprecAngstrom} Å{Wording.OmittedOperations(symmetry.Tolerance.SymprecAngstrom, symmetry.SymprecUsedAngstrom)}");
    }
}
