using ZoneAxis.Learning.Networks;
using ZoneAxis.Learning.Processes;
using ZoneAxis.Learning.Training;

namespace ZoneAxis.Learning.Tests.Training;

public sealed class SharedTrainingTests : IDisposable
{
    private const int Crystals = 33;
    private const int ValidationCrystals = 7;
    private readonly string _folder = Directory.CreateTempSubdirectory("zoneaxis-shared").FullName;
    private readonly BarsTrainingSet _set = new(Crystals + ValidationCrystals, 16, 4);

    // Ten passes of five steps, the last of a pass with one crystal alone: a share of it is empty.
    private static TrainingOptions Options => new()
    {
        Epochs = 10,
        BatchSize = 8,
        LearningRate = 5e-3,
        WarmUpSteps = 4,
        Precision = Precision.Float32,
        AverageDecay = 0.9,
    };

    private string Checkpoint => Path.Combine(_folder, "checkpoint.safetensors");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    public void Processes_with_a_share_of_each_batch_end_with_the_parameters_of_one_with_the_whole(int size)
    {
        using Msdn whole = SmallNetworks.Make();
        TrainingResult alone = Train(whole, ProcessGroup.Alone, null, default);
        (float[] Parameters, TrainingResult Result)[] shared = Together(ThreadGroup.Of(size), null, default);
        Assert.All(shared, one =>
        {
            Assert.Equal(50, one.Result.State.Step);
            Assert.Equal(shared[0].Parameters, one.Parameters);
            Assert.Equal(alone.State.History.Select(record => record.Accuracy), one.Result.State.History.Select(record => record.Accuracy));
        });
        Assert.All(FlatBuffer.ToArray(whole.Parameters).Zip(shared[0].Parameters), pair => Assert.Equal(pair.First, pair.Second, 1e-6));
    }

    [Fact]
    public void A_stop_of_one_process_stops_all_at_one_step_and_they_go_on_from_one_checkpoint()
    {
        (float[] whole, _) = Together(ThreadGroup.Of(2), null, default)[0];
        using CancellationTokenSource stop = new();
        (_, TrainingResult halted) = Together(ThreadGroup.Of(2), rank => rank == 1 ? new StopAt(stop, 22) : null, stop.Token, stoppedRank: 1)[0];
        Assert.False(halted.Completed);
        (float[] resumed, TrainingResult result) = Together(ThreadGroup.Of(2), null, default, useCheckpoint: true)[0];
        Assert.True(result.Completed);
        Assert.Equal(whole, resumed);
    }

    [Fact]
    public void A_process_that_sees_another_checkpoint_is_refused()
    {
        using CancellationTokenSource stop = new();
        Together(ThreadGroup.Of(2), rank => rank == 0 ? new StopAt(stop, 3) : null, stop.Token, stoppedRank: 0);
        ThreadGroup[] groups = ThreadGroup.Of(2);
        TrainingException[] errors = new TrainingException[2];
        Parallel.For(0, 2, rank =>
        {
            using Msdn network = SmallNetworks.Make();
            errors[rank] = Assert.Throws<TrainingException>(() => Train(network, groups[rank], rank == 0 ? Checkpoint : null, default));
        });
        Assert.All(errors, error => Assert.Contains("all machines share", error.Message, StringComparison.Ordinal));
    }

    private (float[] Parameters, TrainingResult Result)[] Together(
        ThreadGroup[] groups, Func<int, IProgress<TrainingProgress>?>? progress, CancellationToken stop, int stoppedRank = -1, bool useCheckpoint = false)
    {
        (float[], TrainingResult)[] results = new (float[], TrainingResult)[groups.Length];
        Thread[] threads = [.. groups.Select(group => new Thread(() =>
        {
            using Msdn network = SmallNetworks.Make();
            bool keeps = useCheckpoint || stoppedRank >= 0;
            TrainingResult result = Train(network, group, keeps ? Checkpoint : null, group.Rank == stoppedRank ? stop : default, progress?.Invoke(group.Rank));
            results[group.Rank] = (FlatBuffer.ToArray(network.Parameters), result);
        }))];
        foreach (Thread thread in threads)
            thread.Start();
        foreach (Thread thread in threads)
            thread.Join();
        return results;
    }

    private TrainingResult Train(Msdn network, ProcessGroup group, string? checkpoint, CancellationToken stop, IProgress<TrainingProgress>? progress = null) => Trainer.Train(
        network, _set, [.. Enumerable.Range(0, Crystals)], [.. Enumerable.Range(Crystals, ValidationCrystals)], Options, checkpoint, progress, group, stop);
}
