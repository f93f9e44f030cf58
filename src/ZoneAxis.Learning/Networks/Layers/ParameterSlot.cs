namespace ZoneAxis.Learning.Networks;

/// <summary>One named parameter, or part of the state, of a network inside its flat buffer.</summary>
/// <param name="Name">Its name, for example <c>blocks.0.layers.2.reduce.weight</c>.</param>
/// <param name="Shape">Its shape: weights [out, in, rows, columns] or [out, in], biases [out].</param>
/// <param name="Offset">The index of its first value in the buffer.</param>
/// <param name="FanIn">How many inputs one output sums; 0 for a bias and whatever else is no weight.</param>
internal sealed record ParameterSlot(string Name, IReadOnlyList<long> Shape, long Offset, int FanIn)
{
    /// <summary>The number of values.</summary>
    public long Length => Shape.Aggregate(1L, (product, extent) => product * extent);

    /// <summary>Whether the parameter is an added constant.</summary>
    public bool IsBias => FanIn == 0;

    /// <summary>How a weight begins: random numbers of the standard deviation gain/√fan-in.</summary>
    public double Gain { get; init; } = 1;

    /// <summary>What each value begins with where it is no weight.</summary>
    public double Initial { get; init; }
}
