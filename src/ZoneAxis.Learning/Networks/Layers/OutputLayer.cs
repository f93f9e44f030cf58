using ZoneAxis.Diffraction;
using ZoneAxis.Learning.Graphs;
using static TorchSharp.torch;

namespace ZoneAxis.Learning.Networks;

/// <summary>The last layer of a network: a logit for each class; always computed in 32 bits.</summary>
/// <remarks>Where there are several names, each stream has outputs of its own; with one name all streams share them.</remarks>
/// <param name="classes">How many classes.</param>
/// <param name="names">The name of the outputs, or one name a stream.</param>
internal sealed class OutputLayer(int classes, params IReadOnlyList<string> names) : Layer
{
    // The outputs start small, so that the first losses are those of even odds.
    private const double Gain = 0.1;

    /// <inheritdoc/>
    public override InputShape Walk(InputShape input, LayerWalk walk)
    {
        int inputs = input.Channels * input.Rows * input.Columns;
        foreach (string name in names)
            walk.Parameters.AddLinear(name, inputs, classes, Gain);
        return walk.Count(new InputShape(input.Streams, classes, 1, 1), inputs);
    }

    /// <inheritdoc/>
    public override GraphValue AddTo(GraphBuilder graph, GraphValue input) =>
        graph.SumOfLinears(graph.Flatten(input), names, classes);

    /// <inheritdoc/>
    public override Tensor Run(Tensor input, LayerPass pass)
    {
        Tensor features = input.flatten(1).to(ScalarType.Float32);
        return cat([.. features.chunk(names.Count).Select(stream => RunStream(stream, pass))]);
    }

    private static Tensor RunStream(Tensor features, LayerPass pass)
    {
        Tensor weight = pass.Next();
        return nn.functional.linear(features, weight, pass.Next());
    }
}
