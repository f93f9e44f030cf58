using System.Globalization;

namespace ZoneAxis.Cli.Identifying;

/// <summary>Words whether a network and the coordinates say the same of a crystal.</summary>
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
        Verdict.Agree => $"Verdict: network and coordinates agree on {Name(answer.Structure!)}.{Hand(answer)}",
        Verdict.Disagree => $"Verdict: network and coordinates disagree: the network says {answer.Candidates[0].Name}, the coordinates {Name(answer.Structure!)}.",
        Verdict.OutsideModel => $"Verdict: outside the model. {answer.Note}",
        _ => throw new ArgumentOutOfRangeException(nameof(answer), answer.Verdict, "There is no such verdict."),
    };

    private static string Name(StructureSymmetry structure) => string.Create(CultureInfo.InvariantCulture, $"{structure.Number} {structure.Symbol}");

    private static string Hand(Identification answer) => answer.Candidates[0].EnantiomorphicPartner is null
        ? ""
        : $" Which hand a crystal of {answer.Candidates[0].Name} has, intensities do not tell.";
}
