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
    /// <param name="outcome">What the model scored, and on what.</param>
    /// <param name="corpus">Folder of the corpus.</param>
    /// <param name="json">Whether it is wanted as JSON.</param>
    public static void Write(ConsoleStreams streams, EvaluationOutcome outcome, string corpus, bool json)
    {
        (ModelFolder model, TestChoice test) = (outcome.Model, outcome.Test);
        ModelMetrics metrics = model.Metrics;
        if (!test.IsOwn)
            streams.Notes.WriteLine($"{Foreign(model.Config.Name, test)}; the model's folder is left as it is.");
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
                metrics.Parts,
                Crystals = metrics.TestCount,
                Systems = metrics.Systems.Select(score => new { System = InLowerCase(score.Name), Name = InLowerCase(score.Name), Crystals = score.Count, score.Count, score.Hits }),
                Groups = metrics.Groups.Select(score => new { Number = NumberOf(score.Name), score.Name, Crystals = score.Count, score.Count, score.Hits }),
                Predictions = outcome.PredictionsFile,
            });
            return;
        }

        IAnsiConsole console = streams.MakeOutputConsole();
        console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Model {model.Config.Name} on {metrics.TestCount:N0} test crystals:"));
        console.Write(RanksOf(metrics));
        if (metrics.Parts is { Count: > 0 } parts)
            console.Write(PartsOf(parts));
        console.Write(ScoresOf("crystal system", metrics.Systems, InLowerCase));
        console.Write(ScoresOf("space group", metrics.Groups, WithSymbol));
        if (outcome.PredictionsFile is { } file)
            console.WriteLine($"What it said of each crystal is in {file}.");
    }

    private static string Foreign(string model, TestChoice test) => test.Seen switch
    {
        null => "It may have learned from some of these crystals, so that the figures may be too good",
        0 => $"This is not the test that the training of {model} kept back",
        { } crystals => string.Create(CultureInfo.InvariantCulture, $"It has learned from {crystals:N0} of these {test.Parts.Test.Length:N0} crystals, so that the figures say little about new ones"),
    };

    private static Table RanksOf(ModelMetrics metrics)
    {
        Table table = new Table().RoundedBorder().AddColumn("among the most probable").AddColumn(new TableColumn("per cent").RightAligned());
        foreach ((int index, double accuracy) in metrics.TopAccuracies.Index())
            table.AddRow((index + 1).ToString(CultureInfo.InvariantCulture), Wording.Percent(accuracy));
        return table;
    }

    private static Table PartsOf(IReadOnlyList<MeasuredScore> parts)
    {
        Table table = new Table().RoundedBorder().AddColumn("measured");
        foreach (string column in new[] { "crystals", "top-1", "top-2", "top-5", "system", "extinction class", "mean of groups", "most certain 80 %", "error of probabilities" })
            table.AddColumn(new TableColumn(column).RightAligned());
        foreach (MeasuredScore part in parts)
        {
            double[] shares = [part.TopAccuracies[0], part.TopAccuracies[1], part.TopAccuracies[^1], part.System, part.Extinction, part.MeanOfGroups, part.MostCertain, part.CalibrationError];
            table.AddRow([Markup.Escape(part.Name), part.TestCount.ToString("N0", CultureInfo.InvariantCulture), .. shares.Select(share => (100 * share).ToString("F2", CultureInfo.InvariantCulture))]);
        }

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

    private static string WithSymbol(string number) => SpaceGroups.Default(NumberOf(number)).ToString();

    private static int NumberOf(string name) => int.Parse(name, CultureInfo.InvariantCulture);
}
