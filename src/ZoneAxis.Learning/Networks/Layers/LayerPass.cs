using static TorchSharp.torch;

namespace ZoneAxis.Learning.Networks;

/// <summary>One pass through a network's layers: hands out parameters and state in the order of the walk.</summary>
/// <param name="parameters">The parameters, at the first.</param>
/// <param name="state">The state, at the first; what is written into its parts is kept.</param>
/// <param name="type">The number format of the convolutions.</param>
/// <param name="training">Whether values are dropped and the state is gathered.</param>
internal sealed class LayerPass(ParameterReader parameters, ParameterReader state, ScalarType type, bool training)
{
    /// <summary>Whether values are dropped and the state is gathered.</summary>
    public bool Training => training;

    /// <summary>The next parameter in 32 bits.</summary>
    public Tensor Next() => parameters.Next();

    /// <summary>The next parameter in the number format of the convolutions.</summary>
    public Tensor NextRounded() => parameters.Next().to(type);

    /// <summary>The next part of the state, a view.</summary>
    public Tensor NextState() => state.Next();
}
