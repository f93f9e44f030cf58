using Microsoft.ML.OnnxRuntime;
using TorchSharp;
using ZoneAxis.Diffraction;
using ZoneAxis.Learning.Graphs;
using ZoneAxis.Learning.Networks;
using static TorchSharp.torch;

namespace ZoneAxis.Learning.Tests.Graphs;

/// <summary>What every registered network's graph keeps to: it computes what the network computes.</summary>
public sealed class NetworkGraphTests
{
    private const int Classes = 4;

    // A network is tried with the first that it takes.
    private static readonly InputShape[] Inputs = [new(3, 3, 16, 16), new(2, 1, 16, 16), new(1, 1, 16, 16), new(3, 3, 64, 64), new(1, 3, 64, 64), new(1, 1, 64, 64), new(1, 40, 1, 1)];

    // Widths at which a network takes no time.
    private static readonly Dictionary<string, double> Narrow = new() { ["width"] = 8, ["hiddenWidth"] = 16, ["growthRate"] = 4 };

    public static TheoryData<string> Kinds => [.. NetworkRegistry.All.Select(kind => kind.Name)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_graph_gives_the_probabilities_of_its_network_for_any_number_of_crystals(string kind)
    {
        using Network network = Make(kind);
        AssertEqual(network);
    }

    [Theory]
    [InlineData(MsdnOptions.KindName)]
    [InlineData(MsvggOptions.KindName)]
    public void So_does_one_of_a_network_that_joins_the_features_of_its_streams(string kind)
    {
        using Network network = Make(kind, joined: true);
        AssertEqual(network);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_graph_takes_every_array_of_its_network_in_its_shape_once(string kind)
    {
        using Network network = Make(kind);
        GraphOf(network, out List<(string Name, string Shape)> taken);
        IEnumerable<(string, string)> all = network.Layout.Slots.Concat(network.StateLayout.Slots).Select(slot => (slot.Name, string.Join(' ', slot.Shape)));
        Assert.Equal(all.Order(), taken.Order());
    }

    private static void AssertEqual(Network network)
    {
        OnnxModel model = GraphOf(network, out _);
        using InferenceSession session = new(model.ToBytes());
        foreach (int crystals in new[] { 1, 3 })
        {
            (float[] input, float[] probabilities, float[] logits) = Ask(network, crystals);
            InputShape shape = network.Options.Input;
            using OrtValue value = OrtValue.CreateTensorValueFromMemory(input, [crystals, shape.Streams, shape.Channels, shape.Rows, shape.Columns]);
            using RunOptions run = new();
            using IDisposableReadOnlyCollection<OrtValue> outputs = session.Run(run, ["patterns"], [value], ["probabilities", "logits"]);
            AssertNear(probabilities, outputs[0]);
            AssertNear(logits, outputs[1]);
        }
    }

    private static Network Make(string kind, bool joined = false)
    {
        Dictionary<string, double> settings = NetworkRegistry.Find(kind).Settings.Where(setting => Narrow.ContainsKey(setting.Name)).ToDictionary(setting => setting.Name, setting => Narrow[setting.Name]);
        if (joined)
            settings["joinFeatures"] = 1;
        Network network = NetworkRegistry.Create(NetworkRegistry.MakeOptions(kind, Inputs.First(input => Takes(kind, input)), Classes, settings));
        network.Initialize(3);
        using IDisposable noGradient = no_grad();
        // Neither biases of zero nor fresh statistics would show that they are used; variances must not be negative.
        using Tensor some = rand(network.Parameters.shape, generator: new Generator(4));
        network.Parameters.add_(some.mul_(0.02));
        using Tensor state = rand(network.State.shape, generator: new Generator(5));
        network.State.add_(state.mul_(0.1));
        return network;
    }

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

    private static OnnxModel GraphOf(Network network, out List<(string Name, string Shape)> taken)
    {
        List<(string Name, string Shape)> names = taken = [];
        GraphBuilder graph = new(network.Options.Input, (name, shape) =>
        {
            names.Add((name, string.Join(' ', shape)));
            return ValuesOf(network, name);
        });
        return graph.Complete(network.Options.AddTo(graph), 1, "test", "0", "drawn numbers", new Dictionary<string, string>());
    }

    private static float[] ValuesOf(Network network, string name)
    {
        foreach ((ParameterLayout layout, Tensor buffer) in new[] { (network.Layout, network.Parameters), (network.StateLayout, network.State) })
        {
            if (layout.Slots.FirstOrDefault(slot => slot.Name == name) is { } slot)
                return FlatBuffer.ToArray(buffer)[(int)slot.Offset..(int)(slot.Offset + slot.Length)];
        }

        throw new ArgumentException($"The network has no {name}.");
    }

    /// <summary>A drawn input, crystal by crystal, and what the network says of it.</summary>
    private static (float[] Input, float[] Probabilities, float[] Logits) Ask(Network network, int crystals)
    {
        using DisposeScope scope = NewDisposeScope();
        using IDisposable noGradient = no_grad();
        InputShape shape = network.Options.Input;
        Tensor input = rand([crystals, shape.Streams, shape.Channels, shape.Rows, shape.Columns], generator: new Generator(7));
        Tensor logits = network.Forward(input.transpose(0, 1).flatten(0, 1));
        return (Values(input), Values(Network.Probabilities(logits)), Values(logits.sum([0L])));
    }

    private static float[] Values(Tensor tensor) => tensor.contiguous().data<float>().ToArray();

    private static void AssertNear(float[] expected, OrtValue found)
    {
        float[] values = found.GetTensorDataAsSpan<float>().ToArray();
        Assert.Equal(expected.Length, values.Length);
        Assert.All(expected.Zip(values), pair => Assert.Equal(pair.First, pair.Second, 1e-4f * MathF.Max(1, MathF.Abs(pair.First))));
    }
}
