using ZoneAxis.Cli.Output;
using ZoneAxis.Learning.Evaluation;
using ZoneAxis.Learning.Networks;

namespace ZoneAxis.Cli.Reproducing;

/// <summary>The plots of a reproduction: of what is finished, and none where nothing is.</summary>
internal static class ResultPlots
{
    private const double Percent = 100;

    /// <summary>The plots.</summary>
    /// <param name="results">What is reached.</param>
    public static IEnumerable<ResultPlot> Of(ReproducedResults results)
    {
        ResultPlot?[] all = [Top1(results), .. ResultSections.Sets.Select(groups => Ranks(results, groups)), Gain(results, ResultSections.AllGroups), Gain(results, 49)];
        return all.OfType<ResultPlot>();
    }

    private static ResultPlot? Top1(ReproducedResults results)
    {
        ResultPlot.Curve[] curves =
        [
            .. from network in ReproducedNetwork.All
               let shares = ResultSections.Sets.Select(groups => Percent * results.Find(network.Kind, groups)?.Score?.TopAccuracies[0]).ToArray()
               where shares.Any(share => share is not null)
               select new ResultPlot.Curve($"{network.Descriptor} + {network.Kind}", shares),
        ];
        return curves.Length == 0 ? null : new ResultPlot("top-1", "Right at first, by the number of space groups", "line", new("space groups", [.. ResultSections.Sets.Cast<object>()]), new("top-1, %"), curves);
    }

    private static ResultPlot? Ranks(ReproducedResults results, int groups)
    {
        ReproductionResult[] finished = [.. ResultSections.Finished(results, groups)];
        if (finished.Length == 0)
            return null;
        IEnumerable<ResultPlot.Curve> curves = finished.Select(run => new ResultPlot.Curve(run.Title, [.. run.Score!.TopAccuracies.Select(share => (double?)(Percent * share))]));
        object[] ranks = [.. Enumerable.Range(1, finished[0].Score!.TopAccuracies.Length)];
        return new ResultPlot($"ranks-{groups}", $"Top-1 to top-5 at {groups} groups", "line", new("among the first", ranks), new("right, %"), [.. curves]);
    }

    private static ResultPlot? Gain(ReproducedResults results, int groups)
    {
        if (results.Find(NetworkRegistry.PaperKind, groups) is not { } run || results.Figures.GetValueOrDefault(run.Name)?.Comparison is not { } comparison)
            return null;
        SystemGain[] gains = [.. comparison.Systems];
        return new ResultPlot(
            $"gain-{groups}",
            $"Gain over spot + {ZilettiOptions.KindName} at {groups} groups",
            "bar",
            new("crystal system", [.. gains.Select(gain => Wording.Of(gain.System!.Value))]),
            new("gain, points"),
            [
                new("measured", [.. gains.Select(gain => (double?)(Percent * gain.Gain))]),
                new("paper, mean of 49 and 72", [.. gains.Select(gain => PaperFigures.GainOfSystems.TryGetValue(gain.System!.Value, out double points) ? points : (double?)null)]),
            ]);
    }
}
