using System.Globalization;

namespace ZoneAxis.Cli.Identifying;

/// <summary>Words whether patterns and coordinates say the same of a crystal.</summary>
internal static class VerdictWording
{
    /// <summary>In a word or two, as they are counted.</summary>
    /// <param name="verdict">The verdict.</param>
    public static string Of(Verdict verdict) => verdict switch
    {
        Verdict.Agree => "agree",
        Verdict.Disagree => "disagree",
        Verdict.OutsideModel => "outside the model",
        _ => throw new ArgumentOutOfRangeException(nameof(verdict), verdict, "There is no such verdict."),
    };

    /// <summary>As a line of an answer; null where there is no verdict.</summary>
    /// <param name="answer">The answer.</param>
    public static string? LineOf(Identification answer) => answer.Verdict switch
    {
        null => null,
        Verdict.Agree => $"Verdict: patterns and coordinates agree on {Name(answer.Structure!.Number, answer.Structure.Symbol)}.",
        Verdict.Disagree => $"Verdict: patterns and coordinates disagree: the network says {Name(answer.Candidates[0].Number, answer.Candidates[0].Symbol)}, the coordinates {Name(answer.Structure!.Number, answer.Structure.Symbol)}.",
        Verdict.OutsideModel => $"Verdict: outside the model. {answer.Note}",
        _ => throw new ArgumentOutOfRangeException(nameof(answer), answer.Verdict, "There is no such verdict."),
    };

    private static string Name(int number, string symbol) => string.Create(CultureInfo.InvariantCulture, $"{number} {symbol}");
}
