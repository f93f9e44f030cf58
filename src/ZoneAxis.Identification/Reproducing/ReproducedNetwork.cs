using System.Collections.Immutable;
using ZoneAxis.Diffraction;
using ZoneAxis.Learning.Networks;
using ZoneAxis.Learning.Training;

namespace ZoneAxis;

/// <summary>How one of the paper's networks is trained in the reproduction: the same in every training, settled before the first.</summary>
/// <remarks>
/// Sides: the one at which a forward pass of a crystal costs 130 to 300 million multiply-adds (msdn with a first step of 6 px), so that none of the networks sees far fewer crystals in the
/// same time than another; 64 px is also the published side of Ziletti's network. No side is small enough for msvgg, which is given the least that it takes.
/// Learning rates: 10⁻³ as in the preset "quick"; the paper's 10⁻⁴ for the three networks that have neither normalisation nor dense connections and at least 57 million parameters.
/// </remarks>
public sealed record ReproducedNetwork
{
    // Adam's step alone costs these networks more than the gradient of 32 crystals, and 300 steps would be most of a short training.
    private const int LargeBatch = 64;
    private const int LargeWarmUp = 50;
    private const double LargeRate = 1e-4;

    private const int StandardBatch = 32;

    private static readonly TrainingOptions Standard = new();

    /// <summary>The kind of network.</summary>
    public required string Kind { get; init; }

    /// <summary>The kind of descriptor that it is given in the paper.</summary>
    public required string Descriptor { get; init; }

    /// <summary>Side of its input, px.</summary>
    public required int Side { get; init; }

    /// <summary>What is chosen of it by name.</summary>
    public IReadOnlyDictionary<string, double> Settings { get; init; } = new Dictionary<string, double>();

    /// <summary>Crystals a step.</summary>
    public int BatchSize { get; init; } = StandardBatch;

    /// <summary>Highest learning rate.</summary>
    public double LearningRate { get; init; } = Standard.LearningRate;

    /// <summary>Steps in which the learning rate rises at first.</summary>
    public int WarmUpSteps { get; init; } = Standard.WarmUpSteps;

    /// <summary>The paper's network and those that it is compared with, the most telling first.</summary>
    public static ImmutableArray<ReproducedNetwork> All { get; } =
    [
        new() { Kind = NetworkRegistry.PaperKind, Descriptor = ShapedDescriptorOptions.KindName, Side = 128, Settings = new Dictionary<string, double> { ["stemStride"] = 6 } },
        new() { Kind = ZilettiOptions.KindName, Descriptor = SpotDescriptorOptions.KindName, Side = 64 },
        Large(MsvggOptions.KindName, ShapedDescriptorOptions.KindName, 32),
        new() { Kind = ResNet18Options.KindName, Descriptor = SpotDescriptorOptions.KindName, Side = 64 },
        Large(AlexNetOptions.KindName, SpotDescriptorOptions.KindName, 128),
        Large(Vgg11Options.KindName, SpotDescriptorOptions.KindName, 32),
        new() { Kind = DenseNet121Options.KindName, Descriptor = SpotDescriptorOptions.KindName, Side = 64 },
    ];

    /// <summary>How the paper's own network is trained.</summary>
    public static ReproducedNetwork Paper => All[0];

    private static ReproducedNetwork Large(string kind, string descriptor, int side) =>
        new() { Kind = kind, Descriptor = descriptor, Side = side, BatchSize = LargeBatch, LearningRate = LargeRate, WarmUpSteps = LargeWarmUp };
}
