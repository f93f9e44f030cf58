using System.Text.Json.Serialization;

namespace ZoneAxis.Learning.Networks;

/// <summary>The shape of a DenseNet-121; saved beside its weights.</summary>
/// <remarks>
/// Huang, Liu, van der Maaten &amp; Weinberger (CVPR 2017), DenseNet-BC with growth 32: 7,978,856 parameters at 1,000 classes. It takes images of any side from 29 px on.
/// </remarks>
public sealed record DenseNet121Options : ImageNetworkOptions
{
    /// <summary>The name of this kind of network.</summary>
    public const string KindName = "densenet-121";

    /// <summary>Channels between the two convolutions of a layer, in multiples of the growth.</summary>
    private const int BottleneckFactor = 4;

    private static readonly int[] BlockLayers = [6, 12, 24, 16];

    /// <inheritdoc/>
    [JsonIgnore]
    public override string Kind => KindName;

    /// <summary>Channels that each dense layer adds; the stem has twice as many.</summary>
    [NetworkSetting("Channels that each dense layer adds, 1 or more; the stem has twice as many.")]
    public int GrowthRate { get; init; } = 32;

    /// <summary>The probability of dropping a value that a dense layer adds, while training, in [0, 1).</summary>
    [NetworkSetting("Part of the values that a dense layer adds to drop while training, in [0, 1).")]
    public double Dropout { get; init; }

    private protected override string Title => "DenseNet-121";

    private protected override void ValidateSettings()
    {
        Require(GrowthRate >= 1, nameof(GrowthRate), GrowthRate, "at least 1");
        Require(Dropout is >= 0 and < 1, nameof(Dropout), Dropout, "in [0, 1)");
    }

    internal override Layer Describe()
    {
        int width = 2 * GrowthRate;
        List<Layer> layers = [new NormalisedConvolution("stem", width, kernel: 7, stride: 2), new MaximumPooling(kernel: 3, stride: 2, padding: 1)];
        for (int block = 0; block < BlockLayers.Length; block++)
        {
            string name = $"blocks.{block}";
            layers.AddRange(Enumerable.Range(0, BlockLayers[block]).Select(layer => DenseLayer($"{name}.{layer}")));
            width += GrowthRate * BlockLayers[block];
            if (block == BlockLayers.Length - 1)
                break;
            width /= 2;
            layers.Add(Transition($"transitions.{block}", width));
        }

        return new LayerSequence([.. layers, new BatchNormalisation("norm"), new Rectifier(), new GlobalPooling(), new OutputLayer(ClassCount, "output")]);
    }

    private DenseConnection DenseLayer(string name) => new(new LayerSequence(
        new BatchNormalisation($"{name}.reduce.norm"), new Rectifier(), new Convolution($"{name}.reduce", BottleneckFactor * GrowthRate, kernel: 1, hasBias: false),
        new BatchNormalisation($"{name}.grow.norm"), new Rectifier(), new Convolution($"{name}.grow", GrowthRate, kernel: 3, padding: 1, hasBias: false),
        new Dropout(Dropout)));

    // A 1×1 convolution and average pooling commute exactly: pooling first costs a quarter.
    private static LayerSequence Transition(string name, int outputs) => new(
        new BatchNormalisation($"{name}.norm"), new Rectifier(), new AveragePooling(2), new Convolution(name, outputs, kernel: 1, hasBias: false));
}
