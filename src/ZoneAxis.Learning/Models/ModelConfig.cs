using System.Text.Json.Serialization;
using ZoneAxis.Diffraction;
using ZoneAxis.Learning.Networks;

namespace ZoneAxis.Learning.Models;

/// <summary>A model's network and what it is given; the file <c>config.json</c> of its folder.</summary>
public sealed record ModelConfig
{
    /// <summary>The model's name.</summary>
    public string Name { get; init; } = "unnamed";

    /// <summary>The kind of network, which earlier versions wrote beside the network's shape; null where it stands in it alone.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Kind { get; init; }

    /// <summary>The network's shape, with its kind.</summary>
    public required NetworkOptions Network { get; init; }

    /// <summary>What the network is given of a crystal.</summary>
    public DescriptorOptions Descriptor { get; init; } = new ShapedDescriptorOptions();

    /// <summary>The temperature by which probabilities are made as large as the network is right, see <see cref="Evaluation.TemperatureScaling"/>, above 0; null for those of the network itself.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? Temperature { get; init; }

    /// <summary>The number format of the trunk in training; the weights are saved in 32 bits.</summary>
    public Precision TrainedWith { get; init; }
}
