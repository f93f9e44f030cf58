using System.Text.Json;
using TorchSharp;
using ZoneAxis.Diffraction;
using ZoneAxis.Learning.Networks;
using ZoneAxis.Learning.Tests.Training;
using ZoneAxis.Learning.Training;
using static TorchSharp.torch;

namespace ZoneAxis.Learning.Tests.Networks;

/// <summary>What every registered network keeps to.</summary>
public sealed class AllNetworksTests : IDisposable
{
    private const int Classes = 4;
    private const int Crystals = 12;

    // Small inputs of every kind; a network is tried with the first that it takes.
    private static readonly InputShape[] Inputs =
    [
        new(3, 3, 16, 16), new(2, 1, 16, 16), new(1, 1, 16, 16), new(3, 3, 32, 32), new(1, 3, 32, 32), new(1, 3, 64, 64), new(1, 40, 1, 1),
    ];

    // Whole networks are the same layers, only wider.
    private static readonly Dictionary<string, double> Narrow = new() { ["width"] = 8, ["hiddenWidth"] = 16, ["growthRate"] = 4 };

    private readonly string _folder = Directory.CreateTempSubdirectory("zoneaxis-networks").FullName;

    public static TheoryData<string> Kinds => [.. NetworkRegistry.All.Select(kind => kind.Name)];

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_output_has_a_row_a_stream_and_a_crystal_and_is_finite(string kind)
    {
        using DisposeScope scope = NewDisposeScope();
        using Network network = Make(kind);
        foreach (Precision precision in Enum.GetValues<Precision>())
        {
            foreach (bool training in new[] { false, true })
            {
                Tensor logits = network.Forward(InputOf(network, 3), precision, training);
                Assert.Equal([network.Options.Walk().Output.Streams, 3L, Classes], logits.shape);
                Assert.Equal(ScalarType.Float32, logits.dtype);
                Assert.True(logits.isfinite().all().item<bool>());
                Assert.All(Network.Probabilities(logits).sum([1L]).data<float>().ToArray(), sum => Assert.Equal(1, sum, 1e-5));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_gradient_reaches_every_parameter_and_is_that_of_the_loss(string kind)
    {
        using DisposeScope scope = NewDisposeScope();
        using Network network = Make(kind);
        Tensor input = InputOf(network, 3);
        Tensor classes = tensor(new long[] { 0, 3, 1 });
        random.manual_seed(5);
        (double loss, Tensor gradient) = network.ComputeGradient(input, classes, Precision.Float32, 0.1);
        random.manual_seed(5);
        Tensor total = Network.Loss(network.Forward(input, training: true), classes, 0.1);
        Tensor expected = autograd.grad([total], [network.Parameters])[0];
        Assert.Equal(total.item<float>() / network.Options.Walk().Output.Streams, loss, 1e-4);
        foreach (ParameterSlot slot in network.Layout.Slots)
        {
            Tensor found = gradient.narrow(0, slot.Offset, slot.Length);
            float size = found.norm().item<float>();
            Assert.True(size > 0, $"No gradient reaches {slot.Name}.");
            Assert.True((found - expected.narrow(0, slot.Offset, slot.Length)).norm().item<float>() < 1e-3 * size + 1e-6, $"The gradient of {slot.Name} is not that of the loss.");
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Parameters_and_state_have_one_name_each(string kind)
    {
        using Network network = Make(kind);
        string[] names = [.. network.Layout.Slots.Concat(network.StateLayout.Slots).Select(slot => slot.Name)];
        Assert.Equal(names.Distinct(), names);
        Assert.Equal((network.Layout.Length, network.StateLayout.Length), (network.Parameters.numel(), network.State.numel()));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_seed_decides_the_parameters(string kind)
    {
        using Network first = Make(kind, seed: 1);
        using Network second = Make(kind, seed: 2);
        float[] parameters = FlatBuffer.ToArray(first.Parameters);
        Assert.NotEqual(parameters, FlatBuffer.ToArray(second.Parameters));
        second.Initialize(seed: 1);
        Assert.Equal(parameters, FlatBuffer.ToArray(second.Parameters));
        Assert.Equal(FlatBuffer.ToArray(first.State), FlatBuffer.ToArray(second.State));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void What_is_saved_and_loaded_is_equal_to_the_bit(string kind)
    {
        using Network network = Make(kind, seed: 1);
        Train(network, epochs: 1, stop: TestContext.Current.CancellationToken);
        string path = Path.Combine(_folder, "weights.safetensors");
        NetworkWeights.Save(path, network);
        using Network loaded = NetworkRegistry.Create(JsonSerializer.Deserialize<NetworkOptions>(JsonSerializer.Serialize(network.Options))!);
        NetworkWeights.Load(path, loaded);
        AssertEqual(network, loaded);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_training_that_was_stopped_and_resumed_ends_with_the_same_bits(string kind)
    {
        using Network whole = Make(kind, seed: 1);
        Train(whole, epochs: 3, stop: TestContext.Current.CancellationToken);

        string checkpoint = Path.Combine(_folder, "checkpoint.safetensors");
        using Network first = Make(kind, seed: 1);
        using (CancellationTokenSource stop = new())
            Assert.False(Train(first, epochs: 3, checkpoint, new StopAt(stop, 4), stop.Token).Completed);

        using Network second = Make(kind, seed: 2);
        Assert.True(Train(second, epochs: 3, checkpoint, stop: TestContext.Current.CancellationToken).Completed);
        AssertEqual(whole, second);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_setting_can_be_set_to_what_it_is(string kind)
    {
        NetworkKind found = NetworkRegistry.Find(kind);
        Dictionary<string, double> settings = found.Settings.ToDictionary(setting => setting.Name, setting => setting.Default);
        NetworkOptions options = NetworkRegistry.MakeOptions(kind, InputFor(kind), Classes, settings);
        Assert.Equal(settings.Values, NetworkSettings.Of(options).Select(setting => setting.Default));
        Assert.NotEmpty(options.Description);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void What_the_options_describe_is_what_runs(string kind)
    {
        using DisposeScope scope = NewDisposeScope();
        using Network network = Make(kind);
        using LayeredNetwork described = new(network.Options);
        Assert.Equal(network.Layout.Slots.Select(NameAndShape), described.Layout.Slots.Select(NameAndShape));
        Assert.Equal(network.StateLayout.Slots.Select(NameAndShape), described.StateLayout.Slots.Select(NameAndShape));
        FlatBuffer.Copy(network.Parameters, described.Parameters);
        FlatBuffer.Copy(network.State, described.State);
        Tensor input = InputOf(network, 3);
        Assert.True(network.Forward(input).allclose(described.Forward(input), 1e-4, 1e-5));
        Assert.Equal(Classes, network.Options.Walk().Output.Channels);
    }

    private static string NameAndShape(ParameterSlot slot) => $"{slot.Name} {string.Join('×', slot.Shape)}";

    private static Dictionary<string, double> NarrowSettings(string kind) =>
        NetworkRegistry.Find(kind).Settings.Where(setting => Narrow.ContainsKey(setting.Name)).ToDictionary(setting => setting.Name, setting => Narrow[setting.Name]);

    private static InputShape InputFor(string kind) => Inputs.First(input => Takes(kind, input));

    private static bool Takes(string kind, InputShape input)
    {
        try
        {
            NetworkRegistry.MakeOptions(kind, input, Classes, new Dictionary<string, double>());
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private static Network Make(string kind, int seed = 0)
    {
        Network network = NetworkRegistry.Create(NetworkRegistry.MakeOptions(kind, InputFor(kind), Classes, NarrowSettings(kind)));
        network.Initialize(seed);
        return network;
    }

    private static Tensor InputOf(Network network, int crystals)
    {
        InputShape shape = network.Options.Input;
        return rand([shape.Streams * crystals, shape.Channels, shape.Rows, shape.Columns], generator: new Generator(7));
    }

    private static TrainingOptions OptionsOf(int epochs) => new() { Epochs = epochs, BatchSize = 4, LearningRate = 1e-3, WarmUpSteps = 1, Precision = Precision.Float32, AverageDecay = 0.9 };

    private static TrainingResult Train(Network network, int epochs, string? checkpoint = null, IProgress<TrainingProgress>? progress = null, CancellationToken stop = default) => Trainer.Train(
        network, new DotsTrainingSet(network.Options.Input, Crystals, Classes), [.. Enumerable.Range(0, Crystals - 4)], [.. Enumerable.Range(Crystals - 4, 4)], OptionsOf(epochs), checkpoint, progress, cancellation: stop);

    private static void AssertEqual(Network expected, Network found)
    {
        Assert.Equal(FlatBuffer.ToArray(expected.Parameters), FlatBuffer.ToArray(found.Parameters));
        Assert.Equal(FlatBuffer.ToArray(expected.State), FlatBuffer.ToArray(found.State));
    }
}
