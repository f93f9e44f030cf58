namespace ZoneAxis.Learning.Networks;

/// <summary>What a network holds and costs, counted by walking its layers; nothing is allocated or computed.</summary>
/// <param name="Parameters">Numbers that are learned.</param>
/// <param name="StateNumbers">Running statistics, which are gathered and not learned.</param>
/// <param name="MultiplyAdds">Multiplications, each with an addition, of a forward pass of one crystal, all its streams: those of convolutions and linear layers.</param>
/// <param name="Activations">Numbers that the layers put out for one crystal in a forward pass; a training step holds about as many for each crystal of its batch.</param>
public sealed record NetworkCost(long Parameters, long StateNumbers, long MultiplyAdds, long Activations)
{
    /// <summary>Counts.</summary>
    /// <param name="options">The network.</param>
    /// <exception cref="ArgumentException">An option is out of its range, as a side that is too small for the network.</exception>
    public static NetworkCost Of(NetworkOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Validate();
        LayerWalk walk = options.Walk();
        return new NetworkCost(walk.Parameters.Length, walk.State.Length, walk.MultiplyAdds, walk.Activations);
    }
}
