using System.Globalization;
using ZoneAxis.Cli.Output;
using ZoneAxis.Learning.Evaluation;
using ZoneAxis.Learning.Networks;

namespace ZoneAxis.Cli.Reproducing;

/// <summary>The page of a reproduction, in Markdown. Every number on it is one of the record or of the kept predictions, or one that the paper states.</summary>
internal static class ResultsPage
{
    private const double Percent = 100;
    private const int AllGroups = 72;
    private const string Missing = "not run";

    // The order in which the paper has its sets of groups.
    private static readonly int[] Sets = [8, 20, 49, AllGroups];

    /// <summary>The page.</summary>
    /// <param name="results">What is reached.</param>
    public static string Text(ReproducedResults results)
    {
        List<string> lines = [];
        lines.AddRange(Head(results.Record));
        lines.AddRange(Verdict(results));
        lines.AddRange(Top1(results));
        foreach (int groups in Sets)
            lines.AddRange(Ranks(results, groups));
        lines.AddRange(Systems(results));
        lines.AddRange(Levels(results));
        lines.AddRange(Choices(results));
        lines.AddRange(Untrained(results));
        lines.AddRange(Efforts(results));
        lines.AddRange(NotRun(results));
        return string.Join('\n', lines).TrimEnd('\n') + "\n";
    }

    private static string[] Head(ReproductionRecord record) =>
    [
        "# What do our own trainings reach, beside the paper's?",
        "",
        "Made by `zoneaxis reproduce --out DIR --write docs/results.md` from the runs of",
        "",
        "```",
        string.Create(CultureInfo.InvariantCulture, $"zoneaxis reproduce --corpus corpora/mp --out DIR --budget {record.BudgetMinutes}{(record.Quick ? " --quick" : "")}"),
        "```",
        "",
        string.Create(
            CultureInfo.InvariantCulture,
            $"on the {record.Crystals:N0} crystals of the paper's {AllGroups} space groups in {string.Join(", ", record.Sources)}. A random fifth of the crystals was kept back and is what every figure is of. "
            + $"Every network had the same processor time, **{record.BudgetMinutes} minutes of one core at {AllGroups} groups**, less for smaller sets in proportion to their crystals, and patterns of the side in the table.{BudgetWording.Others(record)} That is not the paper's training, "
            + $"which had 224 px and hundreds of passes: the order of the networks says which learns most in that time, and the table of what each training took has how often it saw each crystal. The same command with a larger `--budget` goes on."),
        "",
        "Ranges in parentheses are 95 % intervals (Wilson). The paper is L. C. O. Tiong, J. Kim, S. S. Han and D. Kim, npj Comput. Mater. **6**, 196 (2020); its numbers are those that its text states. Where paper, released code and published data disagree: [paper.md](paper.md).",
        "",
    ];

    /// <summary>Whether shaping and network lead, as far as the runs are finished that say so.</summary>
    private static IEnumerable<string> Verdict(ReproducedResults results)
    {
        yield return "## Do shaping and the multistream network lead?";
        yield return "";
        double? msdn = Top1Of(results.Find(NetworkRegistry.PaperKind, AllGroups));
        double? msvgg = Top1Of(results.Find(MsvggOptions.KindName, AllGroups));
        ReproductionResult[] spots = [.. results.Record.Runs.Where(run => run is { Series: ReproductionSeries.Networks, Groups: AllGroups, Descriptor: "spot", Score: not null })];
        if (msdn is null || spots.Length == 0)
        {
            yield return "The runs that would say so are not finished.";
            yield return "";
            yield break;
        }

        ReproductionResult best = spots.MaxBy(run => run.Score!.TopAccuracies[0])!;
        double lead = Percent * (msdn.Value - best.Score!.TopAccuracies[0]);
        yield return string.Create(
            CultureInfo.InvariantCulture,
            $"At {AllGroups} groups shaped patterns and the multistream DenseNet {(lead > 0 ? "lead" : "do not lead")}: {Percent * msdn.Value:0.0} % against {Percent * best.Score.TopAccuracies[0]:0.0} % of `{best.Network}`, the best network on spot patterns so far, "
            + $"{lead:+0.0;−0.0} points, after {results.Find(NetworkRegistry.PaperKind, AllGroups)!.Score!.Passes:0.0} and {best.Score.Passes:0.0} passes over the crystals; the paper says 17. Networks on spot patterns that are finished: {string.Join(", ", spots.Select(run => $"`{run.Network}`"))}.");
        if (msvgg is { } middle)
        {
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"Divided as in the paper, {Percent * (middle - best.Score.TopAccuracies[0]):+0.0;−0.0} points come with shaping (multistream VGG on shaped patterns against that network; the paper: {PaperFigures.GainOfShaping:0}) and {Percent * (msdn.Value - middle):+0.0;−0.0} with the network "
                + $"(multistream DenseNet against multistream VGG; the paper: {PaperFigures.GainOfNetwork:0}). The two differ in more than that: the VGG is given 32 px, the least it takes, and takes few steps in the same time. What shaping alone is worth, the choices below say.");
        }

