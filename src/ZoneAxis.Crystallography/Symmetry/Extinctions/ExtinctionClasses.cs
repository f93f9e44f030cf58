using System.Collections.Immutable;
using System.Text;

namespace ZoneAxis.Crystallography;

/// <summary>The 122 extinction classes of the 230 space groups, computed from their operations. The three axes of an orthorhombic cell count as equal.</summary>
public static class ExtinctionClasses
{
    private const char Absent = '0';
    private const char Present = '1';

    private static readonly int[][] AxisOrders = [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]];

    private static readonly Lazy<ImmutableArray<ExtinctionClass>> Classes = new(Compute);

    private static readonly Lazy<ImmutableArray<ExtinctionClass>> ByGroup = new(() =>
        [.. Enumerable.Range(1, SpaceGroups.Count).Select(number => Classes.Value.First(entry => entry.Groups.Contains(number)))]);

    private static readonly Lazy<ImmutableArray<ImmutableArray<ExtinctionElement>>> Elements = new(() =>
        [.. Enumerable.Range(1, SpaceGroups.Count).Select(number => new ReflectionConditions(SpaceGroups.Default(number)).Elements())]);

    /// <summary>All classes in the order of their first groups.</summary>
    public static ImmutableArray<ExtinctionClass> All => Classes.Value;

    /// <summary>The class of a space group.</summary>
    /// <param name="number">1 to 230.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such group.</exception>
    public static ExtinctionClass Of(int number)
    {
        if (number < 1 || number > SpaceGroups.Count)
            throw new ArgumentOutOfRangeException(nameof(number), number, $"Space groups are numbered 1 to {SpaceGroups.Count}.");
        return ByGroup.Value[number - 1];
    }

    /// <summary>The class of the group that operations form, on whatever axes.</summary>
    /// <param name="operations">All operations of one cell, centring translations included.</param>
    /// <exception cref="ArgumentException">The operations form no group, or none of the 230.</exception>
    public static ExtinctionClass Of(IEnumerable<SymmetryOperation> operations) => Of(SpaceGroups.Identify(operations).Number);

    /// <summary>The extinction symbol of a group in the orientation of its own default setting, which may be another one than its class's.</summary>
    /// <param name="number">1 to 230.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such group.</exception>
    public static string SymbolOf(int number) => ExtinctionSymbol.Of(SpaceGroups.Default(number));

    /// <summary>The reflection conditions of a group in its own default setting, in words.</summary>
    /// <param name="number">1 to 230.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such group.</exception>
    public static ImmutableArray<string> ConditionsOf(int number) => new ReflectionConditions(SpaceGroups.Default(number)).InWords();

    /// <summary>The glide planes and screw axes of a group in its own default setting that its absences show; none that follows from another one.</summary>
    /// <param name="number">1 to 230.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such group.</exception>
    public static ImmutableArray<ExtinctionElement> ElementsOf(int number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, SpaceGroups.Count);
        return Elements.Value[number - 1];
    }

    private static ImmutableArray<ExtinctionClass> Compute() =>
    [
        .. from number in Enumerable.Range(1, SpaceGroups.Count)
           let setting = SpaceGroups.Default(number)
           group number by (Laue: LaueName(setting), Absences: Signature(setting)) into members
           let first = members.First()
           select new ExtinctionClass(SymbolOf(first), members.Key.Laue, ConditionsOf(first), [.. members]),
    ];

    /// <summary>Symbol of the Laue class, with the place of the twofold axes where a trigonal lattice has two.</summary>
    private static string LaueName(SpaceGroupSetting setting)
    {
        string symbol = setting.LaueClass.Symbol;
        if (symbol != "-3m" || setting.Centring == 'R')
            return symbol;
        IntegerMatrix3 alongA = new(1, -1, 0, 0, -1, 0, 0, 0, -1);
        bool first = setting.Hall.Operations.Any(operation => RotationKind.Proper(operation.Rotation) == alongA);
        return first ? "-3m1" : "-31m";
    }

    /// <summary>Absences of all reflections of a box; the first in order over all orders of orthorhombic axes.</summary>
    private static string Signature(SpaceGroupSetting setting)
    {
        SystematicAbsences absences = new(setting.Hall.Operations);
        IEnumerable<int[]> orders = setting.System == CrystalSystem.Orthorhombic ? AxisOrders : AxisOrders.Take(1);
        return orders.Select(order => Bits(absences, order)).Min(StringComparer.Ordinal)!;
    }

    private static string Bits(SystematicAbsences absences, int[] order)
    {
        StringBuilder bits = new();
        foreach (IntegerVector3 index in ReflectionFamily.General.Sample)
        {
            int[] indices = [index.X, index.Y, index.Z];
            bits.Append(absences.IsAbsent(indices[order[0]], indices[order[1]], indices[order[2]]) ? Absent : Present);
        }
        return bits.ToString();
    }
}
