using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace ZoneAxis.Crystallography;

/// <summary>Finds the tabulated setting that a file names.</summary>
public static partial class SpaceGroupLookup
{
    // The two labellings of group 68 with the first origin choice share one Hall symbol.
    private static readonly FrozenDictionary<string, SpaceGroupSetting> ByHall =
        SpaceGroups.Settings.DistinctBy(setting => SingleSpaced(setting.HallSymbol)).ToFrozenDictionary(setting => SingleSpaced(setting.HallSymbol));

    private static readonly ILookup<string, SpaceGroupSetting> BySymbol = ByAnyOf(setting => [setting.Symbol, setting.FullSymbol]);

    private static readonly ILookup<string, SpaceGroupSetting> ByOldSymbol = ByAnyOf(OldSymbols.Of);

    private static readonly ILookup<string, SpaceGroupSetting> ByOtherName = ByAnyOf(OldSymbols.OtherNamesOf);

    private static readonly ILookup<int, SpaceGroupSetting> ByNumber = SpaceGroups.Settings.ToLookup(setting => setting.Number);

    /// <summary>The setting of a Hall symbol, else of a Hermann-Mauguin symbol, else of a number; null where none is known.</summary>
    /// <param name="hall">Hall symbol, or null.</param>
    /// <param name="hermannMauguin">Short or full Hermann-Mauguin symbol, spaced or not, of today or of before 1992 ("C m c a"), with or without a choice as ":1",
    /// ":R", "(origin choice 2)" or a last "H"; screw axes also as "2(1)", "2~1~" or "2_1"; or null. Without a choice origin choice 2 and hexagonal axes are taken.</param>
    /// <param name="number">Number of the group, or null. Beside a symbol that is not known it counts only where the group has no more than one setting.</param>
    public static SpaceGroupSetting? Find(string? hall, string? hermannMauguin, int? number)
    {
        if (hall is not null && ByHall.TryGetValue(SingleSpaced(hall), out SpaceGroupSetting? byHall))
            return byHall;
        if (hermannMauguin is not null && OfSymbol(WrittenSymbol.Parse(hermannMauguin)) is { } bySymbol)
            return bySymbol;
        SpaceGroupSetting[] settings = number is { } known ? [.. ByNumber[known]] : [];
        return (hall is null && hermannMauguin is null) || settings.Length == 1 ? Preferred(settings) : null;
    }

    /// <summary>The setting of a Hermann-Mauguin symbol; null where none is known, or none has the choice.</summary>
    /// <param name="symbol">The symbol.</param>
    internal static SpaceGroupSetting? OfSymbol(WrittenSymbol symbol)
    {
        string compact = Compact(symbol.Text);
        foreach (ILookup<string, SpaceGroupSetting> lookup in new[] { BySymbol, ByOldSymbol, ByOtherName })
        {
            SpaceGroupSetting[] settings = [.. lookup[compact]];
            if (settings.Length == 0)
                settings = [.. lookup[CubicBar().Replace(compact, "$1-3")]];
            if (settings.Length > 0)
                return OfChoice(settings, symbol.Choice);
        }
        return null;
    }

    private static SpaceGroupSetting? OfChoice(SpaceGroupSetting[] settings, string choice)
    {
        if (choice.Length == 0)
            return Preferred(settings);
        SpaceGroupSetting? exact = Array.Find(settings, setting => setting.Choice.Equals(choice, StringComparison.OrdinalIgnoreCase));
        // Of a setting on other axes the origin is the beginning of the choice: "2cab".
        SpaceGroupSetting? found = exact ?? Array.Find(settings, setting => setting.Choice.StartsWith(choice, StringComparison.OrdinalIgnoreCase));
        // Some programs write an origin or axes behind every symbol, also where there is nothing to choose.
        return found ?? (choice is "1" or "2" or "H" or "R" ? Preferred(settings) : null);
    }

    /// <summary>Origin choice 2 where there are two; otherwise the first, which has hexagonal axes and the unique axis b.</summary>
    private static SpaceGroupSetting? Preferred(SpaceGroupSetting[] settings) =>
        Array.Find(settings, setting => setting.Choice.StartsWith('2')) ?? settings.FirstOrDefault();

    private static ILookup<string, SpaceGroupSetting> ByAnyOf(Func<SpaceGroupSetting, IEnumerable<string>> symbols) => SpaceGroups.Settings
        .SelectMany(setting => symbols(setting).Select(Compact).Distinct().Select(symbol => (symbol, setting)))
        .ToLookup(pair => pair.symbol, pair => pair.setting);

    /// <summary>The spaces of a Hall symbol count: "P 3 2" is group 149 and "P 32" group 145.</summary>
    private static string SingleSpaced(string hall) =>
        string.Join(' ', hall.Split([' ', '_'], StringSplitOptions.RemoveEmptyEntries)).ToUpperInvariant();

    /// <summary>A symbol without what files write in different ways: spaces, underscores, parentheses and small letters.</summary>
    internal static string Compact(string symbol) =>
        string.Concat(symbol.Where(letter => letter is not (' ' or '_' or '(' or ')'))).ToUpperInvariant();

    // Symbols before 1983 write Fm3m for Fm-3m.
    [GeneratedRegex("^([PIF][MNDA])3")]
    private static partial Regex CubicBar();
}
