using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ZoneAxis.Learning.Evaluation;
using ZoneAxis.Learning.Models;
using ZoneAxis.Learning.Networks;

namespace ZoneAxis.Cli.Tests;

/// <summary>Reports of evaluations, and the calibration of models of before training did it.</summary>
public sealed class EvaluationReportTests(SplitCorpus made) : IClassFixture<SplitCorpus>, IDisposable
{
    private static readonly ImmutableArray<int> Groups = [123, 221, 225, 229];

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_report_of_kept_predictions_has_a_page_plots_tables_and_figures()
    {
        string report = _folder.File("report");
        CliRun run = CliRun.Of("evaluate", "--kept", Keep("mine", 1), "--against", Keep("other", 3), "--report", report);
        Assert.True(run.Code == 0, run.Error);
        string page = File.ReadAllText(Path.Combine(report, "report.html"));
        Assert.Equal(7, Regex.Count(page, "<svg"));
        Assert.Contains("Against other", page, StringComparison.Ordinal);
        Assert.Contains("prefers-color-scheme: dark", page, StringComparison.Ordinal);
        // It asks nobody for anything.
        Assert.DoesNotMatch("(src|href)=\"(?!#|data:)", page);
        Assert.DoesNotContain("@import", page, StringComparison.Ordinal);
        foreach (string name in new[] { "top", "systems", "groups", "system-errors", "confusion", "reliability", "coverage" })
        {
            Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], File.ReadAllBytes(Path.Combine(report, $"{name}.png")).Take(4));
            Assert.Contains("<svg", File.ReadAllText(Path.Combine(report, $"{name}.svg")), StringComparison.Ordinal);
            Assert.True(File.ReadLines(Path.Combine(report, $"{name}.csv")).Count() > 1);
        }

        JsonElement figures = JsonDocument.Parse(File.ReadAllText(Path.Combine(report, "figures.json"))).RootElement;
        Predictions mine = PredictionFile.Read(_folder.File("mine.parquet"));
        Assert.Equal(mine.Top(1), figures.GetProperty("microAverage").GetDouble(), 1e-12);
        Assert.Equal(mine.Top(1) - PredictionFile.Read(_folder.File("other.parquet")).Top(1), figures.GetProperty("comparison").GetProperty("all").GetProperty("gain").GetDouble(), 1e-12);
        string[] cells = File.ReadLines(Path.Combine(report, "groups.csv")).ElementAt(2).Split(',');
        Assert.Equal(["221", "Pm-3m", "cubic"], cells.Take(3));
    }

    [Theory]
    [InlineData("evaluate --kept p.parquet")]
    [InlineData("evaluate --kept p.parquet --model . --report r")]
    [InlineData("evaluate --corpus .")]
    [InlineData("evaluate --model . --corpus . --against p.parquet")]
    public void What_makes_no_sense_together_is_wrong_usage(string line) => Assert.Equal(2, CliRun.Of(line.Split(' ')).Code);

    [Fact]
    public void A_model_without_a_temperature_gets_the_one_that_its_training_would_have_fitted()
    {
        string corpus = _folder.File("corpus");
        made.CopyTo(corpus);
        string model = _folder.File("tiny");
        CliRun training = CliRun.Of(
            "train", "--corpus", corpus, "--split", SplitCorpus.Split, "--out", model, "--side", "32", "--epochs", "2", "--batch", "8", "--warm-up", "2", "--precision", "float32", "--set", "growthRate=8", "stemWidth=8", "bottleneckWidth=8");
        Assert.True(training.Code == 0, training.Error);
        double fitted = ModelFolder.Load(model).Config.Temperature!.Value;
        string config = Path.Combine(model, "config.json");
        JsonObject text = JsonNode.Parse(File.ReadAllText(config))!.AsObject();
        text.Remove("temperature");
        File.WriteAllText(config, text.ToJsonString());
        Assert.Null(ModelFolder.Load(model).Config.Temperature);

        CliRun run = CliRun.Of("evaluate", "--model", model, "--corpus", corpus, "--calibrate", "--report", _folder.File("report"), "--json");
        Assert.True(run.Code == 0, run.Error);
        Assert.Equal(fitted, ModelFolder.Load(model).Config.Temperature!.Value, 1e-3);
        Assert.Equal(fitted, PredictionFile.Read(Path.Combine(model, "predictions.parquet")).Temperature, 1e-3);
        Assert.Contains("at a temperature of", File.ReadAllText(Path.Combine(model, "README.md")), StringComparison.Ordinal);
        Assert.Equal(1, CliRun.Of("evaluate", "--model", model, "--corpus", corpus, "--seed", "5", "--allow-seen", "--calibrate").Code);
    }

    /// <summary>Forty predictions, of which every so-manieth is wrong.</summary>
    private string Keep(string model, int wrongEvery)
    {
        string path = _folder.File($"{model}.parquet");
        PredictionFile.Write(path, new Predictions(model, Precision.Float32, Groups, [.. Enumerable.Range(0, 40).Select(place => One(place, place % (wrongEvery + 1) == 0))]));
        return path;
    }

    private static Prediction One(int place, bool isWrong)
    {
        int truth = place % Groups.Length;
        int answer = isWrong ? (truth + 1) % Groups.Length : truth;
        float sure = 0.4f + (0.01f * place);
        return new Prediction($"c{place}", Groups[truth], [.. Enumerable.Range(0, Groups.Length).Select(group => group == answer ? sure : (1 - sure) / 3)]);
    }
}
