using ZoneAxis.Diffraction;
using ZoneAxis.Learning.Graphs;
using static TorchSharp.torch;

namespace ZoneAxis.Learning.Networks;

/// <summary>Dropout (Srivastava et al., JMLR 15, 1929, 2014): while training, values become zero by chance and the others grow to make up for it.</summary>
/// <param name="probability">The probability of a value to be dropped, in [0, 1); 0 is no layer at all.</param>
internal sealed class Dropout(double probability) : Layer
{
    /// <inheritdoc/>
    public override InputShape Walk(InputShape input, LayerWalk walk) => probability > 0 ? walk.Count(input) : input;

    /// <inheritdoc/>
    public override GraphValue AddTo(GraphBuilder graph, GraphValue input) => input;

    /// <inheritdoc/>
    public override Tensor Run(Tensor input, LayerPass pass) => pass.Training && probability > 0 ? nn.functional.dropout(input, probability, true) : input;
}
