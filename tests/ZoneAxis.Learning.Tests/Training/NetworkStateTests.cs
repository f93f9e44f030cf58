using TorchSharp;
using ZoneAxis.Diffraction;
using ZoneAxis.Learning.Inputs;
using ZoneAxis.Learning.Networks;
using ZoneAxis.Learning.Processes;
using ZoneAxis.Learning.Tests.Networks;
using ZoneAxis.Learning.Training;
using ZoneAxis.Learning.Weights;
using static TorchSharp.torch;

namespace ZoneAxis.Learning.Tests.Training;

/// <summary>What becomes of a network's state, here the running statistics of batch normalisation, in a training.</summary>
public sealed class NetworkStateTests : IDisposable
{
    private const int Crystals = 16;
    private const int Validation = 8;
    private const int Classes = 4;
    private static readonly InputShape Input = new(2, 1, 16, 16);

    private readonly string _folder = Directory.CreateTempSubdirectory("zoneaxis-state").FullName;

    private static TrainingOptions Options => new()
    {
        Epochs = 1,
        BatchSize = 4,
        LearningRate = 0.05,
        WarmUpSteps = 0,
        Schedule = LearningRateSchedule.Constant,
        WeightDecay = 0,
        Precision = Precision.Float32,
        AverageDecay = 0,
    };

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void It_is_gathered_while_training_alone()
    {
        using DisposeScope scope = NewDisposeScope();
        using NormalisedNetwork network = Make();
        float[] fresh = FlatBuffer.ToArray(network.State);
        Tensor input = rand([8, 1, 16, 16], generator: new Generator(7));
        network.Forward(input);
        Assert.Equal(fresh, FlatBuffer.ToArray(network.State));
        network.Forward(input, training: true);
        Assert.NotEqual(fresh, FlatBuffer.ToArray(network.State));
    }

    [Fact]
    public void It_is_what_the_batches_gather_and_no_optimiser_touches_it()
    {
        // At so low a rate the parameters stay, so that the batches alone say what is gathered.
        TrainingOptions still = Options with { LearningRate = 1e-30 };
        DotsTrainingSet set = new(Input, Crystals, Classes);
        int[] train = [.. Enumerable.Range(0, Crystals)];
        using NormalisedNetwork trained = Make();
        Trainer.Train(trained, set, train, [], still, cancellation: TestContext.Current.CancellationToken);

        using DisposeScope scope = NewDisposeScope();
        using NormalisedNetwork fed = Make();
        foreach (Batch batch in BatchReader.Read(set, EpochOrder.Of(train, still.Seed, 0), still.BatchSize, Share.Whole, cancellation: TestContext.Current.CancellationToken))
            fed.Forward(InputBatch.Expand(batch.Stored, set.Encoding), training: true);
        Assert.Equal(FlatBuffer.ToArray(fed.State), FlatBuffer.ToArray(trained.State));
    }

    [Fact]
    public void A_step_that_is_passed_over_leaves_it_as_it_was()
    {
        int[] train = [.. Enumerable.Range(0, Crystals)];
        using NormalisedNetwork whole = Make();
        using NormalisedNetwork broken = Make();
        broken.BrokenGradient = Crystals / Options.BatchSize;
        DotsTrainingSet set = new(Input, Crystals, Classes);
        TrainingResult result = Trainer.Train(broken, set, train, [], Options, cancellation: TestContext.Current.CancellationToken);
        Assert.Equal(Crystals / Options.BatchSize, result.State.Step);

        using CancellationTokenSource stop = new();
        Trainer.Train(whole, set, train, [], Options, progress: new StopAt(stop, result.State.Step - 1), cancellation: stop.Token);
        Assert.Equal(FlatBuffer.ToArray(whole.State), FlatBuffer.ToArray(broken.State));
        Assert.Equal(FlatBuffer.ToArray(whole.Parameters), FlatBuffer.ToArray(broken.Parameters));
    }

