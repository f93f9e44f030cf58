using ZoneAxis.Diffraction;
using ZoneAxis.Learning.Graphs;
using static TorchSharp.torch;

namespace ZoneAxis.Learning.Networks;

/// <summary>The mean of each channel over all pixels, in 32 bits.</summary>
internal sealed class GlobalPooling : Layer
{
    /// <inheritdoc/>
    public override InputShape Walk(InputShape input, LayerWalk walk) => walk.Count(input with { Rows = 1, Columns = 1 });

    /// <inheritdoc/>
    public override GraphValue AddTo(GraphBuilder graph, GraphValue input) => graph.AverageAll(input);

    /// <inheritdoc/>
    public override Tensor Run(Tensor input, LayerPass pass) => input.mean([2, 3], type: ScalarType.Float32);
}
