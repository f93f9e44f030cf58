using ZoneAxis.Diffraction;
using ZoneAxis.Learning.Graphs;
using static TorchSharp.torch;

namespace ZoneAxis.Learning.Networks;

/// <summary>Joins the features of all streams of a crystal, one stream after another.</summary>
/// <param name="streams">How many streams.</param>
internal sealed class JoinedStreams(int streams) : Layer
{
    /// <inheritdoc/>
    public override InputShape Walk(InputShape input, LayerWalk walk) => walk.Count(new InputShape(1, input.Count, 1, 1));

    /// <inheritdoc/>
    public override GraphValue AddTo(GraphBuilder graph, GraphValue input) => graph.JoinStreams(graph.Flatten(input));

    /// <inheritdoc/>
    public override Tensor Run(Tensor input, LayerPass pass) => Join(input.flatten(1), streams);

    /// <summary>Joins features.</summary>
    /// <param name="features">[streams·B, features], the first stream of all crystals first.</param>
    /// <param name="streams">How many streams.</param>
    /// <returns>[B, streams·features].</returns>
    public static Tensor Join(Tensor features, int streams) => cat([.. features.chunk(streams)], 1);
}
