using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace ZoneAxis.Crystallography;

/// <summary>
/// Hermann-Mauguin symbols of monoclinic groups. Short ones, as "P 2_1/n", "I 2/a" or "B 2/b": the full symbols of several settings without their
/// 1s may be the same, and the cell says which axis is the unique one. And those of settings that no table has, as "C 1 1 2" or "F 1 2/m 1".
/// </summary>
internal static partial class MonoclinicSymbol
{
    private const double RightAngle = 90;

    /// <summary>An axis, a plane or both.</summary>
    private const string Element = "((?<axis>21?)(/(?<plane>[MABCND]))?|(?<plane>[MABCND]))";

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

    /// <summary>The axis that the cell's only oblique angle lies around; null where there is not just one.</summary>
    /// <param name="cell">The cell.</param>
    public static char? ObliqueAxis(CellParameters cell)
    {
        char[] oblique = [.. "abc".Where(axis => AngleAround(axis, cell) != RightAngle)];
        return oblique.Length == 1 ? oblique[0] : null;
    }

    /// <summary>Whether a setting is monoclinic about an axis.</summary>
    /// <param name="setting">The setting.</param>
    /// <param name="axis">a, b or c.</param>
    public static bool IsAbout(SpaceGroupSetting setting, char axis) => setting.System == CrystalSystem.Monoclinic && UniqueAxis(setting) == axis;

    /// <summary>
    /// The Hall symbol of a monoclinic Hermann-Mauguin symbol, tabulated or not: the inversion is at the origin, else the axis or the plane passes through it.
    /// </summary>
    /// <param name="symbol">A full symbol ("C 1 1 2") or a short one ("C 2").</param>
    /// <param name="axis">The unique axis of a short symbol; null where it is not known.</param>
    /// <returns>The Hall symbol; null where the symbol is none of a monoclinic group, or not about that axis.</returns>
    public static string? HallOf(string symbol, char? axis)
    {
        Match match = Form().Match(SpaceGroupLookup.Compact(symbol));
        char? unique = axis;
        foreach (char named in "abc".Where(one => match.Groups[one.ToString()].Success))
            unique = named;
        return match.Success && unique is { } about ? HallOf(match, about) : null;
    }

    private static string? HallOf(Match match, char axis)
    {
        string plane = match.Groups["plane"].Value.ToLowerInvariant();
        string others = "abc".Replace(axis.ToString(), "", StringComparison.Ordinal);
        string? glide = plane switch
        {
            "" or "m" => "",
            "n" => others,
            // A quarter of the way along both other axes.
            "d" => others.Replace('a', 'u').Replace('b', 'v').Replace('c', 'w'),
            _ => others.Contains(plane, StringComparison.Ordinal) ? plane : null,
        };
        if (glide is null)
            return null;
        bool isAxis = match.Groups["axis"].Success;
        string inversion = isAxis && plane.Length > 0 ? "-" : "", mirror = isAxis ? "" : "-";
        string screw = match.Groups["axis"].Value == "21" ? axis.ToString() : "";
        return $"{inversion}{match.Groups["centring"].Value} {mirror}2{(char)('x' + axis - 'a')}{screw}{glide}";
    }

    private static bool Fits(char uniqueAxis, CellParameters cell) => "abc".All(axis => axis == uniqueAxis || AngleAround(axis, cell) == RightAngle);

    private static double AngleAround(char axis, CellParameters cell) => axis switch
    {
        'a' => cell.Alpha,
        'b' => cell.Beta,
        _ => cell.Gamma,
    };

    /// <summary>The choice of a monoclinic setting is its unique axis, with a minus and a number as in "-b2" where there are several cells.</summary>
    private static char UniqueAxis(SpaceGroupSetting setting) => setting.Choice.TrimStart('-')[0];

    // The 1s of a full symbol stand for the axes that are not the unique one, whose name is that of the group of 1s.
    [GeneratedRegex(
        $"^(?<centring>[PABCIF])((?<b>1){Element}1|(?<c>11){Element}|{Element}(?<a>11)|{Element})$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
