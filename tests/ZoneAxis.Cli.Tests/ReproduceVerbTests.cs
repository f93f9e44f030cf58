using System.Text.Json;
using ZoneAxis.Corpora;
using ZoneAxis.Learning.Evaluation;
using ZoneAxis.Learning.Networks;

namespace ZoneAxis.Cli.Tests;

/// <summary>The reproduction of the paper's results, of two small runs on a made-up corpus.</summary>
public sealed class ReproduceVerbTests : IDisposable
{
    private const int Crystals = 80;
    private const double Minutes = 0.02;
    private const string Msdn = "msdn-shaped-72";
    private const string Ziletti = "ziletti-spot-72";

    private readonly TemporaryFolder _folder = new();

    public ReproduceVerbTests() => Assert.Equal(0, CliRun.Of("corpus", _folder.Write("crystals.jsonl", string.Join('\n', SmallCrystals.Lines(Crystals))), "--out", Corpus).Code);

    private string Corpus => _folder.File("corpus");

    private string Out => _folder.File("reproduced");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Runs_are_trained_measured_and_kept_and_the_page_has_them_beside_the_papers()
    {
        CliRun run = CliRun.Of(CommandOf(Minutes, Msdn, Ziletti));
        Assert.True(run.Code == 0, run.Error);
        ReproductionRecord record = ReproductionRecord.Read(Out)!;
        Assert.Equal(Crystals, record.Crystals);
        ReproducedScore score = record.Find(Msdn)!.Score!;
        Assert.True(score.TrainedMinutes >= Minutes);
        Predictions kept = PredictionFile.Read(Path.Combine(ReproductionRecord.FolderOf(Out, Msdn), EvaluationJob.PredictionsName));
        Assert.Equal((kept.All.Length, kept.Top(1)), (score.TestCount, score.TopAccuracies[0]));
        Assert.Equal(kept.Temperature, score.Temperature, 1e-9);
        Assert.Equal(ReproductionState.NotRun, record.Find("alexnet-spot-8")!.State);

        string page = _folder.File("results.md");
        Assert.Equal([page, _folder.File("results.json")], CliRun.Of("reproduce", "--out", Out, "--write", page, "--json").Objects[0].GetProperty("files").EnumerateArray().Select(file => file.GetString()));
        string text = File.ReadAllText(page);
        Assert.Contains(FormattableString.Invariant($"| {100 * kept.Top(1):0.0} ("), text, StringComparison.Ordinal);
        Assert.Contains("| 80.2 |", text, StringComparison.Ordinal);
        Assert.Contains("not run", text, StringComparison.Ordinal);
        Assert.Contains("spot + `ziletti`", text, StringComparison.Ordinal);
        JsonElement json = JsonDocument.Parse(File.ReadAllText(_folder.File("results.json"))).RootElement;
        Assert.Equal(record.Runs.Length, json.GetProperty("runs").GetArrayLength());
        Assert.True(json.GetProperty("gains").TryGetProperty(Msdn, out _));

        // The same tables, which the page of `serve` shows.
        JsonElement top1 = json.GetProperty("tables").EnumerateArray().Single(table => table.GetProperty("id").GetString() == "top-1");
        foreach (JsonElement row in top1.GetProperty("rows").EnumerateArray())
            Assert.Contains($"| {string.Join(" | ", row.EnumerateArray().Select(cell => cell.GetString()))} |", text, StringComparison.Ordinal);
        Assert.Equal(["top-1", "ranks-72", "gain-72"], json.GetProperty("plots").EnumerateArray().Select(plot => plot.GetProperty("id").GetString()));
    }

    [Fact]
    public void A_stopped_reproduction_goes_on_and_more_time_goes_on_with_a_finished_training()
    {
        using CancellationTokenSource stop = new();
        ReproductionRequest request = new() { Corpus = Corpus, Out = Out, BudgetMinutes = Minutes, Only = [Msdn] };
        ReproductionRecord stopped = new ReproductionJob(request).Run(new StopAtTheFirstStep(stop), stop.Token);
        Assert.Equal(ReproductionState.UnderWay, stopped.Find(Msdn)!.State);
        Assert.Equal(ReproductionState.UnderWay, ReproductionRecord.Read(Out)!.Find(Msdn)!.State);
        Assert.True(File.Exists(Path.Combine(ReproductionRecord.FolderOf(Out, Msdn), TrainingJob.CheckpointName)));

        ReproducedScore first = new ReproductionJob(request).Run(null, TestContext.Current.CancellationToken).Find(Msdn)!.Score!;
        string predictions = Path.Combine(ReproductionRecord.FolderOf(Out, Msdn), EvaluationJob.PredictionsName);
        DateTime written = File.GetLastWriteTimeUtc(predictions);
        new ReproductionJob(request).Run(null, TestContext.Current.CancellationToken);
        Assert.Equal(written, File.GetLastWriteTimeUtc(predictions));

        ReproductionRequest longer = request with { BudgetMinutes = first.TrainedMinutes + Minutes };
        ReproducedScore second = new ReproductionJob(longer).Run(null, TestContext.Current.CancellationToken).Find(Msdn)!.Score!;
        Assert.True(second.Steps > first.Steps, $"{second.Steps} steps after {first.Steps}.");
    }

