namespace ZoneAxis.Learning.Networks;

/// <summary>Where each parameter, or each part of the state, of a network lies in one flat buffer.</summary>
/// <remarks>
/// One buffer instead of 130 tensors: the optimiser, the moving average, clipping and the change of precision are then one
/// operation each.
/// </remarks>
internal sealed class ParameterLayout
{
    private readonly List<ParameterSlot> _slots = [];

    /// <summary>The parameters in the order of the buffer.</summary>
    public IReadOnlyList<ParameterSlot> Slots => _slots;

    /// <summary>The number of values in the buffer.</summary>
    public long Length { get; private set; }

    /// <summary>Appends the weight and the bias of a square convolution.</summary>
    public void AddConvolution(string name, int inputs, int outputs, int kernel)
    {
        Add($"{name}.weight", [outputs, inputs, kernel, kernel], inputs * kernel * kernel);
        Add($"{name}.bias", [outputs], 0);
    }

    /// <summary>Appends the weight and the bias of a linear output.</summary>
    public void AddLinear(string name, int inputs, int outputs)
    {
        Add($"{name}.weight", [outputs, inputs], inputs);
        Add($"{name}.bias", [outputs], 0);
    }

    /// <summary>Appends an array.</summary>
    /// <param name="name">Its name, none other's among the network's parameters and state.</param>
    /// <param name="shape">Its extents.</param>
    /// <param name="fanIn">How many inputs one output sums; 0 for what is no weight.</param>
    public void Add(string name, long[] shape, int fanIn)
    {
        ParameterSlot slot = new(name, shape, Length, fanIn);
        _slots.Add(slot);
        Length += slot.Length;
    }
}
