using TorchSharp;
using static TorchSharp.torch;

namespace ZoneAxis.Learning.Networks;

/// <summary>The parameters of a trunk as separate tensors in the trunk's number format, and the gradients found for them.</summary>
internal sealed class TracedParameters
{
    private readonly IReadOnlyList<ParameterSlot> _slots;
    private readonly Tensor[] _values;
    private readonly Tensor?[] _gradients;
    private int _next;

    /// <summary>Cuts the flat buffer; the pieces live in the caller's dispose scope.</summary>
    public TracedParameters(ParameterLayout layout, Tensor buffer)
    {
        _slots = layout.Slots;
        Tensor[] pieces = buffer.detach().split([.. _slots.Select(slot => slot.Length)]);
        _values = [.. pieces.Select((piece, i) => piece.view([.. _slots[i].Shape]).detach().requires_grad_(true))];
        _gradients = new Tensor?[_slots.Count];
    }

    /// <summary>A parameter.</summary>
    public Tensor this[int slot] => _values[slot];

    /// <summary>The slot of the next weight in the order of the forward pass; its bias is the slot after it.</summary>
    public int NextWeight()
    {
        int slot = _next;
        _next += 2;
        return slot;
    }

    /// <summary>Keeps the gradient of a parameter.</summary>
    public void SetGradient(int slot, Tensor gradient) => _gradients[slot] = gradient.reshape(_slots[slot].Length);

    /// <summary>All gradients that were found, which are those of the first slots, flat and in 32 bits.</summary>
    public Tensor JoinGradients()
    {
        using DisposeScope scope = NewDisposeScope();
        IEnumerable<Tensor> found = _gradients.TakeWhile(gradient => gradient is not null).Cast<Tensor>();
        return cat([.. found]).to(ScalarType.Float32).MoveToOuterDisposeScope();
    }
}
