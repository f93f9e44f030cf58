using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using ZoneAxis.Cli.Output;
using ZoneAxis.Learning.Evaluation;

namespace ZoneAxis.Cli.Evaluating;

/// <summary>The page of a report: one file that asks no server for anything.</summary>
internal static partial class ReportPage
{
    private const double Percent = 100;

    private const string Style = """
        :root { color-scheme: light dark; --ink: #1b1b1b; --paper: #ffffff; --line: #d0d0d0; }
        @media (prefers-color-scheme: dark) { :root { --ink: #e6e6e6; --paper: #161616; --line: #444444; } }
        body { font: 16px/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper); max-width: 84rem; margin: 0 auto; padding: 1rem; }
        table { border-collapse: collapse; margin: 1rem 0; }
        th, td { border-bottom: 1px solid var(--line); padding: 0.15rem 0.7rem; text-align: right; }
        th:first-child, td:first-child { text-align: left; }
        figure { margin: 1.5rem 0; overflow-x: auto; }
        figcaption { max-width: 60rem; }
        svg { display: block; }
        """;

    /// <summary>The page.</summary>
    /// <param name="figures">The figures.</param>
    /// <param name="plots">The plots, each as SVG.</param>
    public static string Text(EvaluationFigures figures, IReadOnlyList<(ReportPlot Plot, string Svg)> plots)
    {
        StringBuilder page = new();
        string title = string.Create(CultureInfo.InvariantCulture, $"{figures.Model} on {figures.Crystals:N0} test crystals");
        page.Append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
            .Append($"<title>{Escape(title)}</title>\n<style>\n{Style}\n</style>\n</head>\n<body>\n<h1>{Escape(title)}</h1>\n");
        page.Append(Summary(figures));
        Dictionary<string, string> figureOf = plots.ToDictionary(one => one.Plot.Name, FigureOf);
        page.Append(figureOf["top"]).Append(Top(figures)).Append("<h2>Crystal systems</h2>\n").Append(figureOf["systems"]).Append(Systems(figures)).Append(figureOf["system-errors"]);
        if (figures.Comparison is { } comparison)
            page.Append(Gain(comparison));
        page.Append("<h2>Probabilities</h2>\n").Append(Calibration(figures)).Append(figureOf["reliability"]).Append(figureOf["coverage"]);
        page.Append("<h2>Space groups</h2>\n").Append(figureOf["groups"]).Append(Groups(figures)).Append(figureOf["confusion"]).Append(Errors(figures));
        return page.Append("</body>\n</html>\n").ToString();
    }

    private static string Summary(EvaluationFigures figures) => string.Create(
        CultureInfo.InvariantCulture,
        $"<p>The most probable group is right for {Share(figures.Top[0])}, of the right extinction class (of {figures.ExtinctionClasses} among these groups) for {Share(figures.RightExtinctionClass)}, "
        + $"and of the right crystal system for {Share(figures.RightSystem)}. Mean over the groups: recall {Cell(figures.MacroRecall)}, precision {Cell(figures.MacroPrecision)}, F1 {Cell(figures.MacroF1)}. "
        + $"Ranges are 95 % intervals (Wilson). Whoever knew the Laue class and the absences of each crystal, and nothing else, would be right for {Cell(figures.Ceiling[0])}.</p>\n");

    private static string Top(EvaluationFigures figures) => Table(
        ["among the most probable", "crystals", "%", "95 % interval", "by Laue class and absences alone, %"],
        figures.Top.Select((share, place) => (string[])[$"{place + 1}", Number(share.Hits), Cell(share.Share), Range(share), Cell(figures.Ceiling[place])]));

    private static string Systems(EvaluationFigures figures) => Table(
        ["crystal system", "crystals", "right group, %", "95 % interval", "right system, %", "mean of its groups, %"],
        figures.Systems.Select(score => (string[])[Wording.Of(score.System), Number(score.Right.Crystals), Cell(score.Right.Share), Range(score.Right), Cell(score.RightSystem.Share), Cell(score.MeanOfGroups)]));

