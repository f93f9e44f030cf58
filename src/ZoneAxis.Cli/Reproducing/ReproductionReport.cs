using System.Globalization;
using Spectre.Console;
using ZoneAxis.Cli.Output;

namespace ZoneAxis.Cli.Reproducing;

/// <summary>Writes what a reproduction has reached.</summary>
internal static class ReproductionReport
{
    /// <summary>Writes it.</summary>
    /// <param name="streams">Where it goes.</param>
    /// <param name="record">What is reached.</param>
    /// <param name="folder">Folder of the reproduction.</param>
    /// <param name="json">Whether it is wanted as JSON.</param>
    public static void Write(ConsoleStreams streams, ReproductionRecord record, string folder, bool json)
    {
        if (json)
        {
            JsonOutput.WriteLine(streams.Output, new { Folder = folder, record.BudgetMinutes, record.Crystals, record.Sources, record.Quick, record.Runs });
            return;
        }

        Table table = new Table().RoundedBorder().AddColumn("run").AddColumn("groups").AddColumn("state");
        foreach (string column in new[] { "minutes", "passes", "test", "top-1", "top-5" })
            table.AddColumn(new TableColumn(column).RightAligned());
        foreach (ReproductionResult run in record.Runs)
            table.AddRow([Markup.Escape(run.Name), run.Groups.ToString(CultureInfo.InvariantCulture), WordOf(run.State), .. CellsOf(run.Score)]);
        streams.MakeOutputConsole().Write(table);
        int finished = record.Runs.Count(run => run.State == ReproductionState.Finished);
        if (finished < record.Runs.Length)
            streams.Notes.WriteLine($"{finished} of {record.Runs.Length} runs are finished; the same command goes on.");
    }

    /// <summary>A state in words.</summary>
    /// <param name="state">The state.</param>
    public static string WordOf(ReproductionState state) => state switch
    {
        ReproductionState.Finished => "finished",
        ReproductionState.UnderWay => "under way",
        ReproductionState.Failed => "failed",
        _ => "not run",
    };

    private static string[] CellsOf(ReproducedScore? score) => score is null
        ? ["", "", "", "", ""]
        :
        [
            score.TrainedMinutes.ToString("0.0", CultureInfo.InvariantCulture),
            score.Passes.ToString("0.00", CultureInfo.InvariantCulture),
            score.TestCount.ToString("N0", CultureInfo.InvariantCulture),
            Wording.Percent(score.TopAccuracies[0]),
            Wording.Percent(score.TopAccuracies[^1]),
        ];
}
