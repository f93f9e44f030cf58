using static TorchSharp.torch;

namespace ZoneAxis.Learning.Networks;

/// <summary>Computes the loss of a batch and its gradient, faster than automatic differentiation of <see cref="Msdn.Forward"/>.</summary>
internal sealed class MsdnGradient
{
    private readonly Msdn _network;
    private readonly Tensor _classes;
    private readonly double _labelSmoothing;
    private readonly TracedParameters _parameters;
    private double _loss;
    private Tensor? _ofOutputs;

    private MsdnGradient(Msdn network, Tensor classes, double labelSmoothing, ScalarType type)
    {
        _network = network;
        _classes = classes;
        _labelSmoothing = labelSmoothing;
        _parameters = new TracedParameters(network.Layout, network.Parameters.detach().to(type));
    }

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
        var type = Msdn.TypeOf(precision);
        var pass = new MsdnGradient(network, classes, labelSmoothing, type);
        var gradient = pass.Run(images.to(type));
        return (pass._loss, gradient.MoveToOuterDisposeScope());
    }

    private Tensor Run(Tensor images)
    {
        var slot = _parameters.NextWeight();
        var options = _network.Options;
        var stem = nn.functional.conv2d(
            images,
            _parameters[slot],
            _parameters[slot + 1],
            strides: [options.StemStride, options.StemStride],
            padding: [options.StemKernel / 2, options.StemKernel / 2]);
        var ofStem = RunFrom(0, stem.detach());
        Keep(slot, autograd.grad([stem], [_parameters[slot], _parameters[slot + 1]], [ofStem]));

        // What comes from the outputs is flat already, and zero for the trunk.
        using var ofTrunk = _parameters.JoinGradients();
        _ofOutputs!.narrow(0, 0, ofTrunk.numel()).copy_(ofTrunk);
        return _ofOutputs;
    }

    /// <summary>Runs a block and all after it, forward and backward.</summary>
    /// <returns>The gradient of the block's input.</returns>
    private Tensor RunFrom(int block, Tensor input)
    {
        var traced = new TracedBlock(input, _network.Options.BlockLayers[block], _network.Options, _parameters);
        var outputs = traced.MakeOutputs();
        if (block == _network.Options.BlockLayers.Count - 1)
            return traced.RunBackward(RunOutputs(outputs));

        var slot = _parameters.NextWeight();
        var mixed = Msdn.Transit(outputs, _parameters[slot], _parameters[slot + 1]);
        var ofMixed = RunFrom(block + 1, mixed.detach());
        var found = autograd.grad([mixed], [.. outputs, _parameters[slot], _parameters[slot + 1]], [ofMixed]).ToArray();
        Keep(slot, found[outputs.Length..]);
        return traced.RunBackward(found[..outputs.Length]);
    }

    private Tensor[] RunOutputs(Tensor[] outputs)
    {
        var logits = _network.RunOutputs(Msdn.Pool(outputs), training: true);
        var loss = Msdn.Loss(logits, _classes, _labelSmoothing);
        _loss = loss.item<float>() / Msdn.StreamCount;
        var found = autograd.grad([loss], [.. outputs, _network.Parameters]).ToArray();
        _ofOutputs = found[^1];
        return found[..^1];
    }

    private void Keep(int slot, IList<Tensor> gradients)
    {
        _parameters.SetGradient(slot, gradients[0]);
        _parameters.SetGradient(slot + 1, gradients[1]);
    }
}
