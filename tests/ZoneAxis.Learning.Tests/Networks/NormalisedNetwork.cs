using System.Runtime.CompilerServices;
using TorchSharp;
using ZoneAxis.Learning.Networks;
using static TorchSharp.torch;

namespace ZoneAxis.Learning.Tests.Networks;

/// <summary>A tiny network of the tests alone: a convolution, batch normalisation with its running statistics as state, and one linear output for both of two streams.</summary>
internal sealed class NormalisedNetwork : Network
{
    private const int Kernel = 3;
    private const double Momentum = 0.1;

    public NormalisedNetwork(NormalisedOptions options)
        : base(options, () => LayoutOf(options), () => StateLayoutOf(options)) => Options = options;

    public override NormalisedOptions Options { get; }

    /// <summary>Which of the gradients, counted from 1, is not finite; 0 for none.</summary>
    public int BrokenGradient { get; set; }

    [ModuleInitializer]
    public static void Register() => NetworkRegistry.Add(NetworkKind.Of<NormalisedOptions>(options => new NormalisedNetwork(options)));

    public override void Initialize(int seed)
    {
        using DisposeScope scope = NewDisposeScope();
        using IDisposable noGradient = no_grad();
        ParameterInitializer.Fill(Parameters, Layout, seed);
        Parameter(2).fill_(1);
        StatePart(0).fill_(0);
        StatePart(1).fill_(1);
    }

    public override Tensor Forward(Tensor input, Precision precision = Precision.Float32, bool training = false)
    {
        using DisposeScope scope = NewDisposeScope();
        ScalarType type = TypeOf(precision);
        Tensor images = nn.functional.conv2d(input.to(type), Parameter(0).to(type), Parameter(1).to(type)).to(ScalarType.Float32);
        Tensor normal = nn.functional.batch_norm(images, StatePart(0), StatePart(1), Parameter(2), Parameter(3), training, Momentum);
        Tensor features = nn.functional.dropout(nn.functional.relu(normal).mean([2, 3]), Options.Dropout, training);
        Tensor outputs = nn.functional.linear(features, Parameter(4), Parameter(5));
        return outputs.view(Options.Input.Streams, -1, Options.ClassCount).MoveToOuterDisposeScope();
    }

    public override (double Loss, Tensor Gradient) ComputeGradient(Tensor input, Tensor classes, Precision precision, double labelSmoothing)
    {
        (double loss, Tensor gradient) = base.ComputeGradient(input, classes, precision, labelSmoothing);
        if (--BrokenGradient == 0)
            gradient.fill_(float.NaN);
        return (loss, gradient);
    }

    private static ParameterLayout LayoutOf(NormalisedOptions options)
    {
        ParameterLayout layout = new();
        layout.AddConvolution("mix", 1, options.Width, Kernel);
        layout.Add("normal.scale", [options.Width], 0);
        layout.Add("normal.shift", [options.Width], 0);
        layout.AddLinear("output", options.Width, options.ClassCount);
        return layout;
    }

    private static ParameterLayout StateLayoutOf(NormalisedOptions options)
    {
        ParameterLayout layout = new();
        layout.Add("normal.mean", [options.Width], 0);
        layout.Add("normal.variance", [options.Width], 0);
        return layout;
    }
}
