using static TorchSharp.torch;

namespace ZoneAxis.Learning.Networks;

/// <summary>Hands out a network's parameters in the order of their layout, which is the order of the forward pass.</summary>
internal sealed class ParameterReader
{
    private readonly IReadOnlyList<ParameterSlot> _slots;
    private readonly Tensor[] _pieces;
    private int _next;

    /// <summary>Cuts a flat buffer into its parameters; the pieces live in the caller's dispose scope.</summary>
    public ParameterReader(ParameterLayout layout, Tensor buffer)
    {
        _slots = layout.Slots;
        _pieces = buffer.split([.. _slots.Select(slot => slot.Length)]);
    }

    /// <summary>The next parameter, in its own shape.</summary>
    public Tensor Next()
    {
        int index = _next++;
        return _pieces[index].view([.. _slots[index].Shape]);
    }

    /// <summary>Applies the next convolution of the layout.</summary>
    public Tensor Convolve(Tensor input, int stride = 1, int padding = 0)
    {
        Tensor weight = Next();
        return nn.functional.conv2d(input, weight, Next(), strides: [stride, stride], padding: [padding, padding]);
    }
}
