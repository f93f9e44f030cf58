namespace ZoneAxis.Cli.Reproducing;

/// <summary>The page of a reproduction as JSON: the tables and plots that <c>zoneaxis serve</c> shows, and the numbers that they are made of.</summary>
internal static class ResultsFile
{
    /// <summary>The file.</summary>
    /// <param name="results">What is reached.</param>
    public static string Text(ReproducedResults results) => IndentedJson.Text(
        new
        {
            ResultsPage.Title,
            Made = ResultsPage.Made(results.Record),
            Tables = ResultSections.Of(results).Select(section => new { section.Id, section.Title, Note = section.Words.Count == 0 ? null : string.Join(' ', section.Words), section.Columns, section.Rows }),
            Plots = ResultPlots.Of(results),
            results.Record.BudgetMinutes,
            results.Record.Crystals,
            results.Record.Sources,
            results.Record.Quick,
            Runs = results.Record.Runs.Select(run => new { Run = run, PaperTop1Percent = run.Series == ReproductionSeries.Networks ? PaperFigures.Top1Of(run.Network, run.Groups) : null }),
            Systems = results.Figures.ToDictionary(one => one.Key, one => one.Value.Systems),
            Ceilings = results.Figures.ToDictionary(one => one.Key, one => one.Value.Ceiling),
            Gains = results.Figures.Where(one => one.Value.Comparison is not null).ToDictionary(one => one.Key, one => one.Value.Comparison),
            PaperGainPoints = PaperFigures.GainOfSystems,
        });
}
