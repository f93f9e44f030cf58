using System.Text.Json;
using ZoneAxis.Learning.Evaluation;
using ZoneAxis.Learning.Models;

namespace ZoneAxis.Cli.Tests;

/// <summary>The whole way: crystals, corpus, model, measured model, answers.</summary>
public sealed class TrainingTests : IDisposable
{
    private const int Crystals = 24;
    private const int TestCrystals = 5;
    private const int Side = 16;

    private readonly TemporaryFolder _folder = new();
    private readonly string _source;

    public TrainingTests()
    {
        _source = _folder.Write("crystals.jsonl", string.Join('\n', SmallCrystals.Lines(Crystals)));
        Assert.Equal(0, CliRun.Of("corpus", _source, "--out", Corpus).Code);
    }

    private string Corpus => _folder.File("corpus");

    private string Model => _folder.File("tiny");

    private string Checkpoint => Path.Combine(Model, "checkpoint.safetensors");

    private string[] Training => ["train", "--corpus", Corpus, "--out", Model, "--side", $"{Side}", "--groups", string.Join(',', SmallCrystals.Groups), "--epochs", "2", "--batch", "8", "--stem-stride", "2", "--precision", "float32", "--json"];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_trained_model_can_be_measured_and_identifies_crystals()
    {
        CliRun trained = CliRun.Of(Training);
        Assert.True(trained.Code == 0, trained.Error);
        Assert.Equal("tiny", Assert.Single(trained.Objects).GetProperty("model").GetString());
        Assert.False(File.Exists(Checkpoint));
        Assert.Equal(TestCrystals, ModelFolder.Load(Model).Training.TestCount);

        CliRun measured = CliRun.Of("evaluate", "--model", Model, "--corpus", Corpus, "--json");
        Assert.True(measured.Code == 0, measured.Error);
        JsonElement scores = Assert.Single(measured.Objects);
        Assert.Equal(TestCrystals, scores.GetProperty("testCount").GetInt32());
        double[] tops = [.. scores.GetProperty("topAccuracies").EnumerateArray().Select(top => top.GetDouble())];
        Assert.Equal(5, tops.Length);
        // Of four groups every one is among the five most probable.
        Assert.Equal(1, tops[^1]);
        Assert.Equal(tops, ModelFolder.Load(Model).Metrics.TopAccuracies);
        Assert.Contains($"On {TestCrystals} test crystals", File.ReadAllText(Path.Combine(Model, "README.md")), StringComparison.Ordinal);
        Assert.Equal(TestCrystals, PredictionFile.Read(Path.Combine(Model, EvaluationJob.PredictionsName)).All.Length);

        CliRun identified = CliRun.Of("identify", _source, "--model", Model, "--json");
        Assert.Equal(0, identified.Code);
        Assert.Equal(Crystals, identified.Objects.Count);
        Assert.All(identified.Objects, one => Assert.Equal(1, one.GetProperty("candidates").EnumerateArray().Sum(candidate => candidate.GetProperty("probability").GetDouble()), 1e-5));
    }

    [Fact]
    public void A_stopped_training_keeps_a_checkpoint_and_the_same_command_goes_on_from_it()
    {
        CliRun stopped = CliRun.Of(new CancellationToken(canceled: true), Training);
        Assert.Equal(130, stopped.Code);
        Assert.Empty(stopped.Output);
        Assert.Contains("same command again", stopped.Error, StringComparison.Ordinal);
        Assert.True(File.Exists(Checkpoint));
        Assert.Throws<ModelException>(() => ModelFolder.Load(Model));

        CliRun resumed = CliRun.Of(Training);
        Assert.True(resumed.Code == 0, resumed.Error);
        Assert.Contains("Going on from", resumed.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(Checkpoint));
    }

    [Fact]
    public void A_checkpoint_of_another_training_is_refused()
    {
        CliRun.Of(new CancellationToken(canceled: true), Training);
        CliRun other = CliRun.Of([.. Training, "--learning-rate", "0.5"]);
        Assert.Equal(1, other.Code);
        Assert.Contains("other options", other.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_checkpoint_of_another_descriptor_is_refused()
    {
        CliRun.Of(new CancellationToken(canceled: true), Training);
        CliRun other = CliRun.Of([.. Training, "--descriptor", "raw"]);
        Assert.Equal(1, other.Code);
        Assert.Contains("checkpoint", other.Error, StringComparison.Ordinal);
        Assert.True(File.Exists(Checkpoint));
    }

    [Fact]
    public void A_network_learns_from_patterns_without_lines_and_its_predictions_go_where_they_are_wanted()
    {
        CliRun trained = CliRun.Of([.. Training, "--descriptor", "raw"]);
        Assert.True(trained.Code == 0, trained.Error);
        string predictions = _folder.File("told.parquet");
        CliRun measured = CliRun.Of("evaluate", "--model", Model, "--corpus", Corpus, "--seed", "7", "--allow-seen", "--predictions", predictions);
        Assert.True(measured.Code == 0, measured.Error);
        Assert.Equal(TestCrystals, PredictionFile.Read(predictions).All.Length);
        Assert.False(File.Exists(Path.Combine(Model, EvaluationJob.PredictionsName)));
    }

    [Fact]
    public void A_finished_model_is_not_trained_over()
    {
        SmallModel.Save(Model, SmallCrystals.Groups);
        CliRun run = CliRun.Of(Training);
        Assert.Equal(1, run.Code);
        Assert.Contains("finished model", run.Error, StringComparison.Ordinal);
        Assert.Equal(SmallModel.Name, ModelFolder.Load(Model).Config.Name);
    }

    [Fact]
    public void A_model_that_may_have_learned_from_the_test_crystals_is_refused_and_where_allowed_keeps_its_own_figures()
    {
        ModelMetrics own = new() { TestCount = 1, TopAccuracies = [0.25] };
        SmallModel.Save(Model, SmallCrystals.Groups, own);
        CliRun refused = CliRun.Of("evaluate", "--model", Model, "--corpus", Corpus);
        Assert.Equal((1, ""), (refused.Code, refused.Output));
        Assert.Contains("is not known", refused.Error, StringComparison.Ordinal);
        CliRun run = CliRun.Of("evaluate", "--model", Model, "--corpus", Corpus, "--allow-seen");
        Assert.Equal(0, run.Code);
        Assert.Contains("left as it is", run.Error, StringComparison.Ordinal);
        Assert.Contains("229 Im-3m", run.Output, StringComparison.Ordinal);
        Assert.Equal(own.TopAccuracies, ModelFolder.Load(Model).Metrics.TopAccuracies);
    }

    [Fact]
    public void A_corpus_with_other_images_is_refused_by_evaluate()
    {
        SmallModel.Save(Model, SmallCrystals.Groups);
        string config = Path.Combine(Model, "config.json");
        File.WriteAllText(config, File.ReadAllText(config).Replace("\"symprecAngstrom\": 0.1", "\"symprecAngstrom\": 0.02", StringComparison.Ordinal));
        CliRun run = CliRun.Of("evaluate", "--model", Model, "--corpus", Corpus);
        Assert.Equal(1, run.Code);
        Assert.Contains("0.02 Å", run.Error, StringComparison.Ordinal);
        Assert.Contains("0.1 Å", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_side_too_small_for_the_network_is_one_sentence()
    {
        CliRun run = CliRun.Of("train", "--corpus", Corpus, "--out", Model, "--side", "4", "--groups", "221,225");
        Assert.Equal(1, run.Code);
        Assert.Contains("InputSide is 4", run.Error, StringComparison.Ordinal);
    }
}
