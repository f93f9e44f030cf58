using static TorchSharp.torch;

namespace ZoneAxis.Learning.Networks;

/// <summary>A dense block: each layer sees the outputs of all layers before it.</summary>
/// <remarks>
/// A layer is ReLU → 1×1 convolution → ReLU → 3×3 convolution (padding 1). ReLU of joined channels is the joined ReLUs, so
/// the rectified channels are joined once and grown, instead of rectifying all of them again in every layer.
/// </remarks>
internal static class DenseBlock
{
    /// <summary>Runs the block.</summary>
    /// <param name="input">Images [N, C, H, W].</param>
    /// <param name="layers">How many layers.</param>
    /// <param name="dropout">Gives a layer's output as the next layers see it.</param>
    /// <param name="parameters">The parameters, at the block's first.</param>
    /// <returns>The input followed by each layer's output, not joined: C, then the growth rate each.</returns>
    public static List<Tensor> Run(Tensor input, int layers, Func<Tensor, Tensor> dropout, ParameterReader parameters)
    {
        List<Tensor> outputs = [input];
        Tensor rectified = nn.functional.relu(input);
        for (int layer = 0; layer < layers; layer++)
        {
            Tensor reduced = parameters.Convolve(rectified).relu_();
            Tensor grown = dropout(parameters.Convolve(reduced, padding: 1));
            outputs.Add(grown);
            if (layer + 1 < layers)
                rectified = cat([rectified, nn.functional.relu(grown)], 1);
        }

        return outputs;
    }
}
