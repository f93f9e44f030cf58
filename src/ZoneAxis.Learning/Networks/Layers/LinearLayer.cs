using ZoneAxis.Diffraction;
using ZoneAxis.Learning.Graphs;
using static TorchSharp.torch;

namespace ZoneAxis.Learning.Networks;

/// <summary>A layer in which every feature that goes out is a sum over all that come in; what comes in as images is flattened.</summary>
/// <param name="name">Its name.</param>
/// <param name="outputs">Features that go out.</param>
internal sealed class LinearLayer(string name, int outputs) : Layer
{
    /// <summary>What a ReLU follows loses half of its power.</summary>
    public static readonly double RectifiedGain = Math.Sqrt(2);

    /// <inheritdoc/>
    public override InputShape Walk(InputShape input, LayerWalk walk)
    {
        int inputs = input.Channels * input.Rows * input.Columns;
        walk.Parameters.AddLinear(name, inputs, outputs, RectifiedGain);
        return walk.Count(new InputShape(input.Streams, outputs, 1, 1), inputs);
    }

    /// <inheritdoc/>
    public override GraphValue AddTo(GraphBuilder graph, GraphValue input) => graph.Linear(graph.Flatten(input), name, outputs);

    /// <inheritdoc/>
    public override Tensor Run(Tensor input, LayerPass pass)
    {
        Tensor weight = pass.NextRounded();
        return nn.functional.linear(input.flatten(1), weight, pass.NextRounded());
    }
}
