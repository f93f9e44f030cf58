using System.Globalization;
using ZoneAxis.Cli.Output;
using ZoneAxis.Learning.Evaluation;

namespace ZoneAxis.Cli.Evaluating;

/// <summary>The tables of a report as comma-separated values (RFC 4180); shares are parts of 1.</summary>
internal static class ReportTables
{
    /// <summary>All tables: name and content.</summary>
    /// <param name="figures">What they hold.</param>
    public static IEnumerable<(string Name, string Text)> Of(EvaluationFigures figures)
    {
        yield return ("top", Join(["k", "crystals", "hits", "share", "low", "high", "ceiling"], figures.Top.Select((share, place) => (object[])[place + 1, .. CellsOf(share), figures.Ceiling[place]])));
        yield return ("systems", Join(
            ["system", "crystals", "hits", "share", "low", "high", "systemHits", "systemShare", "meanOfGroups"],
            figures.Systems.Select(score => (object[])[Wording.Of(score.System), .. CellsOf(score.Right), score.RightSystem.Hits, score.RightSystem.Share, score.MeanOfGroups])));
        yield return ("groups", Join(
            ["number", "symbol", "system", "crystals", "hits", "share", "low", "high", "answered", "precision", "f1"],
            figures.Groups.Select(score => (object[])[score.Number, score.Symbol, Wording.Of(score.System), .. CellsOf(score.Right), score.Answered.Crystals, score.Answered.Share, score.F1])));
        string[] systems = [.. figures.Systems.Select(score => Wording.Of(score.System))];
        yield return ("system-errors", Join(["system", .. systems], figures.SystemErrors.Select((row, place) => (object[])[systems[place], .. row.Cast<object>()])));
        yield return ("confusion", Join(["group", .. figures.Groups.Select(score => score.Number.ToString(CultureInfo.InvariantCulture))], figures.Confusion.Select((row, place) => (object[])[figures.Groups[place].Number, .. row.Cast<object>()])));
        yield return ("errors", Join(["truth", "answer", "crystals", "share", "sameExtinctionClass"], figures.CommonErrors.Select(pair => (object[])[pair.Truth, pair.Answer, pair.Crystals, pair.Share, pair.SameExtinctionClass ? 1 : 0])));
        yield return ("reliability", Join(
            ["from", "to", "crystalsBefore", "confidenceBefore", "rightBefore", "crystals", "confidence", "right"],
            figures.Reliability.Zip(figures.ReliabilityBefore, (after, before) => (object[])[after.From, after.To, before.Right.Crystals, before.Confidence, before.Right.Share, after.Right.Crystals, after.Confidence, after.Right.Share])));
        yield return ("coverage", Join(["coverage", "leastConfidence", "accuracy"], figures.Coverage.Select(point => (object[])[point.Coverage, point.LeastConfidence, point.Accuracy])));
        if (figures.Comparison is { } comparison)
        {
            yield return ("gain", Join(
                ["system", "crystals", "accuracy", "otherAccuracy", "gain", "gained", "lost"],
                comparison.Systems.Append(comparison.All).Select(gain => (object[])[gain.System is { } system ? Wording.Of(system) : "all", gain.Crystals, gain.Accuracy, gain.OtherAccuracy, gain.Gain, gain.Gained, gain.Lost])));
        }
    }

    private static object[] CellsOf(CountedShare share) => [share.Crystals, share.Hits, share.Share, share.Low, share.High];

    private static string Join(IEnumerable<string> heading, IEnumerable<object[]> rows) =>
        string.Join('\n', rows.Select(row => string.Join(',', row.Select(Text))).Prepend(string.Join(',', heading))) + "\n";

    private static string Text(object value) => value switch
    {
        // Nothing was measured.
        double.NaN => "",
        double share => share.ToString("0.######", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
