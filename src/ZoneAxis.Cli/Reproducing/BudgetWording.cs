using System.Globalization;
using ZoneAxis.Corpora;

namespace ZoneAxis.Cli.Reproducing;

/// <summary>Words the budgets of a reproduction that went on with another one.</summary>
internal static class BudgetWording
{
    /// <summary>The trainings of the comparison on the paper's 72 groups that had another budget than the record's, as a sentence behind a blank; empty where there are none.</summary>
    /// <param name="record">The runs.</param>
    public static string Others(ReproductionRecord record)
    {
        ReproductionResult[] others = [.. record.Runs.Where(run => run is { Series: ReproductionSeries.Networks, State: ReproductionState.Finished } && run.Groups == PaperGroups.SeventyTwo.Length && run.BudgetMinutes != record.BudgetMinutes)];
        return others.Length == 0 ? "" : $" Not so, up to now: {string.Join(", ", others.Select(run => string.Create(CultureInfo.InvariantCulture, $"`{run.Network}` had {run.BudgetMinutes} minutes")))}.";
    }
}
