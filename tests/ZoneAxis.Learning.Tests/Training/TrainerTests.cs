using ZoneAxis.Learning.Evaluation;
using ZoneAxis.Learning.Networks;
using ZoneAxis.Learning.Training;

namespace ZoneAxis.Learning.Tests.Training;

public sealed class TrainerTests : IDisposable
{
    private const int Crystals = 32;
    private readonly string _folder = Directory.CreateTempSubdirectory("zoneaxis-trainer").FullName;
    private readonly BarsTrainingSet _set = new(Crystals + 8, 16, 4);

    private static int[] Train => [.. Enumerable.Range(0, Crystals)];

    private static int[] Validation => [.. Enumerable.Range(Crystals, 8)];

    private static TrainingOptions Options => new()
    {
        Epochs = 12,
        BatchSize = 8,
        LearningRate = 5e-3,
        WarmUpSteps = 4,
        Precision = Precision.Float32,
        AverageDecay = 0.9,
    };

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void The_loss_falls_and_a_small_network_learns_its_crystals_by_heart()
    {
        using Msdn network = SmallNetworks.Make();
        List<double> losses = [];
        Trainer.Train(network, _set, Train, Validation, Options, progress: new Recorder(losses), cancellation: TestContext.Current.CancellationToken);
        Assert.True(losses[^1] < 0.75 * losses[0], $"from {losses[0]} to {losses[^1]}");
        Assert.Equal(Crystals, Evaluator.Hits(network, _set, Train, cancellation: TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData(0.0)]
    [InlineData(0.2)]
    public void A_training_that_was_stopped_and_resumed_ends_with_the_same_parameters(double dropout)
    {
        MsdnOptions shape = SmallNetworks.Options with { Dropout = dropout };
        using Msdn whole = SmallNetworks.Make(shape);
        Trainer.Train(whole, _set, Train, Validation, Options, cancellation: TestContext.Current.CancellationToken);

        string checkpoint = Path.Combine(_folder, "checkpoint.safetensors");
        using (Msdn first = SmallNetworks.Make(shape))
        {
            using CancellationTokenSource stop = new();
            TrainingResult halted = Trainer.Train(first, _set, Train, Validation, Options, checkpoint, new StopAt(stop, 22), cancellation: stop.Token);
            Assert.False(halted.Completed);
            Assert.Equal(22, halted.State.Step);
        }

        using Msdn second = SmallNetworks.Make(shape, seed: 5);
        TrainingResult result = Trainer.Train(second, _set, Train, Validation, Options, checkpoint, cancellation: TestContext.Current.CancellationToken);
        Assert.True(result.Completed);
        Assert.Equal(12, result.State.History.Count);
        Assert.Equal(FlatBuffer.ToArray(whole.Parameters), FlatBuffer.ToArray(second.Parameters));
    }

    [Fact]
    public void A_checkpoint_of_other_options_is_refused_with_a_sentence()
    {
        string checkpoint = Path.Combine(_folder, "checkpoint.safetensors");
        using Msdn network = SmallNetworks.Make();
        TrainingOptions brief = Options with { Epochs = 1 };
        Trainer.Train(network, _set, Train, Validation, brief, checkpoint, cancellation: TestContext.Current.CancellationToken);
        TrainingException error = Assert.Throws<TrainingException>(() => Trainer.Train(network, _set, Train, Validation, Options, checkpoint, cancellation: TestContext.Current.CancellationToken));
        Assert.Contains("other options", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_broken_checkpoint_is_refused_with_a_sentence()
    {
        string checkpoint = Path.Combine(_folder, "checkpoint.safetensors");
        File.WriteAllBytes(checkpoint, [1, 2, 3]);
        using Msdn network = SmallNetworks.Make();
        TrainingException error = Assert.Throws<TrainingException>(() => Trainer.Train(network, _set, Train, Validation, Options, checkpoint, cancellation: TestContext.Current.CancellationToken));
        Assert.Contains("is damaged", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_budget_ends_the_training_in_its_time()
    {
        using Msdn network = SmallNetworks.Make();
        TrainingOptions options = Options with { BudgetMinutes = 1 / 60.0 };
        TrainingResult result = Trainer.Train(network, _set, Train, Validation, options, cancellation: TestContext.Current.CancellationToken);
        Assert.True(result.Completed);
        Assert.True(result.State.Seconds >= 1, $"The training took {result.State.Seconds} s of its second.");
    }

    [Fact]
    public void Crystals_to_learn_from_are_refused_for_validation()
    {
        using Msdn network = SmallNetworks.Make();
        Assert.Throws<ArgumentException>(() => Trainer.Train(network, _set, [0, 1, 2], [2, 3], Options, cancellation: TestContext.Current.CancellationToken));
    }

    private sealed class Recorder(List<double> losses) : IProgress<TrainingProgress>
    {
        public void Report(TrainingProgress value) => losses.Add(value.Loss);
    }
}
