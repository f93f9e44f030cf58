using ZoneAxis.Diffraction;
using ZoneAxis.Learning.Graphs;
using static TorchSharp.torch;

namespace ZoneAxis.Learning.Networks;

/// <summary>A ReLU: what is below zero becomes zero.</summary>
/// <param name="inPlace">Whether the input is overwritten, which no other layer may need then.</param>
internal sealed class Rectifier(bool inPlace = true) : Layer
{
    /// <inheritdoc/>
    public override InputShape Walk(InputShape input, LayerWalk walk) => inPlace ? input : walk.Count(input);

    /// <inheritdoc/>
    public override GraphValue AddTo(GraphBuilder graph, GraphValue input) => graph.Rectify(input);

    /// <inheritdoc/>
    public override Tensor Run(Tensor input, LayerPass pass) => inPlace ? input.relu_() : input.relu();
}
