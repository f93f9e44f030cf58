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
    /// <param name="name">Its name.</param>
    /// <param name="inputs">Channels that come in.</param>
    /// <param name="outputs">Channels that go out.</param>
    /// <param name="kernel">Rows and columns of the kernel.</param>
    /// <param name="gain">See <see cref="ParameterSlot.Gain"/>.</param>
    /// <param name="hasBias">Whether there is a bias.</param>
    public void AddConvolution(string name, int inputs, int outputs, int kernel, double gain = 1, bool hasBias = true)
    {
        Add($"{name}.weight", [outputs, inputs, kernel, kernel], inputs * kernel * kernel, gain: gain);
        if (hasBias)
            Add($"{name}.bias", [outputs], 0);
    }

    /// <summary>Appends the weight and the bias of a linear output.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="inputs">Features that come in.</param>
    /// <param name="outputs">Features that go out.</param>
    /// <param name="gain">See <see cref="ParameterSlot.Gain"/>.</param>
    public void AddLinear(string name, int inputs, int outputs, double gain = 1)
    {
        Add($"{name}.weight", [outputs, inputs], inputs, gain: gain);
        Add($"{name}.bias", [outputs], 0);
    }

    /// <summary>Appends an array.</summary>
    /// <param name="name">Its name, none other's among the network's parameters and state.</param>
    /// <param name="shape">Its extents.</param>
    /// <param name="fanIn">How many inputs one output sums; 0 for what is no weight.</param>
    /// <param name="initial">What each value begins with where it is no weight.</param>
    /// <param name="gain">See <see cref="ParameterSlot.Gain"/>.</param>
    public void Add(string name, long[] shape, int fanIn, double initial = 0, double gain = 1)
    {
        ParameterSlot slot = new(name, shape, Length, fanIn) { Initial = initial, Gain = gain };
        _slots.Add(slot);
        Length += slot.Length;
    }
}
