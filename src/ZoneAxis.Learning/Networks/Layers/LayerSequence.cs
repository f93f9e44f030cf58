using ZoneAxis.Diffraction;
using ZoneAxis.Learning.Graphs;
using static TorchSharp.torch;

namespace ZoneAxis.Learning.Networks;

/// <summary>Layers one after another.</summary>
internal sealed class LayerSequence(params IReadOnlyList<Layer> layers) : Layer
{
    /// <summary>The layers.</summary>
    public IReadOnlyList<Layer> Layers => layers;

    /// <inheritdoc/>
    public override InputShape Walk(InputShape input, LayerWalk walk) => Layers.Aggregate(input, (shape, layer) => layer.Walk(shape, walk));

    /// <inheritdoc/>
    public override GraphValue AddTo(GraphBuilder graph, GraphValue input) => Layers.Aggregate(input, (value, layer) => layer.AddTo(graph, value));

    /// <inheritdoc/>
    public override Tensor Run(Tensor input, LayerPass pass) => Layers.Aggregate(input, (tensor, layer) => layer.Run(tensor, pass));
}
