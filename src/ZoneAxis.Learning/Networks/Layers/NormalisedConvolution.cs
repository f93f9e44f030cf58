using ZoneAxis.Diffraction;
using ZoneAxis.Learning.Graphs;
using static TorchSharp.torch;

namespace ZoneAxis.Learning.Networks;

/// <summary>A convolution without bias, batch normalisation, and a ReLU where one is wanted.</summary>
/// <param name="name">Its name.</param>
/// <param name="outputs">Channels that go out.</param>
/// <param name="kernel">Rows and columns of the kernel, px, odd; padded by half of it.</param>
/// <param name="stride">Its step, px.</param>
/// <param name="rectified">Whether a ReLU follows.</param>
internal sealed class NormalisedConvolution(string name, int outputs, int kernel, int stride = 1, bool rectified = true) : Layer
{
    private readonly LayerSequence _layers = new(
        [
            new Convolution(name, outputs, kernel, stride, kernel / 2, hasBias: false),
            new BatchNormalisation($"{name}.norm"),
            .. rectified ? new Layer[] { new Rectifier() } : [],
        ]);

    /// <inheritdoc/>
    public override InputShape Walk(InputShape input, LayerWalk walk) => _layers.Walk(input, walk);

    /// <inheritdoc/>
    public override GraphValue AddTo(GraphBuilder graph, GraphValue input) => _layers.AddTo(graph, input);

    /// <inheritdoc/>
    public override Tensor Run(Tensor input, LayerPass pass) => _layers.Run(input, pass);
}