    [Fact]
    public void A_loss_that_is_no_number_stops_the_training_and_names_the_batch()
    {
        int[] train = [.. Enumerable.Range(0, Crystals)];
        int last = EpochOrder.Of(train, Options.Seed, 0)[^1];
        using NormalisedNetwork network = Make();
        TrainingException error = Assert.Throws<TrainingException>(
            () => Trainer.Train(network, new DotsTrainingSet(Input, Crystals, Classes) { Broken = last }, train, [], Options, cancellation: TestContext.Current.CancellationToken));
        Assert.Contains("The loss is NaN at step 4, pass 1, batch 4 of 4", error.Message, StringComparison.Ordinal);
        Assert.Contains($"crystal {last}", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_best_parameters_come_with_the_state_of_their_moment()
    {
        // The classes of the validation crystals are wrong, so that the network is the worse at them the more it has learned.
        DotsTrainingSet set = new(Input, Crystals + Validation, Classes) { WrongFrom = Crystals };
        using NormalisedNetwork longer = Make();
        using NormalisedNetwork shorter = Make();
        TrainingState state = Train(longer, set, epochs: 60).State;
        int best = state.History.Last(record => record.Accuracy == state.BestAccuracy).Epoch;
        Assert.InRange(best, 1, 59);

        Train(shorter, set, best);
        Assert.Equal(FlatBuffer.ToArray(shorter.Parameters), FlatBuffer.ToArray(longer.Parameters));
        Assert.Equal(FlatBuffer.ToArray(shorter.State), FlatBuffer.ToArray(longer.State));
    }

    [Fact]
    public void A_checkpoint_holds_it_and_that_of_the_best_parameters()
    {
        string path = Path.Combine(_folder, "checkpoint.safetensors");
        using NormalisedNetwork network = Make();
        Train(network, new DotsTrainingSet(Input, Crystals + Validation, Classes), epochs: 2, path);
        IReadOnlyDictionary<string, SafeTensor> kept = SafeTensors.Read(path).Tensors;
        Assert.Equal(["parameters", "mean", "square", "average", "best", "state", "bestState"], kept.Keys);
        Assert.Equal(FlatBuffer.ToArray(network.State), kept["bestState"].Values);
        Assert.Equal(network.Layout.Length, kept["average"].Values.Length);
    }

    [Fact]
    public void A_checkpoint_of_a_network_without_any_holds_none()
    {
        string path = Path.Combine(_folder, "checkpoint.safetensors");
        using Msdn network = SmallNetworks.Make();
        Train(network, new BarsTrainingSet(Crystals + Validation, 16, Classes), epochs: 1, path);
        Assert.Equal(["parameters", "mean", "square", "average", "best"], SafeTensors.Read(path).Tensors.Keys);
    }

    [Fact]
    public void Weights_without_it_are_refused()
    {
        string path = Path.Combine(_folder, "weights.safetensors");
        using NormalisedNetwork network = Make();
        float[] parameters = FlatBuffer.ToArray(network.Parameters);
        SafeTensors.Write(path, [.. network.Layout.Slots.Select(slot => new SafeTensor(slot.Name, slot.Shape, parameters[(int)slot.Offset..(int)(slot.Offset + slot.Length)]))]);
        Assert.Contains("normal.mean", Assert.Throws<NetworkException>(() => NetworkWeights.Load(path, network)).Message, StringComparison.Ordinal);
    }

    private static NormalisedNetwork Make()
    {
        NormalisedNetwork network = new(new NormalisedOptions { ClassCount = Classes });
        network.Initialize(seed: 3);
        return network;
    }

    private static TrainingResult Train(Network network, ITrainingSet set, int epochs, string? checkpoint = null) => Trainer.Train(
        network, set, [.. Enumerable.Range(0, Crystals)], [.. Enumerable.Range(Crystals, Validation)], Options with { Epochs = epochs }, checkpoint, cancellation: TestContext.Current.CancellationToken);
}
