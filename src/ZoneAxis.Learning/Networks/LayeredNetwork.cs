using TorchSharp;
using static TorchSharp.torch;

namespace ZoneAxis.Learning.Networks;

/// <summary>A network that is what its options describe: its layers one after another, with automatic differentiation.</summary>
internal sealed class LayeredNetwork : Network
{
    private readonly Layer _layers;

    /// <summary>Makes a network whose parameters and state are zero.</summary>
    /// <param name="options">Its shape.</param>
    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    public LayeredNetwork(NetworkOptions options)
        : base(options, () => options.Walk().Parameters, () => options.Walk().State) => (Options, _layers) = (options, options.Describe());

    /// <inheritdoc/>
    public override NetworkOptions Options { get; }

    /// <inheritdoc/>
    /// <remarks>Weights by He's rule, small ones for the outputs; running means 0, running variances 1.</remarks>
    public override void Initialize(int seed)
    {
        ParameterInitializer.Fill(Parameters, Layout, seed);
        ParameterInitializer.Fill(State, StateLayout, seed);
    }

    /// <inheritdoc/>
    public override Tensor Forward(Tensor input, Precision precision = Precision.Float32, bool training = false)
    {
        using DisposeScope scope = NewDisposeScope();
        ScalarType type = TypeOf(precision);
        LayerPass pass = new(new ParameterReader(Layout, Parameters), new ParameterReader(StateLayout, State), type, training);
        Tensor logits = _layers.Run(input.to(type), pass);
        return logits.view(-1, input.shape[0] / Options.Input.Streams, Options.ClassCount).MoveToOuterDisposeScope();
    }
}
