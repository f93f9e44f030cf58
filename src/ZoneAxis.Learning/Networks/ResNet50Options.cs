using System.Text.Json.Serialization;

namespace ZoneAxis.Learning.Networks;

/// <summary>The shape of a ResNet-50; saved beside its weights.</summary>
/// <remarks>He, Zhang, Ren &amp; Sun (CVPR 2016): 25,557,032 parameters at 1,000 classes. It takes images of any side.</remarks>
public sealed record ResNet50Options : ImageNetworkOptions
{
    /// <summary>The name of this kind of network.</summary>
    public const string KindName = "resnet-50";

    private static readonly int[] Stages = [3, 4, 6, 3];

    /// <inheritdoc/>
    [JsonIgnore]
    public override string Kind => KindName;

    /// <summary>Channels of the first stage; each further stage has twice those of the one before.</summary>
    [NetworkSetting("Channels of the first stage, 1 or more; each further stage has twice those of the one before.")]
    public int Width { get; init; } = 64;

    private protected override string Title => "ResNet-50";

    private protected override void ValidateSettings() => Require(Width >= 1, nameof(Width), Width, "at least 1");

    internal override Layer Describe() => ResNetLayers.Of(Width, Stages, bottlenecks: true, ClassCount);
}
