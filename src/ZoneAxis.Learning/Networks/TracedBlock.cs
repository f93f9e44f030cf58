using TorchSharp;
using ZoneAxis.Learning.Runtime;
using static TorchSharp.torch;

namespace ZoneAxis.Learning.Networks;

/// <summary>A dense block whose backward pass is written out.</summary>
/// <remarks>
/// Automatic differentiation would make, for every layer, a gradient as wide as all channels before it, and add it to the
/// last: most of the time goes into moving memory. Here the gradients of all 1×1 convolutions' outputs are joined instead, so
/// that a channel's gradient is one product of matrices with the later layers' weights, and the gradient of all
/// 1×1 weights of the block is one product too.
/// </remarks>
internal sealed class TracedBlock
{
    private readonly TracedParameters _parameters;
    private readonly DenseBlockShape _shape;
    private readonly Tensor _input;
    private readonly Tensor _rectifiedInput;
    private readonly Tensor _joined;
    private readonly List<TracedLayer> _layers = [];

    /// <summary>Runs the block forward.</summary>
    /// <param name="input">[N, C, H, W], channels last.</param>
    /// <param name="shape">The block's shape.</param>
    /// <param name="parameters">The parameters, at the block's first.</param>
    public TracedBlock(Tensor input, DenseBlockShape shape, TracedParameters parameters)
    {
        _parameters = parameters;
        _shape = shape;
        _input = input.requires_grad_(true);
        _rectifiedInput = nn.functional.relu(_input);
        _joined = _rectifiedInput.detach();
        for (int layer = 0; layer < shape.Layers; layer++)
        {
            TracedLayer traced = RunLayer();
            _layers.Add(traced);
            if (layer + 1 == shape.Layers)
                break;
            Tensor wider = cat([_joined, traced.Rectified.detach()], 1);
            _joined.Dispose();
            _joined = wider;
        }
    }

    /// <summary>The input followed by what each layer adds, as leaves that collect gradients.</summary>
    public Tensor[] MakeOutputs() =>
        [.. _layers.Select(layer => layer.Grown).Prepend(_input).Select(output => output.detach().requires_grad_(true))];

    /// <summary>Runs the block backward and keeps its parameters' gradients.</summary>
    /// <param name="gradients">The gradients of the outputs.</param>
    /// <returns>The gradient of the input.</returns>
    public Tensor RunBackward(IReadOnlyList<Tensor> gradients)
    {
        Tensor later = RunBackward(_layers.Count - 1, gradients[^1], null);
        for (int layer = _layers.Count - 2; layer >= 0; layer--)
        {
            Tensor reduced = RunBackward(layer, gradients[layer + 1], later);
            Tensor joined = cat([reduced, later], 1);
            reduced.Dispose();
            later.Dispose();
            later = joined;
        }

        KeepReduceGradients(later);
        using Tensor ofRectified = Spread(later, 0, 0, _input.shape[1]);
        later.Dispose();
        using HeldScalars numbers = new();
        return autograd.grad([_rectifiedInput], [_input], [ofRectified])[0].add_(gradients[0], alpha: numbers.Of(1));
    }

    private TracedLayer RunLayer()
    {
        int reduce = _parameters.NextWeight();
        int grow = _parameters.NextWeight();
        Tensor reduced = nn.functional.conv2d(_joined, _parameters[reduce].detach(), _parameters[reduce + 1].detach()).requires_grad_(true);
        Tensor grown = nn.functional.conv2d(nn.functional.relu(reduced), _parameters[grow], _parameters[grow + 1], padding: [1, 1]);
        if (_shape.Dropout > 0)
            grown = nn.functional.dropout(grown, _shape.Dropout, true);
        return new TracedLayer(reduced, grown, nn.functional.relu(grown), reduce, grow);
    }

    /// <summary>Runs one layer backward, down to the output of its 1×1 convolution.</summary>
    private Tensor RunBackward(int index, Tensor gradient, Tensor? later)
    {
        TracedLayer layer = _layers[index];
        using Tensor? ofRectified = later is null ? null : Spread(later, index + 1, _input.shape[1] + (index * _shape.GrowthRate), _shape.GrowthRate);
        Tensor[] inputs = [layer.Reduced, _parameters[layer.GrowWeight], _parameters[layer.GrowWeight + 1]];
        IList<Tensor> found = ofRectified is null
            ? autograd.grad([layer.Grown], inputs, [gradient])
            : autograd.grad([layer.Grown, layer.Rectified], inputs, [gradient, ofRectified]);
        _parameters.SetGradient(layer.GrowWeight, found[1]);
        _parameters.SetGradient(layer.GrowWeight + 1, found[2]);
        return found[0];
    }

    /// <summary>The gradient of some channels, from the joined gradients of the 1×1 convolutions from a layer on.</summary>
    private Tensor Spread(Tensor later, int firstLayer, long firstChannel, long channels)
    {
        using DisposeScope scope = NewDisposeScope();
        IEnumerable<Tensor> weights = _layers.Skip(firstLayer)
            .Select(layer => _parameters[layer.ReduceWeight].detach().flatten(1).narrow(1, firstChannel, channels));
        Tensor spread = nn.functional.linear(later.permute(0, 2, 3, 1), cat([.. weights], 0).t().contiguous());
        return spread.permute(0, 3, 1, 2).MoveToOuterDisposeScope();
    }

    private void KeepReduceGradients(Tensor later)
    {
        int width = _shape.BottleneckWidth;
        Tensor gradients = later.permute(0, 2, 3, 1).flatten(0, 2);
        // Products of a layer with channels that come after it are computed too, and left: one large product is cheaper.
        Tensor weights = gradients.t().mm(_joined.permute(0, 2, 3, 1).flatten(0, 2));
        Tensor biases = gradients.sum([0L], type: ScalarType.Float32).to(later.dtype);
        for (int index = 0; index < _layers.Count; index++)
        {
            int slot = _layers[index].ReduceWeight;
            long channels = _input.shape[1] + (index * _shape.GrowthRate);
            _parameters.SetGradient(slot, weights.narrow(0, index * width, width).narrow(1, 0, channels));
            _parameters.SetGradient(slot + 1, biases.narrow(0, index * width, width));
        }
    }
}
