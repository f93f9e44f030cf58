using ZoneAxis.Learning.Networks;

namespace ZoneAxis.Learning.Training;

/// <summary>A named way to train a kind of network: what holds where nothing else is said.</summary>
public sealed record TrainingPreset
{
    /// <summary>The name of what reaches most in a given time on a few processor cores.</summary>
    public const string QuickName = "quick";

    /// <summary>The name of what the paper says.</summary>
    public const string PaperName = "paper";

    private const int PapersSide = 224;
    private const int PapersFolds = 10;
    private const int PapersFoldPasses = 100;

    // The paper has dropout in its dense layers and states no rate; this is that of the DenseNet that it builds on (Huang et al., CVPR 2017, section 4.2).
    private const double DenseDropout = 0.2;

    // The paper shortens no gradient.
    private const double NoClipping = 1e30;

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>How to train.</summary>
    public TrainingOptions Options { get; init; } = new();

    /// <summary>Side of the network's input in pixels; null where it says nothing of it.</summary>
    public int? Side { get; init; }

    /// <summary>Folds of the crystals that are not tested on; null where it says nothing of them.</summary>
    public int? Folds { get; init; }

    /// <summary>What it chooses of the network by name.</summary>
    public IReadOnlyDictionary<string, double> NetworkSettings { get; init; } = new Dictionary<string, double>();

    /// <summary>The names of all presets, the standard one first.</summary>
    public static IReadOnlyList<string> Names { get; } = [QuickName, PaperName];

    /// <summary>Finds a preset.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="kind">The kind of network that is trained.</param>
    /// <exception cref="ArgumentException">There is no such preset; the message lists those there are.</exception>
    public static TrainingPreset Named(string name, NetworkKind kind) => name switch
    {
        QuickName => new TrainingPreset { Name = QuickName },
        PaperName => Paper(kind),
        _ => throw new ArgumentException($"There is no preset {name}, but {string.Join(", ", Names)}."),
    };

    /// <summary>
    /// As the paper trained (Tiong et al., npj Comput. Mater. 6, 196, 2020, Methods): Adam at a constant rate, ten folds of what is not tested on, another of which
    /// validates every 100 passes, each fold once. Crystals a step and the number of passes are not stated there.
    /// </summary>
    private static TrainingPreset Paper(NetworkKind kind)
    {
        bool hasStreams = kind.Defaults.Input.Streams > 1;
        return new TrainingPreset
        {
            Name = PaperName,
            Options = new TrainingOptions
            {
                Epochs = PapersFolds * PapersFoldPasses,
                FoldPasses = PapersFoldPasses,
                LearningRate = hasStreams ? 1e-5 : 1e-4,
                WeightDecay = hasStreams ? 1e-7 : 1e-6,
                Beta1 = 0.9,
                Schedule = LearningRateSchedule.Constant,
                WarmUpSteps = 0,
                ClipNorm = NoClipping,
                AverageDecay = 0,
                Precision = Precision.Float32,
            },
            Side = kind.Defaults is ZilettiOptions published ? published.InputSide : PapersSide,
            Folds = PapersFolds,
            NetworkSettings = kind.Name == NetworkRegistry.PaperKind ? new Dictionary<string, double> { ["dropout"] = DenseDropout } : new Dictionary<string, double>(),
        };
    }
}
