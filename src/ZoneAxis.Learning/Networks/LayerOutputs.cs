using TorchSharp;
using ZoneAxis.Diffraction;
using ZoneAxis.Learning.Inputs;
using static TorchSharp.torch;

namespace ZoneAxis.Learning.Networks;

/// <summary>What comes out of the layers of a network on the way to its answer.</summary>
public static class LayerOutputs
{
    /// <summary>The features before the last layer, from which the logits are made.</summary>
    /// <param name="network">The network.</param>
    /// <param name="stored">The bytes of the crystals one after another.</param>
    /// <param name="encoding">How they become numbers.</param>
    /// <returns>For each crystal the features of each of its streams; one row where the network joins them.</returns>
    public static IReadOnlyList<float[][]> Features(Network network, byte[] stored, InputEncoding encoding)
    {
        ArgumentNullException.ThrowIfNull(network);
        using DisposeScope scope = NewDisposeScope();
        using IDisposable noGradient = no_grad();
        Tensor input = InputBatch.Expand(stored, encoding, network.Parameters.device);
        Tensor current = input;
        foreach ((Layer layer, LayerPass pass) in LayersOf(network))
        {
            if (layer is not OutputLayer)
                current = layer.Run(current, pass);
        }

        int crystals = (int)(input.shape[0] / network.Options.Input.Streams);
        Tensor flat = current.flatten(1).to(ScalarType.Float32).contiguous();
        (int rows, int width) = ((int)flat.shape[0], (int)flat.shape[1]);
        float[] values = FlatBuffer.ToArray(flat);
        // The first stream of all crystals comes first.
        return [.. Enumerable.Range(0, crystals).Select(crystal => Enumerable.Range(0, rows / crystals)
            .Select(stream => values.AsSpan(((stream * crystals) + crystal) * width, width).ToArray()).ToArray())];
    }

    /// <summary>The feature maps of each block, which ends where its maps are pooled.</summary>
    /// <param name="network">A network of images.</param>
    /// <param name="stored">The bytes of one crystal.</param>
    /// <param name="encoding">How they become numbers.</param>
    /// <param name="stream">Which image of the crystal, from 0.</param>
    public static IReadOnlyList<BlockMaps> Blocks(Network network, byte[] stored, InputEncoding encoding, int stream)
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(encoding);
        ArgumentOutOfRangeException.ThrowIfNegative(stream);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(stream, encoding.Shape.Streams);
        using DisposeScope scope = NewDisposeScope();
        using IDisposable noGradient = no_grad();
        List<BlockMaps> blocks = [];
        Tensor current = InputBatch.Expand(stored, encoding, network.Parameters.device).narrow(0, stream, 1);
        foreach ((Layer layer, LayerPass pass) in LayersOf(network))
        {
            if (layer is MaximumPooling or AveragePooling or GlobalPooling)
                blocks.Add(MapsOf(blocks.Count + 1, current));
            if (layer is JoinedStreams or OutputLayer or LinearLayer)
                break;
            current = layer.Run(current, pass);
        }

        return blocks;
    }

    private static IEnumerable<(Layer Layer, LayerPass Pass)> LayersOf(Network network)
    {
        LayerPass pass = new(new ParameterReader(network.Layout, network.Parameters), new ParameterReader(network.StateLayout, network.State), ScalarType.Float32, training: false);
        return ((LayerSequence)network.Options.Describe()).Layers.Select(layer => (layer, pass));
    }

    private static BlockMaps MapsOf(int block, Tensor maps)
    {
        (int count, int rows, int columns) = ((int)maps.shape[1], (int)maps.shape[2], (int)maps.shape[3]);
        float[] values = FlatBuffer.ToArray(maps[0].contiguous());
        return new BlockMaps(block, rows, columns, [.. Enumerable.Range(0, count).Select(map => values.AsSpan(map * rows * columns, rows * columns).ToArray())]);
    }
}
