using System.Globalization;
using Spectre.Console;
using ZoneAxis.Cli.Output;
using ZoneAxis.Learning.Evaluation;

namespace ZoneAxis.Cli.Evaluating;

/// <summary>Writes how well a model tells groups apart that it was not trained on.</summary>
internal static class UntrainedReport
{
    /// <summary>Writes it.</summary>
    /// <param name="streams">Where it goes.</param>
    /// <param name="score">The score.</param>
    /// <param name="model">Folder of the model.</param>
    /// <param name="corpus">Folder of the corpus.</param>
    /// <param name="json">Whether it is wanted as JSON.</param>
    public static void Write(ConsoleStreams streams, UntrainedScore score, string model, string corpus, bool json)
    {
        if (json)
        {
            JsonOutput.WriteLine(streams.Output, new { Model = model, Corpus = corpus, Untrained = score });
            return;
        }

        IAnsiConsole console = streams.MakeOutputConsole();
        console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{model} on {score.Test:N0} crystals of {score.Groups} groups that it was not trained on, by {score.References:N0} references, per cent:"));
        Table table = new Table().RoundedBorder().AddColumn("by");
        for (int rank = 1; rank <= score.ByMean.Length; rank++)
            table.AddColumn(new TableColumn($"top-{rank}").RightAligned());
        table.AddRow(["mean of the references", .. score.ByMean.Select(Wording.Percent)]);
        table.AddRow(["nearest reference", .. score.ByNearest.Select(Wording.Percent)]);
        console.Write(table);
    }
}
