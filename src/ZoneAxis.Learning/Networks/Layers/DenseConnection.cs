using ZoneAxis.Diffraction;
using ZoneAxis.Learning.Graphs;
using static TorchSharp.torch;

namespace ZoneAxis.Learning.Networks;

/// <summary>Joins what came in with the output of layers, channel after channel (Huang et al., CVPR 2017).</summary>
/// <param name="layers">The layers; they leave the input as it is.</param>
internal sealed class DenseConnection(Layer layers) : Layer
{
    /// <inheritdoc/>
    public override InputShape Walk(InputShape input, LayerWalk walk)
    {
        InputShape grown = layers.Walk(input, walk);
        return walk.Count(input with { Channels = input.Channels + grown.Channels });
    }

    /// <inheritdoc/>
    public override GraphValue AddTo(GraphBuilder graph, GraphValue input) => graph.Join(input, layers.AddTo(graph, input));

    /// <inheritdoc/>
    public override Tensor Run(Tensor input, LayerPass pass) => cat([input, layers.Run(input, pass)], 1);
}
