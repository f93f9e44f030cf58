using static TorchSharp.torch;

namespace ZoneAxis.Learning.Networks;

/// <summary>Computes the loss of a batch and its gradient.</summary>
internal static class MsdnGradient
{
    /// <summary>Computes both.</summary>
    /// <param name="network">The network.</param>
    /// <param name="images">[3·B, channels, side, side], see <see cref="Msdn.Forward"/>.</param>
    /// <param name="classes">The true classes [B].</param>
    /// <param name="precision">The number format of the trunk.</param>
    /// <param name="labelSmoothing">See <see cref="Msdn.Loss"/>.</param>
    /// <returns>The loss of one output (a third of the sum), and the gradient of the sum, flat; the caller disposes of it.</returns>
    internal static (double Loss, Tensor Gradient) Compute(
        Msdn network, Tensor images, Tensor classes, Precision precision, double labelSmoothing)
    {
        using var scope = NewDisposeScope();
        var logits = network.Forward(images, precision, training: true);
        var loss = Msdn.Loss(logits, classes, labelSmoothing);
        var gradient = autograd.grad([loss], [network.Parameters])[0];
        return (loss.item<float>() / Msdn.StreamCount, gradient.MoveToOuterDisposeScope());
    }
}
