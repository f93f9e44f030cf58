using System.Text.RegularExpressions;

namespace ZoneAxis.Crystallography;

/// <summary>Hermann-Mauguin symbols as files write them: "P 1 21/c 1", "F d -3 m:2", "R -3 c:H".</summary>
internal static partial class HermannMauguinText
{
    /// <summary>The symbol of a setting, parts with a space between them, screw axes without underscore, origin choice and axes behind a colon.</summary>
    /// <param name="setting">The setting.</param>
    public static string Of(SpaceGroupSetting setting)
    {
        string spaced = setting.System == CrystalSystem.Monoclinic
            ? setting.FullSymbol
            : string.Join(' ', Part().Matches(setting.Symbol).Select(match => match.Value));
        return spaced.Replace("_", "", StringComparison.Ordinal) + ChoiceOf(setting);
    }

    /// <summary>Other choices ("b1", "cab") are told by the symbol itself.</summary>
    private static string ChoiceOf(SpaceGroupSetting setting) => setting switch
    {
        { System: CrystalSystem.Monoclinic } => "",
        { Choice: ['1' or '2' or 'H' or 'R', ..] } => $":{setting.Choice[0]}",
        _ => "",
    };

    [GeneratedRegex(@"[A-Z]|-?\d(_\d)?(/[a-z])?|[a-z]", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Part();
}
