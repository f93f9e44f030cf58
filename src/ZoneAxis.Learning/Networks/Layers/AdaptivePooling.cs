using ZoneAxis.Diffraction;
using ZoneAxis.Learning.Graphs;
using static TorchSharp.torch;

namespace ZoneAxis.Learning.Networks;

/// <summary>Means over as many windows as a side has, whatever the side of the image; of a smaller image pixels are repeated.</summary>
/// <param name="side">Rows and columns that go out.</param>
internal sealed class AdaptivePooling(int side) : Layer
{
    /// <inheritdoc/>
    public override InputShape Walk(InputShape input, LayerWalk walk) =>
        input.Rows == side && input.Columns == side ? input : walk.Count(input with { Rows = side, Columns = side });

    /// <inheritdoc/>
    public override GraphValue AddTo(GraphBuilder graph, GraphValue input) =>
        input.Extents[1] == side && input.Extents[2] == side ? input : graph.AverageGrid(input, side);

    /// <inheritdoc/>
    public override Tensor Run(Tensor input, LayerPass pass) =>
        input.shape[2] == side && input.shape[3] == side ? input : nn.functional.adaptive_avg_pool2d(input, [side, side]);
}
