using TorchSharp;
using ZoneAxis.Learning.Runtime;
using static TorchSharp.torch;

namespace ZoneAxis.Learning.Networks;

/// <summary>A network that tells classes from the numbers of a crystal. It may see a crystal as several streams, whose outputs are summed or whose features are joined.</summary>
/// <remarks>
/// All parameters lie in one flat buffer, and so does the state: numbers that the network gathers while it is trained and that no optimiser
/// touches, such as the running means of batch normalisation. Parameters and state belong together: both are saved, and both are restored
/// where earlier parameters are taken up again.
/// </remarks>
public abstract class Network : IDisposable
{
    /// <summary>Makes a network whose parameters and state are zero.</summary>
    /// <param name="options">Its shape, checked here.</param>
    /// <param name="layout">Lists its parameters; called after the check.</param>
    /// <param name="stateLayout">Lists its state; null where it has none.</param>
    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    /// <exception cref="TorchRuntimeException">The native libraries cannot be loaded.</exception>
    private protected Network(NetworkOptions options, Func<ParameterLayout> layout, Func<ParameterLayout>? stateLayout = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(layout);
        options.Validate();
        TorchRuntime.EnsureLoaded();
        Layout = layout();
        StateLayout = stateLayout?.Invoke() ?? new ParameterLayout();
        Parameters = zeros(Layout.Length, ScalarType.Float32, requires_grad: true).DetachFromDisposeScope();
        State = zeros(StateLayout.Length, ScalarType.Float32).DetachFromDisposeScope();
    }

    /// <summary>The network's shape.</summary>
    public abstract NetworkOptions Options { get; }

    /// <summary>Where each parameter lies in <see cref="Parameters"/>.</summary>
    internal ParameterLayout Layout { get; }

    /// <summary>All parameters, a flat buffer of 32-bit numbers that collects gradients.</summary>
    public Tensor Parameters { get; private set; }

    /// <summary>Where each part of the state lies in <see cref="State"/>.</summary>
    internal ParameterLayout StateLayout { get; }

    /// <summary>The state, a flat buffer of 32-bit numbers; empty for a network that gathers none.</summary>
    public Tensor State { get; private set; }

    /// <summary>Fills parameters and state with what a training begins from.</summary>
    /// <param name="seed">The seed of the random numbers; the same seed gives the same parameters.</param>
    public abstract void Initialize(int seed);

    /// <summary>Computes the outputs for a batch of crystals.</summary>
    /// <param name="input">
    /// [streams·B, channels, rows, columns], see <see cref="NetworkOptions.Input"/>: the first stream of all B crystals, then the next.
    /// </param>
    /// <param name="precision">The number format of the convolutions.</param>
    /// <param name="training">Whether values are dropped and the state is gathered.</param>
    /// <returns>Logits [outputs, B, classes], 32-bit: an output for each stream, or one where their features are joined. The caller disposes of them.</returns>
    public abstract Tensor Forward(Tensor input, Precision precision = Precision.Float32, bool training = false);

    /// <summary>Computes the training loss of a batch and its gradient. A network with a faster way than automatic differentiation overrides this.</summary>
    /// <param name="input">See <see cref="Forward"/>.</param>
    /// <param name="classes">The true classes, 64-bit integers [B].</param>
    /// <param name="precision">The number format of the convolutions.</param>
    /// <param name="labelSmoothing">See <see cref="Loss"/>.</param>
    /// <returns>The mean of the outputs' losses, and the gradient of their sum, flat as <see cref="Parameters"/>; the caller disposes of it.</returns>
    public virtual (double Loss, Tensor Gradient) ComputeGradient(Tensor input, Tensor classes, Precision precision, double labelSmoothing)
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor logits = Forward(input, precision, training: true);
        Tensor loss = Loss(logits, classes, labelSmoothing);
        Tensor gradient = autograd.grad([loss], [Parameters])[0];
        return (FlatBuffer.ValueOf(loss) / logits.shape[0], gradient.MoveToOuterDisposeScope());
    }

    /// <summary>The training loss: the sum of the outputs' softmax cross-entropies, the mean over the batch.</summary>
    /// <param name="logits">[outputs, B, classes].</param>
    /// <param name="classes">The true classes, 64-bit integers [B].</param>
    /// <param name="labelSmoothing">The part of the probability spread evenly over all classes, in [0, 1).</param>
    /// <returns>One number. The caller disposes of it.</returns>
    public static Tensor Loss(Tensor logits, Tensor classes, double labelSmoothing = 0)
    {
        using DisposeScope scope = NewDisposeScope();
        long outputs = logits.shape[0];
        Tensor loss = nn.functional.cross_entropy(logits.flatten(0, 1), classes.repeat(outputs), label_smoothing: labelSmoothing);
        using HeldScalars numbers = new();
        return (loss * numbers.Of(outputs)).MoveToOuterDisposeScope();
    }

    /// <summary>Moves parameters and state to a device, on which the network then computes. What was taken of <see cref="Parameters"/> and <see cref="State"/> before is no longer the network's.</summary>
    /// <param name="device">The device.</param>
    /// <exception cref="TorchRuntimeException">It is not there.</exception>
    public void MoveTo(ComputeDevice device)
    {
        Device place = DeviceSupport.Resolve(device);
        if (place.type == Parameters.device_type)
            return;
        (Tensor parameters, Tensor state) = (Parameters, State);
        using Tensor bare = parameters.detach();
        Parameters = bare.to(place).requires_grad_(true).DetachFromDisposeScope();
        State = state.to(place).DetachFromDisposeScope();
        parameters.Dispose();
        state.Dispose();
    }

    /// <summary>The prediction: the softmax of the summed outputs.</summary>
    /// <param name="logits">[outputs, B, classes].</param>
    /// <returns>Probabilities [B, classes]. The caller disposes of them.</returns>
    public static Tensor Probabilities(Tensor logits)
    {
        using Tensor sum = logits.sum([0L]);
        return nn.functional.softmax(sum, 1);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Frees the buffers.</summary>
    /// <param name="disposing">Whether it is called by <see cref="Dispose()"/>.</param>
    protected virtual void Dispose(bool disposing)
    {
        if (!disposing)
            return;
        Parameters.Dispose();
        State.Dispose();
    }

    /// <summary>The number type of a precision.</summary>
    /// <param name="precision">The precision.</param>
    internal static ScalarType TypeOf(Precision precision) =>
        precision == Precision.BFloat16 ? ScalarType.BFloat16 : ScalarType.Float32;

    /// <summary>One of the parameters in its own shape, a view into <see cref="Parameters"/>.</summary>
    /// <param name="slot">Its place in <see cref="Layout"/>.</param>
    private protected Tensor Parameter(int slot) => View(Parameters, Layout.Slots[slot]);

    /// <summary>One of the parts of the state in its own shape, a view into <see cref="State"/>.</summary>
    /// <param name="slot">Its place in <see cref="StateLayout"/>.</param>
    private protected Tensor StatePart(int slot) => View(State, StateLayout.Slots[slot]);

    private static Tensor View(Tensor buffer, ParameterSlot slot) => buffer.narrow(0, slot.Offset, slot.Length).view([.. slot.Shape]);
}
