using ZoneAxis.Diffraction;
using ZoneAxis.Learning.Graphs;
using ZoneAxis.Learning.Runtime;
using static TorchSharp.torch;

namespace ZoneAxis.Learning.Networks;

/// <summary>Adds to the output of layers what came in, then a ReLU (He et al., CVPR 2016).</summary>
/// <param name="layers">The layers.</param>
/// <param name="shortcut">What the input goes through on its way past them where the shapes differ; null where it is added as it is.</param>
internal sealed class Residual(Layer layers, Layer? shortcut) : Layer
{
    /// <inheritdoc/>
    public override InputShape Walk(InputShape input, LayerWalk walk)
    {
        InputShape output = layers.Walk(input, walk);
        shortcut?.Walk(input, walk);
        return output;
    }

    /// <inheritdoc/>
    public override GraphValue AddTo(GraphBuilder graph, GraphValue input) =>
        graph.Rectify(graph.Add(layers.AddTo(graph, input), shortcut?.AddTo(graph, input) ?? input));

    /// <inheritdoc/>
    public override Tensor Run(Tensor input, LayerPass pass)
    {
        Tensor output = layers.Run(input, pass);
        using HeldScalars numbers = new();
        return output.add_(shortcut?.Run(input, pass) ?? input, alpha: numbers.Of(1)).relu_();
    }
}
