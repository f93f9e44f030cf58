namespace ZoneAxis.Crystallography;

/// <summary>
/// The symbols that the five groups with glide planes "e" had before 1992 (de Wolff et al., Acta Cryst. A48, 727 (1992)), in all their settings.
/// </summary>
/// <remarks>
/// International Tables for Crystallography Vol. A, editions of 1983 to 1995, table 4.3.2.1: the symbol of the standard setting there; that of another
/// one follows from the axes that its choice names.
/// </remarks>
internal static class OldSymbols
{
    private static readonly Dictionary<int, string> Standard = new()
    {
        [39] = "A b m 2",
        [41] = "A b a 2",
        [64] = "C m c a",
        [67] = "C m m a",
        [68] = "C c c a",
    };

    /// <summary>The symbols that a setting had: the short and the full one; none of a setting without such planes.</summary>
    /// <param name="setting">The setting.</param>
    public static IEnumerable<string> Of(SpaceGroupSetting setting)
    {
        if (!Standard.TryGetValue(setting.Number, out string? standard))
            return [];
        string[] parts = OnAxes(standard, setting.Choice.TrimStart('1', '2'));
        string[] full = [.. setting.FullSymbol.Split(' ').Select((part, place) => part.Replace('e', parts[place][^1]))];
        return [string.Concat(parts), string.Concat(full)];
    }

    /// <summary>The symbols in which the other of the two names of such a plane stands, as b for the plane of Acam that is a glide along b and along c: Abam.</summary>
    /// <param name="setting">The setting.</param>
    public static IEnumerable<string> OtherNamesOf(SpaceGroupSetting setting)
    {
        int place = setting.Symbol.IndexOf('e', StringComparison.Ordinal);
        return place < 0 ? [] : "abc".Select(letter => setting.Symbol.Replace('e', letter)).Where(symbol => IsGlideOf(symbol[0], symbol[place]));
    }

    private static bool IsGlideOf(char centring, char glide) => centring switch
    {
        'A' => glide is 'b' or 'c',
        'B' => glide is 'a' or 'c',
        _ => glide is 'a' or 'b',
    };

    /// <summary>A symbol on other axes: with "cab" the new a is the old c, the new b the old a and the new c the old b; signs make no difference.</summary>
    private static string[] OnAxes(string symbol, string axes)
    {
        string order = axes.Length == 0 ? "abc" : axes.Replace("-", "", StringComparison.Ordinal);
        string[] old = symbol.Split(' ');
        char NewName(char axis) => axis is 'a' or 'b' or 'c' ? (char)('a' + order.IndexOf(axis)) : axis;
        // The centring is named by the axis that its face does not hold: A by a.
        string centring = $"{char.ToUpperInvariant(NewName(char.ToLowerInvariant(old[0][0])))}";
        return [centring, .. order.Select(axis => string.Concat(old[axis - 'a' + 1].Select(NewName)))];
    }
}
