using System.Collections.Immutable;

namespace ZoneAxis.Crystallography;

/// <summary>A space group on the axes and the origin of a file.</summary>
/// <param name="Number">Its number, 1 to 230.</param>
/// <param name="Operations">All operations of the cell.</param>
internal sealed record GroupOperations(int Number, ImmutableArray<SymmetryOperation> Operations)
{
    /// <summary>The group of a tabulated setting.</summary>
    /// <param name="setting">The setting.</param>
    public static GroupOperations Of(SpaceGroupSetting setting) => new(setting.Number, setting.Hall.Operations);

    /// <summary>The group of a Hall symbol, also of one that no table has; null where the text is none.</summary>
    /// <param name="hall">The Hall symbol.</param>
    public static GroupOperations? OfHall(string hall)
    {
        if (SpaceGroupLookup.Find(hall.Trim() == "P1" ? "P 1" : hall, null, null) is { } setting)
            return Of(setting);
        try
        {
            ImmutableArray<SymmetryOperation> operations = HallSymbol.Parse(hall.Trim()).Operations;
            return new GroupOperations(SpaceGroups.Identify(operations).Number, operations);
        }
        catch (Exception e) when (e is FormatException or ArgumentException)
        {
            return null;
        }
    }

    /// <summary>The group's number and symbol, as "14 P2_1/c".</summary>
    public override string ToString() => SpaceGroups.Default(Number).ToString();
}
