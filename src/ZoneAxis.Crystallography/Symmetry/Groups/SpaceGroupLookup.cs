using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace ZoneAxis.Crystallography;

/// <summary>Finds the tabulated setting that a file names.</summary>
public static partial class SpaceGroupLookup
{
    // The two labellings of group 68 with the first origin choice share one Hall symbol.
    private static readonly FrozenDictionary<string, SpaceGroupSetting> ByHall =
        SpaceGroups.Settings.DistinctBy(setting => SingleSpaced(setting.HallSymbol)).ToFrozenDictionary(setting => SingleSpaced(setting.HallSymbol));

    private static readonly ILookup<string, SpaceGroupSetting> BySymbol = SpaceGroups.Settings
        .SelectMany(setting => new[] { Compact(setting.Symbol), Compact(setting.FullSymbol) }.Distinct().Select(symbol => (symbol, setting)))
        .ToLookup(pair => pair.symbol, pair => pair.setting);

    /// <summary>The setting of a Hall symbol, else of a Hermann-Mauguin symbol, else of a number; null where none is known.</summary>
    /// <param name="hall">Hall symbol, or null.</param>
    /// <param name="hermannMauguin">Short or full Hermann-Mauguin symbol, spaced or not, with or without a choice as ":1", ":R" or a last "H"; or null.
    /// Without a choice origin choice 2 and hexagonal axes are taken.</param>
    /// <param name="number">Number of the group, or null.</param>
    public static SpaceGroupSetting? Find(string? hall, string? hermannMauguin, int? number)
    {
        if (hall is not null && ByHall.TryGetValue(SingleSpaced(hall), out SpaceGroupSetting? byHall))
            return byHall;
        if (hermannMauguin is not null && OfSymbol(hermannMauguin) is { } bySymbol)
            return bySymbol;
        return number is >= 1 and <= SpaceGroups.Count ? Preferred(SpaceGroups.Settings.Where(setting => setting.Number == number)) : null;
    }

    private static SpaceGroupSetting? OfSymbol(string symbol)
    {
        Match parts = SymbolAndChoice().Match(symbol.Trim());
        string choice = parts.Groups["choice"].Value.ToUpperInvariant();
        string compact = Compact(parts.Groups["symbol"].Value);
        SpaceGroupSetting[] settings = [.. BySymbol[compact]];
        if (settings.Length == 0)
            settings = [.. BySymbol[CubicBar().Replace(compact, "$1-3")]];
        return choice switch
        {
            // S and Z after a symbol stand for origin choice 1 and 2.
            "S" => Array.Find(settings, setting => setting.Choice == "1") ?? Preferred(settings),
            "" or "Z" => Preferred(settings),
            _ => Array.Find(settings, setting => setting.Choice.Equals(choice, StringComparison.OrdinalIgnoreCase)) ?? Preferred(settings),
        };
    }

    /// <summary>Origin choice 2 where there are two; otherwise the first, which has hexagonal axes and the unique axis b.</summary>
    private static SpaceGroupSetting? Preferred(IEnumerable<SpaceGroupSetting> settings)
    {
        SpaceGroupSetting[] all = [.. settings];
        return Array.Find(all, setting => setting.Choice == "2") ?? all.FirstOrDefault();
    }

    /// <summary>The spaces of a Hall symbol count: "P 3 2" is group 149 and "P 32" group 145.</summary>
    private static string SingleSpaced(string hall) =>
        string.Join(' ', hall.Split([' ', '_'], StringSplitOptions.RemoveEmptyEntries)).ToUpperInvariant();

    /// <summary>A symbol without what files write in different ways: spaces, underscores and small letters.</summary>
    internal static string Compact(string symbol) =>
        symbol.Replace(" ", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal).ToUpperInvariant();

    [GeneratedRegex(@"^(?<symbol>.*?)(?:\s*:\s*(?<choice>\w+)|\s+(?<choice>[HRSZ]))?$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex SymbolAndChoice();

    // Symbols before 1983 write Fm3m for Fm-3m.
    [GeneratedRegex("^([PIF][MNDA])3")]
    private static partial Regex CubicBar();
}
