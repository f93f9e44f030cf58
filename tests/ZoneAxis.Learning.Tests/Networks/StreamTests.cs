using TorchSharp;
using ZoneAxis.Diffraction;
using ZoneAxis.Learning.Networks;
using ZoneAxis.Learning.Runtime;
using static TorchSharp.torch;

namespace ZoneAxis.Learning.Tests.Networks;

/// <summary>The networks of several streams on one image, on grey ones, and with joined features.</summary>
public class StreamTests
{
    private const int Side = 32;
    private static readonly Dictionary<string, double> Narrow = new() { ["width"] = 8, ["hiddenWidth"] = 16, ["growthRate"] = 4 };

    public StreamTests() => TorchRuntime.EnsureLoaded();

    public static MatrixTheoryData<string, int, int, bool> Shapes => new([MsdnOptions.KindName, MsvggOptions.KindName], [1, 3], [1, 3], [false, true]);

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Raw_and_spot_patterns_and_joined_features_give_outputs_and_gradients(string kind, int streams, int channels, bool joined)
    {
        using DisposeScope scope = NewDisposeScope();
        using Network network = Make(kind, new InputShape(streams, channels, Side, Side), joined);
        Tensor input = rand([streams * 4, channels, Side, Side], generator: new Generator(7));
        Tensor classes = tensor(new long[] { 0, 3, 1, 2 });
        Tensor logits = network.Forward(input);
        Assert.Equal([joined ? 1L : streams, 4L, 4L], logits.shape);

        random.manual_seed(5);
        (double loss, Tensor gradient) = network.ComputeGradient(input, classes, Precision.Float32, 0);
        random.manual_seed(5);
        Tensor total = Network.Loss(network.Forward(input, training: true), classes);
        Tensor expected = autograd.grad([total], [network.Parameters])[0];
        Assert.Equal(total.item<float>() / logits.shape[0], loss, 1e-4);
        Assert.True(gradient.allclose(expected, 1e-3, 1e-5));
    }

    [Fact]
    public void Joined_features_know_which_stream_they_are_of()
    {
        using DisposeScope scope = NewDisposeScope();
        using Network network = Make(MsvggOptions.KindName, new InputShape(3, 1, Side, Side), joined: true);
        Tensor input = rand([3, 1, Side, Side], generator: new Generator(7));
        Assert.False(network.Forward(input).allclose(network.Forward(input.flip(0)), 1e-4, 1e-6));
    }

    [Fact]
    public void Summed_logits_of_shared_outputs_do_not()
    {
        using DisposeScope scope = NewDisposeScope();
        using Network network = Make(MsvggOptions.KindName, new InputShape(3, 1, Side, Side), joined: false);
        Tensor input = rand([3, 1, Side, Side], generator: new Generator(7));
        Assert.True(Network.Probabilities(network.Forward(input)).allclose(Network.Probabilities(network.Forward(input.flip(0))), 1e-4, 1e-6));
    }

    [Theory]
    [InlineData(AlexNetOptions.KindName)]
    [InlineData(ResNet18Options.KindName)]
    public void A_network_of_one_stream_refuses_three(string kind)
    {
        ArgumentException error = Assert.Throws<ArgumentException>(() => NetworkRegistry.MakeOptions(kind, new InputShape(3, 3, 64, 64), 4, new Dictionary<string, double>()));
        Assert.Equal($"A network of the kind {kind} takes one square image of a crystal; it cannot take 3 × 3 × 64 × 64 numbers.", error.Message);
    }

    [Fact]
    public void A_choice_is_0_or_1() => Assert.Contains(
        "joinFeatures is 2; it must be 0 or 1",
        Assert.Throws<ArgumentException>(() => NetworkRegistry.MakeOptions(MsvggOptions.KindName, new InputShape(3, 3, 64, 64), 4, new Dictionary<string, double> { ["joinFeatures"] = 2 })).Message,
        StringComparison.Ordinal);

    [Fact]
    public void A_batch_of_one_crystal_whose_last_image_is_one_pixel_leaves_the_statistics_finite()
    {
        using DisposeScope scope = NewDisposeScope();
        using Network network = Make(ResNet18Options.KindName, new InputShape(1, 1, 16, 16), joined: false);
        Tensor logits = network.Forward(rand([1, 1, 16, 16], generator: new Generator(7)), training: true);
        Assert.True(logits.isfinite().all().item<bool>());
        Assert.All(FlatBuffer.ToArray(network.State), value => Assert.True(float.IsFinite(value)));
    }

    private static Network Make(string kind, InputShape input, bool joined)
    {
        Dictionary<string, double> settings = NetworkRegistry.Find(kind).Settings.Where(setting => Narrow.ContainsKey(setting.Name)).ToDictionary(setting => setting.Name, setting => Narrow[setting.Name]);
        if (joined)
            settings["joinFeatures"] = 1;
        Network network = NetworkRegistry.Create(NetworkRegistry.MakeOptions(kind, input, 4, settings));
        network.Initialize(3);
        return network;
    }
}
