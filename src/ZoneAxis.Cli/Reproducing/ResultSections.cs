using System.Globalization;
using ZoneAxis.Cli.Output;
using ZoneAxis.Learning.Evaluation;
using ZoneAxis.Learning.Networks;

namespace ZoneAxis.Cli.Reproducing;

/// <summary>The parts of the page of a reproduction. Every number in them is one of the record or of the kept predictions, or one that the paper states.</summary>
internal static class ResultSections
{
    /// <summary>Groups of the paper's largest set.</summary>
    public const int AllGroups = 72;

    private const double Percent = 100;
    private const string Missing = "not run";
    private const string Nothing = "–";

    /// <summary>The paper's sets of groups, in the order of its figures.</summary>
    public static IReadOnlyList<int> Sets { get; } = [8, 20, 49, AllGroups];

    /// <summary>The parts, in their order.</summary>
    /// <param name="results">What is reached.</param>
    public static IReadOnlyList<ResultSection> Of(ReproducedResults results) =>
    [
        Verdict(results),
        Top1(results),
        .. Sets.SelectMany(groups => Ranks(results, groups)),
        .. new[] { AllGroups, 49 }.SelectMany(groups => Systems(results, groups)),
        .. Levels(results),
        .. Choices(results),
        Untrained(results),
        .. Efforts(results),
        .. NotRun(results),
    ];

    /// <summary>The comparisons on so many groups that are finished.</summary>
    /// <param name="results">What is reached.</param>
    /// <param name="groups">How many groups.</param>
    public static IEnumerable<ReproductionResult> Finished(ReproducedResults results, int groups) =>
        ReproducedNetwork.All.Select(network => results.Find(network.Kind, groups)).OfType<ReproductionResult>().Where(run => run.Score is not null);

    /// <summary>Whether shaping and network lead, as far as the runs are finished that say so.</summary>
    private static ResultSection Verdict(ReproducedResults results)
    {
        ResultSection verdict = new("verdict", "Do shaping and the multistream network lead?");
        double? msdn = Top1Of(results.Find(NetworkRegistry.PaperKind, AllGroups));
        ReproductionResult[] spots = [.. results.Record.Runs.Where(run => run is { Series: ReproductionSeries.Networks, Groups: AllGroups, Descriptor: "spot", Score: not null })];
        if (msdn is null || spots.Length == 0)
            return verdict with { Words = ["The runs that would say so are not finished."] };
        ReproductionResult best = spots.MaxBy(run => run.Score!.TopAccuracies[0])!;
        double lead = Percent * (msdn.Value - best.Score!.TopAccuracies[0]);
        string words = string.Create(
            CultureInfo.InvariantCulture,
            $"At {AllGroups} groups shaped patterns and the multistream DenseNet {(lead > 0 ? "lead" : "do not lead")}: {Percent * msdn.Value:0.0} % against {Percent * best.Score.TopAccuracies[0]:0.0} % of `{best.Network}`, the best network on spot patterns so far, "
            + $"{lead:+0.0;−0.0} points, after {results.Find(NetworkRegistry.PaperKind, AllGroups)!.Score!.Passes:0.0} and {best.Score.Passes:0.0} passes over the crystals; the paper says 17. Networks on spot patterns that are finished: {string.Join(", ", spots.Select(run => $"`{run.Network}`"))}.");
        return Top1Of(results.Find(MsvggOptions.KindName, AllGroups)) is { } msvgg ? verdict with { Words = [words, Division(best.Score.TopAccuracies[0], msvgg, msdn.Value)] } : verdict with { Words = [words] };
    }

    private static string Division(double spot, double msvgg, double msdn) => string.Create(
        CultureInfo.InvariantCulture,
        $"Divided as in the paper, {Percent * (msvgg - spot):+0.0;−0.0} points come with shaping (multistream VGG on shaped patterns against that network; the paper: {PaperFigures.GainOfShaping:0}) and {Percent * (msdn - msvgg):+0.0;−0.0} with the network "
        + $"(multistream DenseNet against multistream VGG; the paper: {PaperFigures.GainOfNetwork:0}). The two differ in more than that: the VGG is given 32 px, the least it takes, and takes few steps in the same time. What shaping alone is worth, the choices below say.");

    private static ResultSection Top1(ReproducedResults results) => new("top-1", "Right at first, by the number of space groups (Figure 3a)")
    {
        Columns = ["network", "given", "side, px", "10⁶ multiply-adds", .. Sets.SelectMany(groups => new[] { $"{groups} groups, %", "paper" })],
        Rows = [.. ReproducedNetwork.All.Select(network => Top1Row(results, network))],
    };

    private static string[] Top1Row(ReproducedResults results, ReproducedNetwork network)
    {
        string cost = results.Record.Runs.FirstOrDefault(run => run.Network == network.Kind && run.Score is not null)?.Score is { } score ? Number(score.MultiplyAdds / 1e6) : Nothing;
        IEnumerable<string> cells = Sets.SelectMany(groups => new[] { ShareOf(results.Find(network.Kind, groups)), PaperFigures.Top1Of(network.Kind, groups) ?? Nothing });
        return [$"`{network.Kind}`", network.Descriptor, Number(network.Side), cost, .. cells];
    }

