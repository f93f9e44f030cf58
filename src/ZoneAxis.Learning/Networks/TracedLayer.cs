using static TorchSharp.torch;

namespace ZoneAxis.Learning.Networks;

/// <summary>What the backward pass needs of one dense layer.</summary>
/// <param name="Reduced">The output of the 1×1 convolution before its ReLU, a leaf of the layer's own graph.</param>
/// <param name="Grown">What the layer adds.</param>
/// <param name="Rectified">ReLU of it, as the next layers see it.</param>
/// <param name="ReduceWeight">The slot of the 1×1 convolution's weight.</param>
/// <param name="GrowWeight">The slot of the 3×3 convolution's weight.</param>
internal sealed record TracedLayer(Tensor Reduced, Tensor Grown, Tensor Rectified, int ReduceWeight, int GrowWeight);
