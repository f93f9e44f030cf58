using System.Text.Json;
using ZoneAxis.Corpora;
using ZoneAxis.Crystallography;
using ZoneAxis.Learning.Evaluation;
using ZoneAxis.Learning.Models;
using ZoneAxis.Tests;

namespace ZoneAxis.Cli.Tests;

/// <summary>The shipped model of all space groups.</summary>
public class BestModelTests
{
    private const long LargestBytes = 20_000_000;

    // Each a little worse than what was measured, see the card.
    private const double LeastTopOfSphere = 0.92;
    private const double LargestCalibrationError = 0.02;

    private static readonly string Folder = Path.Combine(SharedData.ProjectRoot, "models", "best-230");

    [Fact]
    public void It_knows_all_groups_in_at_most_20_MB()
    {
        ModelFolder model = ModelFolder.Load(Folder);
        Assert.Equal(Enumerable.Range(1, SpaceGroups.Count), model.Classes);
        Assert.NotNull(model.Config.Temperature);
        Assert.True(Directory.GetFiles(Folder).Sum(file => new FileInfo(file).Length) <= LargestBytes);
    }

    [Fact]
    public void It_was_measured_by_every_part_that_may_be_measured_on_crystals_that_it_has_not_seen()
    {
        ModelFolder model = ModelFolder.Load(Folder);
        Assert.Equal(model.Training.TestCount, model.Metrics.TestCount);
        Assert.Equal(model.Training.TestCount, ModelSplit.Read(Folder, model.Training.SplitRecord!).Split.Counts[StoredSplit.Test]);
        MeasuredScore sphere = model.Metrics.Parts![0];
        Assert.Equal(8, model.Metrics.Parts.Count);
        Assert.True(sphere.TopAccuracies[0] >= LeastTopOfSphere);
        Assert.True(sphere.CalibrationError <= LargestCalibrationError);
        Assert.Equal(model.Metrics.TopAccuracies, sphere.TopAccuracies);
    }

    // 152 stands for the pair P3_121 and P3_221, which have the same intensities.
    [Theory]
    [InlineData("quartz.cif", 152)]
    [InlineData("rutile.cif", 136)]
    [InlineData("halite.cif", 225)]
    public void It_answers_unless_another_model_is_named_and_agrees_with_the_coordinates(string file, int number)
    {
        CliRun run = CliRun.Of("identify", "--json", Path.Combine(SharedData.ProjectRoot, "examples", file));
        Assert.True(run.Code == 0, run.Error);
        Assert.Equal(("best-230", "agree"), (run.Objects[0].GetProperty("model").GetString(), run.Objects[0].GetProperty("verdict").GetString()));
        JsonElement first = run.Objects[0].GetProperty("candidates")[0];
        Assert.Equal(number, first.GetProperty("number").GetInt32());
        Assert.InRange(first.GetProperty("probability").GetDouble(), 0.5, 1);
    }

    [Fact]
    public void The_groups_of_a_pair_are_one_row_of_the_table_and_no_disagreement()
    {
        CliRun run = CliRun.Of("identify", Examples.Quartz);
        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Contains("152, 154 │ P3_121 or P3_221", run.Output, StringComparison.Ordinal);
        Assert.Contains("agree on 154 P3_221", run.Output, StringComparison.Ordinal);
        Assert.Contains("intensities do not tell", run.Output, StringComparison.Ordinal);
    }
}