        yield return "";
    }

    private static IEnumerable<string> Top1(ReproducedResults results)
    {
        yield return "## Right at first, by the number of space groups (Figure 3a)";
        yield return "";
        yield return $"| network | given | side, px | 10⁶ multiply-adds | {string.Join(" | ", Sets.Select(groups => $"{groups} groups, % | paper"))} |";
        yield return $"|---|---|---|---|{string.Concat(Sets.Select(_ => "---|---|"))}";
        foreach (ReproducedNetwork network in ReproducedNetwork.All)
        {
            string cost = results.Record.Runs.FirstOrDefault(run => run.Network == network.Kind && run.Score is not null)?.Score is { } score ? Number(score.MultiplyAdds / 1e6) : "–";
            IEnumerable<string> cells = Sets.Select(groups => $"{ShareOf(results.Find(network.Kind, groups))} | {PaperFigures.Top1Of(network.Kind, groups) ?? "–"}");
            yield return $"| `{network.Kind}` | {network.Descriptor} | {network.Side} | {cost} | {string.Join(" | ", cells)} |";
        }

        yield return "";
    }

    private static IEnumerable<string> Ranks(ReproducedResults results, int groups)
    {
        ReproductionResult[] finished = [.. ReproducedNetwork.All.Select(network => results.Find(network.Kind, groups)).OfType<ReproductionResult>().Where(run => run.Score is not null)];
        if (finished.Length == 0)
            yield break;
        yield return $"## Top-1 to top-5 at {groups} groups (Figure 3{"bcde"[Array.IndexOf(Sets, groups)]})";
        yield return "";
        yield return "| network | given | test crystals | top-1, % | top-2 | top-3 | top-4 | top-5 | mean of the groups, % |";
        yield return "|---|---|---|---|---|---|---|---|---|";
        foreach (ReproductionResult run in finished)
            yield return $"| `{run.Network}` | {run.Descriptor} | {Number(run.Score!.TestCount)} | {string.Join(" | ", run.Score.TopAccuracies.Select(Cell))} | {Cell(run.Score.MeanOfGroups)} |";
        yield return "";
    }

    private static IEnumerable<string> Systems(ReproducedResults results)
    {
        foreach (int groups in new[] { AllGroups, 49 })
        {
            if (results.Find(NetworkRegistry.PaperKind, groups) is not { } run || results.Figures.GetValueOrDefault(run.Name) is not { Comparison: { } comparison } figures)
                continue;
            EvaluationFigures other = results.Figures[results.Find(ZilettiOptions.KindName, groups)!.Name];
            yield return $"## Crystal systems at {groups} groups (Figure 4)";
            yield return "";
            yield return "Crystals whose most probable group is right, by crystal system; the gain is that of shaped patterns and `msdn` over spot patterns and `ziletti`. The paper's gain is the mean of its two at 49 and 72 groups.";
            yield return "";
            yield return "| crystal system | crystals | shaped + `msdn`, % | spot + `ziletti`, % | gain, points | paper |";
            yield return "|---|---|---|---|---|---|";
            foreach (SystemGain gain in comparison.Systems.Append(comparison.All))
            {
                string paper = gain.System is { } system && PaperFigures.GainOfSystems.TryGetValue(system, out double points) ? points.ToString("0.0", CultureInfo.InvariantCulture) : "–";
                yield return $"| {(gain.System is { } one ? Wording.Of(one) : "all")} | {Number(gain.Crystals)} | {Cell(gain.Accuracy)} | {Cell(gain.OtherAccuracy)} | {(Percent * gain.Gain).ToString("+0.0;−0.0;0.0", CultureInfo.InvariantCulture)} | {paper} |";
            }

            yield return "";
            yield return "Crystals of a system (rows) that are answered with a wrong group of a system (columns), % of the crystals of the row: `msdn`, in parentheses `ziletti`.";
            yield return "";
            foreach (string line in Errors(figures, other))
                yield return line;
            yield return "";
        }
    }

    private static IEnumerable<string> Errors(EvaluationFigures figures, EvaluationFigures other)
    {
        string[] names = [.. figures.Systems.Select(score => Wording.Of(score.System))];
        yield return $"| | {string.Join(" | ", names)} |";
        yield return $"|---|{string.Concat(names.Select(_ => "---|"))}";
        for (int row = 0; row < names.Length; row++)
        {
            int crystals = Math.Max(1, figures.Systems[row].Right.Crystals);
            IEnumerable<string> cells = Enumerable.Range(0, names.Length).Select(column => $"{Cell((double)figures.SystemErrors[row][column] / crystals)} ({Cell((double)other.SystemErrors[row][column] / crystals)})");
            yield return $"| {names[row]} | {string.Join(" | ", cells)} |";
        }
    }

    private static IEnumerable<string> Levels(ReproducedResults results)
    {
        ReproductionResult[] finished = [.. results.Record.Runs.Where(run => run is { Series: ReproductionSeries.Networks, Groups: AllGroups, Score: not null })];
        if (finished.Length == 0)
            yield break;
        yield return $"## Three levels, and how far the probabilities can be trusted, at {AllGroups} groups";
        yield return "";
        if (finished.Select(run => results.Figures.GetValueOrDefault(run.Name)).FirstOrDefault(figures => figures is not null) is { } any)
        {
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"The {AllGroups} groups fall into {any.ExtinctionClasses} extinction classes. Whoever knew the Laue class and all absences of each of these crystals, and nothing else, would be right for {Percent * any.Ceiling[0]:0.0} % at first and for {Percent * any.Ceiling[1]:0.0} % among two. "
                + $"The error of the probabilities is the expected calibration error in 15 bins, of the network itself and at the temperature that training fits on the validation crystals.");
            yield return "";
        }

        yield return "| network | given | crystal system, % | extinction class, % | group, % | error of probabilities, points | at temperature | then |";
        yield return "|---|---|---|---|---|---|---|---|";
        foreach (ReproductionResult run in finished)
        {
            ReproducedScore score = run.Score!;
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"| `{run.Network}` | {run.Descriptor} | {Cell(score.System)} | {Cell(score.Extinction)} | {Cell(score.TopAccuracies[0])} | {Cell(score.CalibrationErrorBefore)} | {score.Temperature:0.00} | {Cell(score.CalibrationError)} |");
        }

        yield return "";
    }

    private static IEnumerable<string> Choices(ReproducedResults results)
    {
        ReproductionResult[] choices = [.. results.Record.Runs.Where(run => run.Series == ReproductionSeries.Choices)];
        if (choices.Length == 0)
            yield break;
        yield return "## What each choice is worth";
        yield return "";
        yield return string.Create(CultureInfo.InvariantCulture, $"The multistream DenseNet at {AllGroups} groups and half the budget, one choice changed at a time.");
        yield return "";
        yield return "| choice | top-1, % | top-5, % | against the first, points |";
        yield return "|---|---|---|---|";
        double? first = Top1Of(choices[0]);
        foreach (ReproductionResult run in choices)
        {
            string gain = first is { } standard && Top1Of(run) is { } share && run != choices[0] ? (Percent * (share - standard)).ToString("+0.0;−0.0;0.0", CultureInfo.InvariantCulture) : "–";
            yield return $"| {run.Title} | {ShareOf(run)} | {(run.Score is { } score ? Cell(score.TopAccuracies[^1]) : "–")} | {gain} |";
        }

        yield return "";
    }

    private static IEnumerable<string> Untrained(ReproducedResults results)
    {
        yield return "## Groups that the network was not trained on (Figure 3f)";
        yield return "";
        ReproductionResult? run = results.Record.Runs.FirstOrDefault(one => one.Score?.Untrained is not null);
        if (run?.Score?.Untrained is not { } score)
        {
            yield return $"{Capital(Missing)}. The paper: {PaperFigures.UntrainedTop1} % top-1, {PaperFigures.UntrainedTop5} % top-5.";
            yield return "";
            yield break;
        }

        yield return string.Create(
            CultureInfo.InvariantCulture,
            $"{score.References:N0} reference and {score.Test:N0} test crystals of {score.Groups} groups; the features before the last layer of `{run.Name}`, the distance 1 − cosine summed over the streams, the smallest wins. "
            + $"Whoever answered at random would be right for {Percent / score.Groups:0.0} %.");
        yield return "";
        yield return "| by | top-1, % | top-2 | top-3 | top-4 | top-5 |";
        yield return "|---|---|---|---|---|---|";
        yield return $"| mean of the references of a group | {string.Join(" | ", score.ByMean.Select(Cell))} |";
        yield return $"| nearest reference | {string.Join(" | ", score.ByNearest.Select(Cell))} |";
        yield return $"| paper | {PaperFigures.UntrainedTop1} | | | | {PaperFigures.UntrainedTop5} |";
        yield return "";
    }

    private static IEnumerable<string> Efforts(ReproducedResults results)
    {
        yield return "## What each training took";
        yield return "";
        yield return "| run | groups | parameters | processor minutes | steps | passes over the crystals | learned from |";
        yield return "|---|---|---|---|---|---|---|";
        foreach (ReproductionResult run in results.Record.Runs.Where(run => run.Score is not null))
        {
            ReproducedScore score = run.Score!;
            yield return string.Create(CultureInfo.InvariantCulture, $"| {run.Name} | {run.Groups} | {score.Parameters:N0} | {score.TrainedMinutes:0.0} | {score.Steps:N0} | {score.Passes:0.00} | {score.TrainCount:N0} |");
        }

        yield return "";
    }

    private static IEnumerable<string> NotRun(ReproducedResults results)
    {
        ReproductionResult[] missing = [.. results.Record.Runs.Where(run => run.Score is null)];
        if (missing.Length == 0)
            yield break;
        yield return "## What was not run";
        yield return "";
        foreach (IGrouping<string, ReproductionResult> reason in missing.GroupBy(run => run.Problem ?? (run.State == ReproductionState.UnderWay ? "Under way when this page was made." : "Its turn had not come when this page was made.")))
            yield return $"- {string.Join(", ", reason.Select(run => $"`{run.Name}`"))}: {reason.Key}";
        yield return "";
    }

    private static double? Top1Of(ReproductionResult? run) => run?.Score?.TopAccuracies[0];

    /// <summary>Top-1 with its interval.</summary>
    private static string ShareOf(ReproductionResult? run)
    {
        if (run?.Score is not { } score)
            return Missing;
        CountedShare share = new(score.TestCount, (int)Math.Round(score.TopAccuracies[0] * score.TestCount));
        return string.Create(CultureInfo.InvariantCulture, $"{Percent * share.Share:0.0} ({Percent * share.Low:0.0}–{Percent * share.High:0.0})");
    }

    private static string Cell(double share) => double.IsNaN(share) ? "–" : (Percent * share).ToString("0.0", CultureInfo.InvariantCulture);

    private static string Number(double value) => value.ToString("N0", CultureInfo.InvariantCulture);

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
