using ZoneAxis.Diffraction;
using ZoneAxis.Learning.Graphs;
using static TorchSharp.torch;

namespace ZoneAxis.Learning.Networks;

/// <summary>The largest value of a square window that moves over the image.</summary>
/// <param name="kernel">Side of the window, px.</param>
/// <param name="stride">Its step, px.</param>
/// <param name="padding">Pixels around the image that never are the largest.</param>
internal sealed class MaximumPooling(int kernel, int stride, int padding = 0) : Layer
{
    /// <inheritdoc/>
    public override InputShape Walk(InputShape input, LayerWalk walk)
    {
        (int rows, int columns) = LayerWalk.Slide("A maximum pooling", input, kernel, stride, padding);
        return walk.Count(input with { Rows = rows, Columns = columns });
    }

    /// <inheritdoc/>
    public override GraphValue AddTo(GraphBuilder graph, GraphValue input) => graph.MaxPool(input, kernel, stride, padding);

    /// <inheritdoc/>
    public override Tensor Run(Tensor input, LayerPass pass) => nn.functional.max_pool2d(input, [kernel, kernel], [stride, stride], [padding, padding]);
}