    private static IEnumerable<ResultSection> Ranks(ReproducedResults results, int groups)
    {
        ReproductionResult[] finished = [.. Finished(results, groups)];
        if (finished.Length == 0)
            yield break;
        yield return new ResultSection($"ranks-{groups}", $"Top-1 to top-5 at {groups} groups (Figure 3{"bcde"[Sets.Index().First(set => set.Item == groups).Index]})")
        {
            Columns = ["network", "given", "test crystals", "top-1, %", "top-2", "top-3", "top-4", "top-5", "mean of the groups, %"],
            Rows = [.. finished.Select(run => (string[])[$"`{run.Network}`", run.Descriptor, Number(run.Score!.TestCount), .. run.Score.TopAccuracies.Select(Cell), Cell(run.Score.MeanOfGroups)])],
        };
    }

    private static IEnumerable<ResultSection> Systems(ReproducedResults results, int groups)
    {
        if (results.Find(NetworkRegistry.PaperKind, groups) is not { } run || results.Figures.GetValueOrDefault(run.Name) is not { Comparison: { } comparison } figures)
            yield break;
        EvaluationFigures other = results.Figures[results.Find(ZilettiOptions.KindName, groups)!.Name];
        yield return new ResultSection($"systems-{groups}", $"Crystal systems at {groups} groups (Figure 4)")
        {
            Words = ["Crystals whose most probable group is right, by crystal system; the gain is that of shaped patterns and `msdn` over spot patterns and `ziletti`. The paper's gain is the mean of its two at 49 and 72 groups."],
            Columns = ["crystal system", "crystals", "shaped + `msdn`, %", "spot + `ziletti`, %", "gain, points", "paper"],
            Rows = [.. comparison.Systems.Append(comparison.All).Select(GainRow)],
        };
        string[] names = [.. figures.Systems.Select(score => Wording.Of(score.System))];
        yield return new ResultSection($"errors-{groups}", $"Which crystal systems are taken for which at {groups} groups")
        {
            Words = ["Crystals of a system (rows) that are answered with a wrong group of a system (columns), % of the crystals of the row: `msdn`, in parentheses `ziletti`."],
            Columns = ["", .. names],
            Rows = [.. names.Select((name, row) => (string[])[name, .. Errors(figures, other, row)])],
        };
    }

    private static string[] GainRow(SystemGain gain)
    {
        string paper = gain.System is { } system && PaperFigures.GainOfSystems.TryGetValue(system, out double points) ? points.ToString("0.0", CultureInfo.InvariantCulture) : Nothing;
        return [gain.System is { } one ? Wording.Of(one) : "all", Number(gain.Crystals), Cell(gain.Accuracy), Cell(gain.OtherAccuracy), Points(gain.Gain), paper];
    }

    private static IEnumerable<string> Errors(EvaluationFigures figures, EvaluationFigures other, int row)
    {
        int crystals = Math.Max(1, figures.Systems[row].Right.Crystals);
        return figures.SystemErrors[row].Zip(other.SystemErrors[row], (mine, others) => $"{Cell((double)mine / crystals)} ({Cell((double)others / crystals)})");
    }

    private static IEnumerable<ResultSection> Levels(ReproducedResults results)
    {
        ReproductionResult[] finished = [.. results.Record.Runs.Where(run => run is { Series: ReproductionSeries.Networks, Groups: AllGroups, Score: not null })];
        if (finished.Length == 0)
            yield break;
        yield return new ResultSection("levels", $"Three levels, and how far the probabilities can be trusted, at {AllGroups} groups")
        {
            Words = finished.Select(run => results.Figures.GetValueOrDefault(run.Name)).FirstOrDefault(figures => figures is not null) is { } any ? [Ceiling(any)] : [],
            Columns = ["network", "given", "crystal system, %", "extinction class, %", "group, %", "error of probabilities, points", "at temperature", "then"],
            Rows = [.. finished.Select(run => LevelRow(run, run.Score!))],
        };
    }

    private static string Ceiling(EvaluationFigures figures) => string.Create(
        CultureInfo.InvariantCulture,
        $"The {AllGroups} groups fall into {figures.ExtinctionClasses} extinction classes. Whoever knew the Laue class and all absences of each of these crystals, and nothing else, would be right for {Percent * figures.Ceiling[0]:0.0} % at first and for {Percent * figures.Ceiling[1]:0.0} % among two. "
        + $"The error of the probabilities is the expected calibration error in 15 bins, of the network itself and at the temperature that training fits on the validation crystals.");

    private static string[] LevelRow(ReproductionResult run, ReproducedScore score) =>
    [
        $"`{run.Network}`", run.Descriptor, Cell(score.System), Cell(score.Extinction), Cell(score.TopAccuracies[0]), Cell(score.CalibrationErrorBefore),
        score.Temperature.ToString("0.00", CultureInfo.InvariantCulture), Cell(score.CalibrationError),
    ];

