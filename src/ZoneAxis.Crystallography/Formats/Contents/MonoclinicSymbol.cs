using System.Collections.Immutable;

namespace ZoneAxis.Crystallography;

/// <summary>
/// Short Hermann-Mauguin symbols of monoclinic groups, as "P 2_1/n", "I 2/a" or "B 2/b": the full symbols of several settings without their
/// 1s may be the same, and the cell says which axis is the unique one.
/// </summary>
internal static class MonoclinicSymbol
{
    private const double RightAngle = 90;

    private static readonly ILookup<string, SpaceGroupSetting> ByShortSymbol = SpaceGroups.Settings
        .Where(setting => setting.System == CrystalSystem.Monoclinic)
        .ToLookup(setting => SpaceGroupLookup.Compact(string.Concat(setting.FullSymbol.Split(' ').Where(part => part != "1"))));

    /// <summary>The settings that a short symbol can mean in a cell; none where it is no short symbol of a monoclinic group.</summary>
    /// <param name="symbol">A Hermann-Mauguin symbol.</param>
    /// <param name="cell">The cell: an angle other than 90° lies around the unique axis.</param>
    public static ImmutableArray<SpaceGroupSetting> Readings(string symbol, CellParameters cell)
    {
        ImmutableArray<SpaceGroupSetting> all = [.. ByShortSymbol[SpaceGroupLookup.Compact(symbol)]];
        ImmutableArray<SpaceGroupSetting> fitting = [.. all.Where(setting => Fits(UniqueAxis(setting), cell))];
        return fitting.IsEmpty ? all : fitting;
    }

    private static bool Fits(char uniqueAxis, CellParameters cell) =>
        (uniqueAxis == 'a' || cell.Alpha == RightAngle) && (uniqueAxis == 'b' || cell.Beta == RightAngle) && (uniqueAxis == 'c' || cell.Gamma == RightAngle);

    /// <summary>The choice of a monoclinic setting is its unique axis, with a minus and a number as in "-b2" where there are several cells.</summary>
    private static char UniqueAxis(SpaceGroupSetting setting) => setting.Choice.TrimStart('-')[0];
}
