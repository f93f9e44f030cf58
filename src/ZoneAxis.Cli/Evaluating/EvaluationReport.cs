using System.Globalization;
using Spectre.Console;
using ZoneAxis.Cli.Output;
using ZoneAxis.Crystallography;
using ZoneAxis.Learning.Evaluation;
using ZoneAxis.Learning.Models;

namespace ZoneAxis.Cli.Evaluating;

/// <summary>Writes what a model scored.</summary>
internal static class EvaluationReport
{
    /// <summary>Writes it.</summary>
    /// <param name="streams">Where it goes.</param>
    /// <param name="model">The model with what it scored.</param>
    /// <param name="corpus">Folder of the corpus.</param>
    /// <param name="test">What it was tested on.</param>
    /// <param name="json">Whether it is wanted as JSON.</param>
    internal static void Write(ConsoleStreams streams, ModelFolder model, string corpus, TestChoice test, bool json)
    {
        ModelMetrics metrics = model.Metrics;
        if (json)
        {
            JsonOutput.WriteLine(streams.Output, new
            {
                Model = model.Config.Name,
                Corpus = corpus,
                test.Split,
                test.Seed,
                OwnTest = test.IsOwn,
                test.Seen,
                metrics.TestCount,
                metrics.TopAccuracies,
                Systems = metrics.Systems.Select(score => score with { Name = InLowerCase(score.Name) }),
                metrics.Groups,
            });
            return;
        }

        IAnsiConsole console = streams.MakeOutputConsole();
        console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Model {model.Config.Name} on {metrics.TestCount:N0} test crystals:"));
        console.Write(RanksOf(metrics));
        console.Write(ScoresOf("crystal system", metrics.Systems, InLowerCase));
        console.Write(ScoresOf("space group", metrics.Groups, WithSymbol));
    }

    private static Table RanksOf(ModelMetrics metrics)
    {
        Table table = new Table().RoundedBorder().AddColumn("among the most probable").AddColumn(new TableColumn("per cent").RightAligned());
        foreach ((int index, double accuracy) in metrics.TopAccuracies.Index())
            table.AddRow((index + 1).ToString(CultureInfo.InvariantCulture), Wording.Percent(accuracy));
        return table;
    }

    private static Table ScoresOf(string title, IReadOnlyList<GroupScore> scores, Func<string, string> nameOf)
    {
        Table table = new Table()
            .RoundedBorder()
            .AddColumn(title)
            .AddColumn(new TableColumn("crystals").RightAligned())
            .AddColumn(new TableColumn("right at first").RightAligned());
        foreach (GroupScore score in scores)
        {
            string share = score.Count == 0 ? "–" : Wording.Percent((double)score.Hits / score.Count);
            table.AddRow(Markup.Escape(nameOf(score.Name)), score.Count.ToString("N0", CultureInfo.InvariantCulture), share);
        }

        return table;
    }

    private static string InLowerCase(string name) => name.ToLowerInvariant();

    private static string WithSymbol(string number) => SpaceGroups.Default(int.Parse(number, CultureInfo.InvariantCulture)).ToString();
}
