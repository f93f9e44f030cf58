using ZoneAxis.Learning.Networks;
using ZoneAxis.Learning.Training;

namespace ZoneAxis.Learning.Tests.Training;

/// <summary>Folds that choose the best parameters in turn.</summary>
public sealed class FoldTests : IDisposable
{
    private const int Crystals = 24;
    private readonly string _folder = Directory.CreateTempSubdirectory("zoneaxis-folds").FullName;
    private readonly BarsTrainingSet _set = new(Crystals, 16, 4);

    private static TrainingOptions Options => new() { Epochs = 6, FoldPasses = 2, BatchSize = 4, LearningRate = 5e-3, WarmUpSteps = 4, Precision = Precision.Float32, AverageDecay = 0 };

    private static TrainingFold[] Folds => [.. Enumerable.Range(0, 3).Select(fold => new TrainingFold([.. Places.Where(place => place % 3 != fold)], [.. Places.Where(place => place % 3 == fold)]))];

    private static IEnumerable<int> Places => Enumerable.Range(0, Crystals);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Another_fold_chooses_every_so_many_passes_and_a_resumed_training_ends_the_same()
    {
        using Msdn whole = SmallNetworks.Make(seed: 1);
        TrainingResult result = Train(whole, null, null, TestContext.Current.CancellationToken);
        Assert.Equal(6, result.State.History.Count);
        Assert.Equal(6 * 4, result.State.Step);

        string checkpoint = Path.Combine(_folder, "checkpoint.safetensors");
        using Msdn first = SmallNetworks.Make(seed: 1);
        using CancellationTokenSource stop = new();
        Assert.False(Train(first, checkpoint, new StopAt(stop, 14), stop.Token).Completed);
        using Msdn second = SmallNetworks.Make(seed: 2);
        Assert.True(Train(second, checkpoint, null, TestContext.Current.CancellationToken).Completed);
        Assert.Equal(FlatBuffer.ToArray(whole.Parameters), FlatBuffer.ToArray(second.Parameters));
    }

    [Fact]
    public void The_folds_take_turns_in_their_order()
    {
        FoldSchedule schedule = new(Folds, Options);
        Assert.Equal([0, 0, 1, 1, 2, 2, 0], Enumerable.Range(0, 7).Select(epoch => schedule.Of(epoch).Validation[0]));
        Assert.Equal([2, 4, 6], Enumerable.Range(0, 7).Where(schedule.ChangesAt));
        Assert.Equal(6 * 4, schedule.TotalSteps());
        Assert.Equal(6 * 4, new FoldSchedule([Folds[0]], Options with { FoldPasses = null }).TotalSteps());
    }

    [Theory]
    [InlineData("msdn", 1e-5, 1e-7)]
    [InlineData("msvgg", 1e-5, 1e-7)]
    [InlineData("ziletti", 1e-4, 1e-6)]
    [InlineData("resnet-50", 1e-4, 1e-6)]
    public void The_papers_preset_is_what_the_paper_says(string kind, double rate, double decay)
    {
        TrainingPreset preset = TrainingPreset.Named(TrainingPreset.PaperName, NetworkRegistry.Find(kind));
        preset.Options.Validate();
        Assert.Equal((rate, decay, 0.9, 100, 10), (preset.Options.LearningRate, preset.Options.WeightDecay, preset.Options.Beta1, preset.Options.FoldPasses, preset.Folds));
        Assert.Equal(rate, preset.Options.RateAt(0, 0));
        Assert.Equal(rate, preset.Options.RateAt(100_000, 0.99));
        Assert.Equal(kind == "ziletti" ? 64 : 224, preset.Side);
        Assert.Equal(kind == "msdn", preset.NetworkSettings.ContainsKey("dropout"));
    }

    [Fact]
    public void The_quick_preset_is_what_holds_without_any()
    {
        TrainingPreset preset = TrainingPreset.Named(TrainingPreset.QuickName, NetworkRegistry.Find("msdn"));
        Assert.Equal(new TrainingOptions(), preset.Options);
        Assert.Equal((null, null), (preset.Side, preset.Folds));
    }

    [Fact]
    public void An_unknown_preset_is_refused() => Assert.Contains("quick, paper", Assert.Throws<ArgumentException>(() => TrainingPreset.Named("best", NetworkRegistry.Find("msdn"))).Message, StringComparison.Ordinal);

    [Fact]
    public void A_learning_curve_has_a_line_a_validation() => Assert.Equal(
        "epoch,step,loss,accuracy,averageAccuracy\n1,10,2.5,0.25,\n2,20,1.5,0.5,0.75\n",
        LearningCurve.Text([new ValidationRecord(1, 10, 2.5, 0.25, null), new ValidationRecord(2, 20, 1.5, 0.5, 0.75)]));

    private TrainingResult Train(Network network, string? checkpoint, IProgress<TrainingProgress>? progress, CancellationToken stop) =>
        Trainer.Train(network, _set, Folds, Options, checkpoint, progress, cancellation: stop);
}