    private static string Gain(ModelComparison comparison) => $"<h2>Against {Escape(comparison.Other)}</h2>\n" + Table(
        ["crystal system", "crystals", "right, %", $"{Escape(comparison.Other)}, %", "gain, points", "right alone", "the other alone"],
        comparison.Systems.Append(comparison.All).Select(gain => (string[])
        [
            gain.System is { } system ? Wording.Of(system) : "all",
            Number(gain.Crystals),
            Cell(gain.Accuracy),
            Cell(gain.OtherAccuracy),
            (Percent * gain.Gain).ToString("+0.0;−0.0;0.0", CultureInfo.InvariantCulture),
            Number(gain.Gained),
            Number(gain.Lost),
        ]));

    private static string Calibration(EvaluationFigures figures) => string.Create(
        CultureInfo.InvariantCulture,
        $"<p>Expected calibration error, 15 bins: {Percent * figures.CalibrationErrorBefore:0.0} points of the network itself, {Percent * figures.CalibrationError:0.0} points at the temperature {figures.Temperature:0.00}.</p>\n");

    private static string Groups(EvaluationFigures figures) => Table(
        ["space group", "system", "crystals", "right, %", "95 % interval", "precision, %", "F1, %"],
        figures.Groups.Select(score => (string[])
            [$"{score.Number} {Escape(score.Symbol)}", Wording.Of(score.System), Number(score.Right.Crystals), Cell(score.Right.Share), Range(score.Right), Cell(score.Answered.Share), Cell(score.F1)]));

    private static string Errors(EvaluationFigures figures) => "<h2>What is confused most often</h2>\n" + Table(
        ["right group", "answered", "crystals", "% of the group", "same Laue class and absences"],
        figures.CommonErrors.Select(pair => (string[])[Number(pair.Truth), Number(pair.Answer), Number(pair.Crystals), Cell(pair.Share), pair.SameExtinctionClass ? "yes" : "no"]));

    private static string FigureOf((ReportPlot Plot, string Svg) one)
    {
        int start = one.Svg.IndexOf("<svg", StringComparison.Ordinal);
        // Each plot names its parts from 0; on one page the names must be of their own.
        string svg = Names().Replace(one.Svg[start..], found => $"{found.Groups[1].Value}{one.Plot.Name}-");
        return $"<figure>\n{svg}\n<figcaption>{Escape(one.Plot.Title)}</figcaption>\n</figure>\n";
    }

    [GeneratedRegex("(\\bid=\"|url\\(#|href=\"#)")]
    private static partial Regex Names();

    private static string Table(IEnumerable<string> heading, IEnumerable<string[]> rows)
    {
        StringBuilder table = new("<table>\n<tr>");
        foreach (string cell in heading)
            table.Append($"<th>{cell}</th>");
        table.Append("</tr>\n");
        foreach (string[] row in rows)
            table.Append("<tr>").AppendJoin("", row.Select(cell => $"<td>{cell}</td>")).Append("</tr>\n");
        return table.Append("</table>\n").ToString();
    }

    private static string Share(CountedShare share) => string.Create(CultureInfo.InvariantCulture, $"{Percent * share.Share:0.0} % ({Range(share)})");

    private static string Range(CountedShare share) => share.Crystals == 0 ? "–" : string.Create(CultureInfo.InvariantCulture, $"{Percent * share.Low:0.0}–{Percent * share.High:0.0}");

    private static string Cell(double share) => double.IsNaN(share) ? "–" : (Percent * share).ToString("0.0", CultureInfo.InvariantCulture);

    private static string Number(int value) => value.ToString("N0", CultureInfo.InvariantCulture);

    private static string Escape(string text) => WebUtility.HtmlEncode(text);
}
