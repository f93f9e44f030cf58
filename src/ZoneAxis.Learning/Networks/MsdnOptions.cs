using System.Globalization;
using System.Text.Json.Serialization;
using ZoneAxis.Diffraction;

namespace ZoneAxis.Learning.Networks;

/// <summary>The shape of a multistream DenseNet; saved beside its weights.</summary>
/// <remarks>
/// The defaults are those of the authors' released checkpoint (Tiong et al., npj Comput. Mater. 6, 196, 2020), which is not
/// the network of the paper's Supplementary Table 1: no batch normalisation, biases everywhere, no compression.
/// </remarks>
public sealed record MsdnOptions : NetworkOptions
{
    /// <summary>The name of this kind of network.</summary>
    public const string KindName = "msdn";

    /// <inheritdoc/>
    [JsonIgnore]
    public override string Kind => KindName;

    /// <inheritdoc/>
    [JsonIgnore]
    public override InputShape Input => new(InputStreams, InputChannels, InputSide, InputSide);

    /// <inheritdoc/>
    [JsonIgnore]
    public override string Description => string.Create(
        CultureInfo.InvariantCulture,
        $"{(InputStreams == 1 ? "DenseNet of one stream" : "multistream DenseNet")}{(JoinFeatures ? ", features joined" : "")}, {Walk().Parameters.Length:N0} parameters, stem stride {StemStride}, blocks of {string.Join(", ", BlockLayers)} layers");

    /// <summary>Rows and columns of an input image in pixels. The network takes any side; this is the one it was trained for.</summary>
    public int InputSide { get; init; } = 64;

    /// <summary>Channels of an input image: red, green, blue.</summary>
    public int InputChannels { get; init; } = 3;

    /// <summary>Images of a crystal: the paper's three, or one, as a spot pattern is.</summary>
    public int InputStreams { get; init; } = Msdn.StreamCount;

    /// <summary>Step of the first convolution in pixels, 1 or more.</summary>
    [NetworkSetting("Step of the first convolution, px, 1 or more: larger is faster and coarser.")]
    public int StemStride { get; init; } = 2;

    /// <summary>Rows and columns of the first convolution's kernel; odd, padded by half of it.</summary>
    [NetworkSetting("Rows and columns of the first convolution's kernel, px, odd.")]
    public int StemKernel { get; init; } = 7;

    /// <summary>Channels out of the first convolution.</summary>
    [NetworkSetting("Channels out of the first convolution, 1 or more.")]
    public int StemWidth { get; init; } = 32;

    /// <summary>Channels that each dense layer adds.</summary>
    [NetworkSetting("Channels that each dense layer adds, 1 or more.")]
    public int GrowthRate { get; init; } = 32;

    /// <summary>Channels between the 1×1 and the 3×3 convolution of a dense layer.</summary>
    [NetworkSetting("Channels between the 1×1 and the 3×3 convolution of a dense layer, 1 or more.")]
    public int BottleneckWidth { get; init; } = 32;

    /// <summary>Number of layers of each dense block; between two blocks lies a transition.</summary>
    public IReadOnlyList<int> BlockLayers { get; init; } = [3, 6, 12, 8];

    /// <summary>The probability of dropping a value that a dense layer adds, while training, in [0, 1).</summary>
    [NetworkSetting("Part of the values that a dense layer adds to drop while training, in [0, 1).")]
    public double Dropout { get; init; }

    /// <summary>The probability of dropping one of the pooled features before the outputs, while training, in [0, 1).</summary>
    [NetworkSetting("Part of the pooled features to drop while training, in [0, 1).")]
    public double FeatureDropout { get; init; }

    /// <summary>Whether one output takes the joined features of all streams; else, as in the paper, each stream has an output, and their logits are summed.</summary>
    [NetworkSetting("1: one output takes the joined features of all streams; 0: each stream has logits of its own, which are summed.")]
    public bool JoinFeatures { get; init; }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The input is not three square images, or one.</exception>
    public override MsdnOptions WithInput(InputShape input) => input.Streams is 1 or Msdn.StreamCount && input.Rows == input.Columns && input.Rows > 1
        ? this with { InputStreams = input.Streams, InputChannels = input.Channels, InputSide = input.Rows }
        : throw new ArgumentException($"A network of the kind {KindName} takes {Msdn.StreamCount} square images of a crystal, or one; it cannot take {input} numbers.");

    /// <inheritdoc/>
    public override void Validate()
    {
        base.Validate();
        Require(InputStreams is 1 or Msdn.StreamCount, nameof(InputStreams), InputStreams, $"{Msdn.StreamCount} or 1");
        Require(InputSide >= 1, nameof(InputSide), InputSide, "at least 1");
        Require(InputChannels >= 1, nameof(InputChannels), InputChannels, "at least 1");
        Require(StemStride >= 1, nameof(StemStride), StemStride, "at least 1");
        Require(StemKernel >= 1 && StemKernel % 2 == 1, nameof(StemKernel), StemKernel, "odd and at least 1");
        Require(StemWidth >= 1, nameof(StemWidth), StemWidth, "at least 1");
        Require(GrowthRate >= 1, nameof(GrowthRate), GrowthRate, "at least 1");
        Require(BottleneckWidth >= 1, nameof(BottleneckWidth), BottleneckWidth, "at least 1");
        Require(BlockLayers is { Count: >= 1 } && BlockLayers.All(layers => layers >= 1), nameof(BlockLayers), string.Join(',', BlockLayers ?? []), "one or more counts of at least 1");
        Require(Dropout is >= 0 and < 1, nameof(Dropout), Dropout, "in [0, 1)");
        Require(FeatureDropout is >= 0 and < 1, nameof(FeatureDropout), FeatureDropout, "in [0, 1)");
        int side = (InputSide + StemStride - 1) / StemStride;
        Require(side >> (BlockLayers!.Count - 1) >= 1, nameof(InputSide), InputSide, "large enough to be halved between all blocks");
    }

    /// <inheritdoc/>
    internal override Layer Describe()
    {
        // What comes into the stem and into a transition is not rectified, and loses no power.
        List<Layer> layers = [new Convolution(Msdn.StemName, StemWidth, StemKernel, StemStride, StemKernel / 2, gain: 1)];
        int width = StemWidth;
        for (int block = 0; block < BlockLayers.Count; block++)
        {
            string name = $"blocks.{block}.layers";
            layers.AddRange(Enumerable.Range(0, BlockLayers[block]).Select(layer => DenseLayer($"{name}.{layer}")));
            width += GrowthRate * BlockLayers[block];
            if (block < BlockLayers.Count - 1)
                layers.AddRange([new AveragePooling(Msdn.TransitionPool), new Convolution($"{Msdn.TransitionName}.{block}", width, kernel: 1, gain: 1)]);
        }

        layers.AddRange([new GlobalPooling(), new Dropout(FeatureDropout)]);
        if (JoinFeatures)
            layers.Add(new JoinedStreams(InputStreams));
        return new LayerSequence([.. layers, new OutputLayer(ClassCount, [.. Msdn.OutputNames(this)])]);
    }

    private DenseConnection DenseLayer(string name) => new(new LayerSequence(
        new Rectifier(inPlace: false), new Convolution($"{name}.reduce", BottleneckWidth, kernel: 1),
        new Rectifier(), new Convolution($"{name}.grow", GrowthRate, Msdn.LayerKernel, padding: Msdn.LayerKernel / 2),
        new Dropout(Dropout)));

    /// <summary>The shape of a dense block.</summary>
    internal DenseBlockShape ShapeOf(int block) => new(BlockLayers[block], GrowthRate, BottleneckWidth, Dropout);
}
