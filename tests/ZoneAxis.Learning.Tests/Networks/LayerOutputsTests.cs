using TorchSharp;
using ZoneAxis.Diffraction;
using ZoneAxis.Learning.Inputs;
using ZoneAxis.Learning.Networks;
using static TorchSharp.torch;

namespace ZoneAxis.Learning.Tests.Networks;

/// <summary>What comes out of the layers on the way.</summary>
public sealed class LayerOutputsTests
{
    [Fact]
    public void The_logits_follow_from_the_features()
    {
        using Msdn network = SmallNetworks.Make();
        InputEncoding encoding = ShapedPlanes.EncodingOf(16);
        byte[] stored = new byte[2 * encoding.Length];
        new Random(1).NextBytes(stored);
        IReadOnlyList<float[][]> features = LayerOutputs.Features(network, stored, encoding);
        Assert.Equal((2, 3), (features.Count, features[0].Length));

        using DisposeScope scope = NewDisposeScope();
        using IDisposable noGradient = no_grad();
        Tensor logits = network.Forward(InputBatch.Expand(stored, encoding));
        float[] parameters = FlatBuffer.ToArray(network.Parameters);
        ParameterSlot[] outputs = [.. network.Layout.Slots.Skip(network.Layout.Slots.Count - 6)];
        for (int stream = 0; stream < 3; stream++)
        {
            (ParameterSlot weight, ParameterSlot bias) = (outputs[2 * stream], outputs[(2 * stream) + 1]);
            float[] row = parameters.AsSpan((int)weight.Offset, features[1][stream].Length).ToArray();
            double first = parameters[bias.Offset] + row.Zip(features[1][stream], (a, b) => (double)a * b).Sum();
            Assert.Equal(FlatBuffer.ValueOf(logits[stream][1][0]), first, 1e-4);
        }
    }

    [Theory]
    [InlineData(MsdnOptions.KindName, 4)]
    [InlineData(MsvggOptions.KindName, 5)]
    public void Every_block_has_its_maps(string kind, int blocks)
    {
        using Network network = NetworkRegistry.Create(NetworkRegistry.MakeOptions(kind, ShapedPlanes.EncodingOf(32).Shape, 3, kind == MsvggOptions.KindName ? new Dictionary<string, double> { ["width"] = 4, ["hiddenWidth"] = 8 } : new Dictionary<string, double>()));
        network.Initialize(3);
        byte[] stored = new byte[ShapedPlanes.EncodingOf(32).Length];
        new Random(2).NextBytes(stored);
        IReadOnlyList<BlockMaps> maps = LayerOutputs.Blocks(network, stored, ShapedPlanes.EncodingOf(32), stream: 1);
        Assert.Equal(Enumerable.Range(1, blocks), maps.Select(block => block.Block));
        Assert.All(maps, block => Assert.All(block.Maps, map => Assert.Equal(block.Rows * block.Columns, map.Length)));
        Assert.All(maps.Where(block => block.Rows * block.Columns > 1), block => Assert.InRange(block.Redundancy, 0, 1));
    }

    [Fact]
    public void Maps_that_show_the_same_are_redundant_those_that_show_something_of_their_own_are_not()
    {
        Assert.Equal(1, new BlockMaps(1, 1, 4, [[1, 2, 3, 4], [5, 7, 9, 11], [4, 3, 2, 1]]).Redundancy, 1e-6);
        Assert.Equal(0, new BlockMaps(1, 1, 4, [[1, -1, 1, -1], [1, 1, -1, -1]]).Redundancy, 1e-6);
        BlockMaps withConstant = new(1, 1, 4, [[1, -1, 1, -1], [2, 2, 2, 2], [1, 1, -1, -1]]);
        Assert.Equal((1, 0), (withConstant.ConstantMaps, Math.Round(withConstant.Redundancy, 6)));
        Assert.Equal(double.NaN, new BlockMaps(1, 1, 2, [[3, 3], [0, 1]]).Redundancy);
    }
}
