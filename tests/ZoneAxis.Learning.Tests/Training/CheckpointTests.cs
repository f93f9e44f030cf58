using ZoneAxis.Learning.Networks;
using ZoneAxis.Learning.Training;

namespace ZoneAxis.Learning.Tests.Training;

/// <summary>The last two checkpoints are kept; of a damaged one the training goes on from the one before, to the same end.</summary>
public sealed class CheckpointTests : IDisposable
{
    private const int Crystals = 16;
    private readonly string _folder = Directory.CreateTempSubdirectory("zoneaxis-checkpoint").FullName;
    private readonly BarsTrainingSet _set = new(Crystals, 16, 4);

    private static TrainingOptions Options => new() { Epochs = 3, BatchSize = 4, LearningRate = 5e-3, WarmUpSteps = 4, Precision = Precision.Float32, AverageDecay = 0.9 };

    private string Newest => Path.Combine(_folder, "checkpoint.safetensors");

    private string Previous => Path.Combine(_folder, "checkpoint.previous.safetensors");

    private static int[] Training => [.. Enumerable.Range(0, Crystals - 4)];

    private static int[] Validation => [.. Enumerable.Range(Crystals - 4, 4)];

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("cut")]
    [InlineData("flipped")]
    [InlineData("emptied")]
    [InlineData("gone")]
    public void Of_a_damaged_checkpoint_the_one_before_is_used_and_the_end_is_the_same(string damage)
    {
        using Msdn whole = SmallNetworks.Make(seed: 1);
        Trainer.Train(whole, _set, Training, Validation, Options, cancellation: TestContext.Current.CancellationToken);
        using (Msdn first = SmallNetworks.Make(seed: 1))
        {
            using CancellationTokenSource stop = new();
            Train(first, new StopAt(stop, 10), stop.Token);
        }

        byte[] bytes = File.ReadAllBytes(Newest);
        if (damage == "gone")
            File.Delete(Newest);
        else
            File.WriteAllBytes(Newest, Damaged(bytes, damage));
        using Msdn second = SmallNetworks.Make(seed: 2);
        Notes notes = new();
        Assert.True(Train(second, notes).Completed);
        Assert.Equal(FlatBuffer.ToArray(whole.Parameters), FlatBuffer.ToArray(second.Parameters));
        if (damage == "gone")
            Assert.Empty(notes.Messages);
        else
            Assert.Contains($"The checkpoint {Newest} is damaged", Assert.Single(notes.Messages), StringComparison.Ordinal);
    }

    [Fact]
    public void Two_damaged_checkpoints_are_refused_with_a_sentence()
    {
        File.WriteAllBytes(Newest, [1, 2, 3]);
        File.WriteAllBytes(Previous, [1, 2, 3]);
        using Msdn network = SmallNetworks.Make();
        TrainingException error = Assert.Throws<TrainingException>(() => Train(network, null));
        Assert.Contains("is damaged", error.Message, StringComparison.Ordinal);
        Assert.Contains("remove it to begin anew", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_are_kept_and_both_are_deleted()
    {
        using Msdn network = SmallNetworks.Make();
        Train(network, null);
        Assert.True(File.Exists(Newest) && File.Exists(Previous) && Trainer.HasCheckpoint(Newest));
        File.Delete(Newest);
        Assert.True(Trainer.HasCheckpoint(Newest));
        Trainer.DeleteCheckpoint(Newest);
        Assert.False(Trainer.HasCheckpoint(Newest));
        Assert.Empty(Directory.GetFiles(_folder));
    }

    private static byte[] Damaged(byte[] bytes, string damage)
    {
        switch (damage)
        {
            case "cut":
                return bytes[..(bytes.Length / 2)];
            case "emptied":
                return [];
            default:
                bytes[^5] ^= 0x10;
                return bytes;
        }
    }

    private TrainingResult Train(Network network, IProgress<TrainingProgress>? progress, CancellationToken stop = default) =>
        Trainer.Train(network, _set, Training, Validation, Options, Newest, progress, cancellation: stop);

    private sealed class Notes : IProgress<TrainingProgress>
    {
        public List<string> Messages { get; } = [];

        public void Report(TrainingProgress value)
        {
            if (value.Message is { } message)
                Messages.Add(message);
        }
    }
}
