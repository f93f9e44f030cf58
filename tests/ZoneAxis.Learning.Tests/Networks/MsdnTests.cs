using TorchSharp;
using ZoneAxis.Learning.Networks;
using ZoneAxis.Learning.Runtime;
using static TorchSharp.torch;

namespace ZoneAxis.Learning.Tests.Networks;

public class MsdnTests
{
    private const long ReleasedParameterCount = 1_542_424;

    public MsdnTests() => TorchRuntime.EnsureLoaded();

    [Fact]
    public void The_network_of_72_classes_has_exactly_the_parameters_of_the_released_one()
    {
        using Msdn network = SmallNetworks.Make(new MsdnOptions());
        Assert.Equal(ReleasedParameterCount, network.Layout.Length);
        Assert.Equal(ReleasedParameterCount, network.Parameters.numel());
    }

    [Theory]
    [InlineData(Precision.Float32)]
    [InlineData(Precision.BFloat16)]
    public void The_output_has_a_row_a_stream_and_a_crystal_and_is_finite(Precision precision)
    {
        using DisposeScope scope = NewDisposeScope();
        using Msdn network = SmallNetworks.Make(new MsdnOptions());
        Tensor logits = network.Forward(Images(2, 64), precision);
        Assert.Equal([3L, 2L, 72L], logits.shape);
        Assert.True(logits.isfinite().all().item<bool>());
        float[] sums = Network.Probabilities(logits).sum([1L]).data<float>().ToArray();
        Assert.All(sums, sum => Assert.Equal(1, sum, 1e-5));
    }

    [Fact]
    public void A_gradient_reaches_every_parameter()
    {
        using DisposeScope scope = NewDisposeScope();
        using Msdn network = SmallNetworks.Make(new MsdnOptions());
        (_, Tensor gradient) = network.ComputeGradient(Images(2, 64), tensor(new long[] { 3, 70 }), Precision.Float32, 0);
        foreach (ParameterSlot slot in network.Layout.Slots)
            Assert.True(gradient.narrow(0, slot.Offset, slot.Length).abs().sum().item<float>() > 0, slot.Name);
    }

    [Theory]
    [InlineData(Precision.Float32, 1e-4)]
    [InlineData(Precision.BFloat16, 0.25)]
    public void The_gradient_is_that_of_automatic_differentiation(Precision precision, double tolerance)
    {
        using DisposeScope scope = NewDisposeScope();
        using Msdn network = SmallNetworks.Make(new MsdnOptions());
        Tensor images = Images(4, 32);
        Tensor classes = tensor(new long[] { 3, 70, 0, 11 });
        (double loss, Tensor gradient) = network.ComputeGradient(images, classes, precision, 0.1);
        Tensor total = Network.Loss(network.Forward(images, training: true), classes, 0.1);
        Tensor expected = autograd.grad([total], [network.Parameters])[0];
        Assert.Equal(total.item<float>() / 3, loss, tolerance);
        foreach (ParameterSlot slot in network.Layout.Slots)
        {
            Tensor truth = expected.narrow(0, slot.Offset, slot.Length);
            float difference = (gradient.narrow(0, slot.Offset, slot.Length) - truth).norm().item<float>();
            Assert.True(difference <= tolerance * truth.norm().item<float>(), $"{slot.Name}: {difference} of {truth.norm().item<float>()}");
        }
    }

    [Fact]
    public void The_streams_share_their_trunk_and_not_their_outputs()
    {
        using DisposeScope scope = NewDisposeScope();
        using Msdn network = SmallNetworks.Make();
        Tensor one = rand(1, 3, 16, 16, generator: new Generator(1));
        Tensor same = network.Forward(cat([one, one, one]));
        Assert.False(same[0].allclose(same[1]));

        // With one stream's output copied to the others, equal images must give equal logits.
        List<ParameterSlot> outputs = network.Layout.Slots.Where(slot => slot.Name.StartsWith("outputs.", StringComparison.Ordinal)).ToList();
        using (no_grad())
        {
            for (int i = 2; i < outputs.Count; i++)
                network.Parameters.narrow(0, outputs[i].Offset, outputs[i].Length).copy_(network.Parameters.narrow(0, outputs[i % 2].Offset, outputs[i % 2].Length));
        }

        Tensor equal = network.Forward(cat([one, one, one]));
        Assert.True(equal[0].allclose(equal[1]) && equal[0].allclose(equal[2]));
    }

    [Fact]
    public void Permuting_the_crystals_permutes_the_outputs()
    {
        using DisposeScope scope = NewDisposeScope();
        using Msdn network = SmallNetworks.Make();
        Tensor streams = rand([3, 4, 3, 16, 16], generator: new Generator(1));
        Tensor order = tensor(new long[] { 2, 0, 3, 1 });
        Tensor logits = network.Forward(streams.flatten(0, 1));
        Tensor permuted = network.Forward(streams.index_select(1, order).flatten(0, 1));
        Assert.True(logits.index_select(1, order).allclose(permuted, atol: 1e-6));
    }

    [Fact]
    public void Half_precision_gives_nearly_the_same_probabilities()
    {
        using DisposeScope scope = NewDisposeScope();
        using Msdn network = SmallNetworks.Make(new MsdnOptions());
        Tensor images = Images(2, 64);
        Tensor full = Network.Probabilities(network.Forward(images));
        Tensor half = Network.Probabilities(network.Forward(images, Precision.BFloat16));
        Assert.True((full - half).abs().max().item<float>() < 0.01f);
    }

    [Fact]
    public void Values_are_dropped_only_while_training()
    {
        using DisposeScope scope = NewDisposeScope();
        using Msdn network = SmallNetworks.Make(SmallNetworks.Options with { Dropout = 0.5, FeatureDropout = 0.5 });
        Tensor images = Images(2, 16);
        Assert.True(network.Forward(images).equal(network.Forward(images)).all().item<bool>());
        Assert.False(network.Forward(images, training: true).allclose(network.Forward(images, training: true)));
    }

    [Fact]
    public void Two_networks_of_one_seed_are_equal_and_of_two_seeds_differ()
    {
        using Msdn first = SmallNetworks.Make(seed: 1);
        using Msdn second = SmallNetworks.Make(seed: 1);
        using Msdn third = SmallNetworks.Make(seed: 2);
        Assert.Equal(FlatBuffer.ToArray(first.Parameters), FlatBuffer.ToArray(second.Parameters));
        Assert.NotEqual(FlatBuffer.ToArray(first.Parameters), FlatBuffer.ToArray(third.Parameters));
    }

    [Fact]
    public void An_impossible_shape_is_refused_by_name()
    {
        ArgumentException error = Assert.Throws<ArgumentException>(() => new Msdn(new MsdnOptions { StemKernel = 4 }));
        Assert.Contains("StemKernel", error.Message, StringComparison.Ordinal);
    }

    private static Tensor Images(int crystals, int side) =>
        rand([3 * crystals, 3, side, side], generator: new Generator(7));
}