    private static IEnumerable<ResultSection> Choices(ReproducedResults results)
    {
        ReproductionResult[] choices = [.. results.Record.Runs.Where(run => run.Series == ReproductionSeries.Choices)];
        if (choices.Length == 0)
            yield break;
        double? first = Top1Of(choices[0]);
        yield return new ResultSection("choices", "What each choice is worth")
        {
            Words = [$"The multistream DenseNet at {AllGroups} groups and half the budget, one choice changed at a time."],
            Columns = ["choice", "top-1, %", "top-5, %", "against the first, points"],
            Rows =
            [
                .. choices.Select((run, place) => (string[])
                    [run.Title, ShareOf(run), run.Score is { } score ? Cell(score.TopAccuracies[^1]) : Nothing, place > 0 && first is { } standard && Top1Of(run) is { } share ? Points(share - standard) : Nothing]),
            ],
        };
    }

    private static ResultSection Untrained(ReproducedResults results)
    {
        ResultSection section = new("untrained", "Groups that the network was not trained on (Figure 3f)");
        ReproductionResult? run = results.Record.Runs.FirstOrDefault(one => one.Score?.Untrained is not null);
        if (run?.Score?.Untrained is not { } score)
            return section with { Words = [string.Create(CultureInfo.InvariantCulture, $"Not run. The paper: {PaperFigures.UntrainedTop1} % top-1, {PaperFigures.UntrainedTop5} % top-5.")] };
        string words = string.Create(
            CultureInfo.InvariantCulture,
            $"{score.References:N0} reference and {score.Test:N0} test crystals of {score.Groups} groups; the features before the last layer of `{run.Name}`, the distance 1 − cosine summed over the streams, the smallest wins. "
            + $"Whoever answered at random would be right for {Percent / score.Groups:0.0} %.");
        return section with
        {
            Words = [words],
            Columns = ["by", "top-1, %", "top-2", "top-3", "top-4", "top-5"],
            Rows =
            [
                ["mean of the references of a group", .. score.ByMean.Select(Cell)],
                ["nearest reference", .. score.ByNearest.Select(Cell)],
                ["paper", Cell(PaperFigures.UntrainedTop1 / Percent), Nothing, Nothing, Nothing, Cell(PaperFigures.UntrainedTop5 / Percent)],
            ],
        };
    }

    private static IEnumerable<ResultSection> Efforts(ReproducedResults results)
    {
        ReproductionResult[] finished = [.. results.Record.Runs.Where(run => run.Score is not null)];
        if (finished.Length == 0)
            yield break;
        yield return new ResultSection("efforts", "What each training took")
        {
            Columns = ["run", "groups", "parameters", "processor minutes", "steps", "passes over the crystals", "learned from"],
            Rows = [.. finished.Select(run => EffortRow(run, run.Score!))],
        };
    }

    private static string[] EffortRow(ReproductionResult run, ReproducedScore score) =>
    [
        run.Name, Number(run.Groups), Number(score.Parameters), score.TrainedMinutes.ToString("0.0", CultureInfo.InvariantCulture), Number(score.Steps), score.Passes.ToString("0.00", CultureInfo.InvariantCulture),
        Number(score.TrainCount),
    ];

    private static IEnumerable<ResultSection> NotRun(ReproducedResults results)
    {
        ReproductionResult[] missing = [.. results.Record.Runs.Where(run => run.Score is null)];
        if (missing.Length == 0)
            yield break;
        yield return new ResultSection("not-run", "What was not run")
        {
            Columns = ["why", "runs"],
            Rows = [.. missing.GroupBy(ReasonOf).Select(reason => (string[])[reason.Key, string.Join(", ", reason.Select(run => $"`{run.Name}`"))])],
        };
    }

    private static string ReasonOf(ReproductionResult run) => run.Problem ?? (run.State == ReproductionState.UnderWay ? "Under way when this page was made." : "Its turn had not come when this page was made.");

    private static double? Top1Of(ReproductionResult? run) => run?.Score?.TopAccuracies[0];

    /// <summary>Top-1 with its interval.</summary>
    private static string ShareOf(ReproductionResult? run)
    {
        if (run?.Score is not { } score)
            return Missing;
        CountedShare share = new(score.TestCount, (int)Math.Round(score.TopAccuracies[0] * score.TestCount));
        return string.Create(CultureInfo.InvariantCulture, $"{Percent * share.Share:0.0} ({Percent * share.Low:0.0}–{Percent * share.High:0.0})");
    }

    private static string Points(double share) => (Percent * share).ToString("+0.0;−0.0;0.0", CultureInfo.InvariantCulture);

    private static string Cell(double share) => double.IsNaN(share) ? Nothing : (Percent * share).ToString("0.0", CultureInfo.InvariantCulture);

    private static string Number(double value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
