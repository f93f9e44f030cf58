using ZoneAxis.Diffraction;
using ZoneAxis.Learning.Networks;

namespace ZoneAxis.Learning.Models;

/// <summary>A model's network and what it is given; the file <c>config.json</c> of its folder.</summary>
public sealed record ModelConfig
{
    /// <summary>The kind of network that this version knows.</summary>
    public const string MsdnKind = "msdn";

    /// <summary>The model's name.</summary>
    public string Name { get; init; } = "unnamed";

    /// <summary>The kind of network.</summary>
    public string Kind { get; init; } = MsdnKind;

    /// <summary>The network's shape.</summary>
    public MsdnOptions Network { get; init; } = new();

    /// <summary>What the network is given of a crystal.</summary>
    public DescriptorOptions Descriptor { get; init; } = new ShapedDescriptorOptions();

    /// <summary>The number format of the trunk in training; the weights are saved in 32 bits.</summary>
    public Precision TrainedWith { get; init; }
}
