using TorchSharp;
using ZoneAxis.Learning.Networks;
using ZoneAxis.Learning.Runtime;
using static TorchSharp.torch;

namespace ZoneAxis.Learning.Training;

/// <summary>Adam over one flat buffer, with decoupled weight decay and a moving average of the parameters.</summary>
internal sealed class AdamState : IDisposable
{
    // The average follows faster at first, so that it forgets the fresh parameters: min(decay, (1 + t)/(10 + t)).
    private const double AverageHaste = 10;

    private readonly TrainingOptions _options;
    private readonly Tensor _parameters;
    private readonly Tensor _isWeight;

    public AdamState(Network network, TrainingOptions options)
    {
        _options = options;
        _parameters = network.Parameters;
        Mean = zeros_like(_parameters, requires_grad: false);
        Square = zeros_like(_parameters, requires_grad: false);
        Average = _parameters.detach().clone();
        _isWeight = zeros_like(_parameters, requires_grad: false);
        using HeldScalars numbers = new();
        foreach (ParameterSlot slot in network.Layout.Slots.Where(slot => !slot.IsBias))
        {
            using Tensor part = _isWeight.narrow(0, slot.Offset, slot.Length);
            part.fill_(numbers.Of(1));
        }
    }

    /// <summary>The moving mean of gradients.</summary>
    public Tensor Mean { get; }

    /// <summary>The moving mean of squared gradients.</summary>
    public Tensor Square { get; }

    /// <summary>The moving average of the parameters.</summary>
    public Tensor Average { get; }

    /// <summary>Takes one step; a gradient that is not finite is passed over.</summary>
    /// <param name="gradient">The gradient, changed in place.</param>
    /// <param name="rate">The learning rate.</param>
    /// <param name="step">Steps taken so far.</param>
    /// <returns>Whether the step was taken.</returns>
    public bool Step(Tensor gradient, double rate, long step)
    {
        using DisposeScope scope = NewDisposeScope();
        using IDisposable noGradient = no_grad();
        using HeldScalars numbers = new();
        double norm = FlatBuffer.ValueOf(gradient.norm());
        if (!double.IsFinite(norm))
            return false;
        if (norm > _options.ClipNorm)
            gradient.mul_(numbers.Of(_options.ClipNorm / norm));

        Mean.mul_(numbers.Of(_options.Beta1)).add_(gradient, alpha: numbers.Of(1 - _options.Beta1));
        Square.mul_(numbers.Of(_options.Beta2)).addcmul_(gradient, gradient, numbers.Of(1 - _options.Beta2));
        if (_options.WeightDecay > 0)
            _parameters.addcmul_(_parameters, _isWeight, numbers.Of(-rate * _options.WeightDecay));
        double meanPart = 1 - Math.Pow(_options.Beta1, step + 1);
        double squarePart = Math.Sqrt(1 - Math.Pow(_options.Beta2, step + 1));
        Tensor divisor = Square.sqrt().div_(numbers.Of(squarePart)).add_(numbers.Of(_options.Epsilon), alpha: numbers.Of(1));
        _parameters.addcdiv_(Mean, divisor, numbers.Of(-rate / meanPart));

        double decay = Math.Min(_options.AverageDecay, (1.0 + step) / (AverageHaste + step));
        Average.mul_(numbers.Of(decay)).add_(_parameters, alpha: numbers.Of(1 - decay));
        return true;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Mean.Dispose();
        Square.Dispose();
        Average.Dispose();
        _isWeight.Dispose();
    }
}
