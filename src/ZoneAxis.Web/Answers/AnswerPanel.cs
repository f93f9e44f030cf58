using System.Text.Json.Nodes;

namespace ZoneAxis.Web;

/// <summary>What the page shows of an answer beside its line: groups put together, and plainly that a group is not known.</summary>
internal static class AnswerPanel
{
    // Below this all bars are too short to be seen.
    private const double LeastProbability = 1e-4;

    /// <summary>Adds it to a line of identifying.</summary>
    /// <param name="line">The line.</param>
    /// <param name="answer">The answer that the line is of.</param>
    public static void AddTo(JsonObject line, Identification answer)
    {
        if (answer.Candidates.Any(one => one.Probability is not null))
            line["grouped"] = GroupedCandidates.Of(answer.Candidates.Where(one => one.Probability >= LeastProbability).Select(one => (one.Number, one.Probability!.Value)));
        string? reason = UnknownReason(answer);
        line["isUnknown"] = reason is not null;
        if (reason is not null)
            line["unknownReason"] = reason;
        if (answer.Reflections is not null)
            line["laws"] = IntensityLaws.Node();
    }

    private static string? UnknownReason(Identification answer) => answer switch
    {
        { Verdict: Verdict.OutsideModel } => answer.Note,
        { Candidates: [] } => "No space group fits what was found.",
        _ => null,
    };
}
