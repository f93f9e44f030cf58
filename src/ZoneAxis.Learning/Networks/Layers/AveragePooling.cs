using ZoneAxis.Diffraction;
using ZoneAxis.Learning.Graphs;
using static TorchSharp.torch;

namespace ZoneAxis.Learning.Networks;

/// <summary>The means of square windows that lie side by side.</summary>
/// <param name="kernel">Side of a window, px.</param>
internal sealed class AveragePooling(int kernel) : Layer
{
    /// <inheritdoc/>
    public override InputShape Walk(InputShape input, LayerWalk walk)
    {
        (int rows, int columns) = LayerWalk.Slide("An average pooling", input, kernel, kernel, 0);
        return walk.Count(input with { Rows = rows, Columns = columns });
    }

    /// <inheritdoc/>
    public override GraphValue AddTo(GraphBuilder graph, GraphValue input) => graph.AveragePool(input, kernel);

    /// <inheritdoc/>
    public override Tensor Run(Tensor input, LayerPass pass) => nn.functional.avg_pool2d(input, kernel);
}
