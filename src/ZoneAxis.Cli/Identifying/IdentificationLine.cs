using System.Globalization;
using ZoneAxis.Cli.Output;

namespace ZoneAxis.Cli.Identifying;

/// <summary>Answers for people, one line a crystal.</summary>
internal static class IdentificationLine
{
    /// <summary>The line.</summary>
    /// <param name="input">What to call the input.</param>
    /// <param name="answer">The answer.</param>
    public static string Of(string input, Identification answer)
    {
        if (answer.Unknown is { } reason)
            return $"{input}: unknown; {reason}";
        string verdict = answer.Verdict is { } one ? $"{VerdictWording.Of(one)}; " : "";
        string first = answer.Candidates is [var best, ..]
            ? string.Create(CultureInfo.InvariantCulture, $"{best.Name}{(best.Probability is { } probability ? $" {Wording.Percent(probability)}" : "")}")
            : "no group";
        string coordinates = answer.Structure is { } structure ? string.Create(CultureInfo.InvariantCulture, $"; coordinates {structure.Number} {structure.Symbol}") : "";
        return $"{input}: {verdict}{Source(answer)} {first}{coordinates}";
    }

    private static string Source(Identification answer) => answer switch
    {
        { Reflections: not null } => "reflections",
        { Model: not null } => "network",
        _ => "patterns",
    };
}
