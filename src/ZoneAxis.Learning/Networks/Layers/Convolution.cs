using ZoneAxis.Diffraction;
using ZoneAxis.Learning.Graphs;
using static TorchSharp.torch;

namespace ZoneAxis.Learning.Networks;

/// <summary>A square convolution.</summary>
/// <param name="name">Its name.</param>
/// <param name="outputs">Channels that go out.</param>
/// <param name="kernel">Rows and columns of the kernel, px.</param>
/// <param name="stride">Its step, px.</param>
/// <param name="padding">Zeros around the image, px.</param>
/// <param name="hasBias">Whether a constant is added; batch normalisation after it would take it away again.</param>
/// <param name="gain">See <see cref="ParameterSlot.Gain"/>; that of a rectified input unless given.</param>
internal sealed class Convolution(string name, int outputs, int kernel, int stride = 1, int padding = 0, bool hasBias = true, double? gain = null) : Layer
{
    /// <inheritdoc/>
    public override InputShape Walk(InputShape input, LayerWalk walk)
    {
        (int rows, int columns) = LayerWalk.Slide($"The convolution {name}", input, kernel, stride, padding);
        walk.Parameters.AddConvolution(name, input.Channels, outputs, kernel, gain ?? LinearLayer.RectifiedGain, hasBias);
        return walk.Count(input with { Channels = outputs, Rows = rows, Columns = columns }, (long)input.Channels * kernel * kernel);
    }

    /// <inheritdoc/>
    public override GraphValue AddTo(GraphBuilder graph, GraphValue input) => graph.Convolve(input, name, outputs, kernel, stride, padding, hasBias);

    /// <inheritdoc/>
    public override Tensor Run(Tensor input, LayerPass pass)
    {
        Tensor weight = pass.NextRounded();
        Tensor? bias = hasBias ? pass.NextRounded() : null;
        return nn.functional.conv2d(input, weight, bias, strides: [stride, stride], padding: [padding, padding]);
    }
}