    [Fact]
    public void Smaller_sets_of_groups_have_less_time_and_the_choices_half()
    {
        ReproductionPlan plan = ReproductionPlan.Of(ZoneAxis.Corpora.Corpus.Open(Corpus).Entries, budgetMinutes: 8);
        // A quarter of the made-up crystals each is of 123, 221, 225 and 229; three of these are among the eight groups.
        Assert.Equal(6, plan.Runs.Single(run => run.Name == "resnet-18-spot-8").BudgetMinutes, 1e-9);
        Assert.All(plan.Runs.Where(run => run.Series == ReproductionSeries.Choices), run => Assert.Equal(4, run.BudgetMinutes));
        Assert.Equal(plan.Runs.Length, plan.Runs.Select(run => run.Name).Distinct().Count());
        Assert.Equal([Msdn, Ziletti], plan.Runs.Take(2).Select(run => run.Name));
        Assert.NotNull(plan.Runs.Single(run => run.Name == "msdn-text").Obstacle);
    }

    [Fact]
    public void The_sides_are_such_that_a_crystal_costs_130_to_300_million_multiply_adds_but_for_the_multistream_VGG()
    {
        foreach (ReproducedNetwork network in ReproducedNetwork.All)
        {
            NetworkOptions defaults = NetworkRegistry.Find(network.Kind).Defaults;
            NetworkOptions options = NetworkRegistry.MakeOptions(network.Kind, defaults.Input with { Rows = network.Side, Columns = network.Side }, PaperGroups.SeventyTwo.Length, network.Settings);
            double millions = NetworkCost.Of(options).MultiplyAdds / 1e6;
            if (network.Kind == MsvggOptions.KindName)
                Assert.Throws<ArgumentException>(() => NetworkCost.Of(defaults.WithInput(defaults.Input with { Rows = network.Side - 1, Columns = network.Side - 1 })));
            else
                Assert.InRange(millions, 130, 300);
        }
    }

    [Fact]
    public void A_sample_of_a_corpus_is_a_corpus_of_some_of_its_crystals()
    {
        Corpus corpus = ZoneAxis.Corpora.Corpus.Open(Corpus);
        CorpusSample sample = new(corpus, [221, 225], 10, seed: 4);
        SourcedStructure[] drawn = [.. sample.Read(null, TestContext.Current.CancellationToken)];
        Assert.Equal(10, drawn.Length);
        Assert.All(drawn, one => Assert.True(one.Facts.Label is 221 or 225));
        Assert.Equal(drawn.Skip(4).Select(one => one.Id), sample.Read(drawn[3].Position, TestContext.Current.CancellationToken).Select(one => one.Id));
        Assert.Equal(sample.Sha256, new CorpusSample(corpus, [225, 221], 10, seed: 4).Sha256);
        Assert.NotEqual(sample.Sha256, new CorpusSample(corpus, [221, 225], 10, seed: 5).Sha256);
    }

    [Theory]
    [InlineData("reproduce --out o")]
    [InlineData("reproduce --out o --corpus . --write p.md")]
    [InlineData("reproduce --out o --corpus . --budget 0")]
    public void What_makes_no_sense_is_wrong_usage(string line) => Assert.Equal(2, CliRun.Of(line.Split(' ')).Code);

    [Fact]
    public void A_run_that_does_not_exist_is_a_sentence_and_so_is_a_folder_without_results()
    {
        CliRun run = CliRun.Of(CommandOf(Minutes, "msdn-71"));
        Assert.Equal(1, run.Code);
        Assert.Contains("There is no run msdn-71, but msdn-shaped-72", run.Error, StringComparison.Ordinal);
        Assert.Contains("holds no results.json", CliRun.Of("reproduce", "--out", _folder.File("none"), "--write", _folder.File("p.md")).Error, StringComparison.Ordinal);
    }

    private string[] CommandOf(double minutes, params string[] runs) =>
        ["reproduce", "--corpus", Corpus, "--out", Out, "--budget", FormattableString.Invariant($"{minutes}"), .. runs.SelectMany(run => new[] { "--run", run })];

    private sealed class StopAtTheFirstStep(CancellationTokenSource stop) : IProgress<ReproductionProgress>
    {
        public void Report(ReproductionProgress value)
        {
            if (value.Training is not null)
                stop.Cancel();
        }
    }
}
