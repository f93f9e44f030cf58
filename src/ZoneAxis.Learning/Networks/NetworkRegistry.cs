using ZoneAxis.Diffraction;
using ZoneAxis.Learning.Runtime;

namespace ZoneAxis.Learning.Networks;

/// <summary>The kinds of networks that there are. A new one is its own files and a line here.</summary>
public static class NetworkRegistry
{
    /// <summary>The kind that the paper proposes.</summary>
    public const string PaperKind = MsdnOptions.KindName;

    /// <summary>The kind where none is said.</summary>
    public const string DefaultKind = PaperKind;

    private static readonly List<NetworkKind> Kinds = [];
    private static readonly Dictionary<string, Type> Types = [];

    static NetworkRegistry()
    {
        Add(NetworkKind.Of<MsdnOptions>(options => new Msdn(options)));
        Add(NetworkKind.Of<MsvggOptions>());
        Add(NetworkKind.Of<ZilettiOptions>());
        Add(NetworkKind.Of<AlexNetOptions>());
        Add(NetworkKind.Of<Vgg11Options>());
        Add(NetworkKind.Of<ResNet18Options>());
        Add(NetworkKind.Of<ResNet50Options>());
        Add(NetworkKind.Of<DenseNet121Options>());
        Add(NetworkKind.Of<ReflectionNetOptions>());
    }

    /// <summary>All kinds.</summary>
    public static IReadOnlyList<NetworkKind> All => Kinds;

    /// <summary>The type of each kind's options.</summary>
    internal static IReadOnlyDictionary<string, Type> OptionTypes => Types;

    /// <summary>Finds a kind.</summary>
    /// <param name="kind">Its name.</param>
    /// <exception cref="ArgumentException">There is no such kind; the message lists those there are.</exception>
    public static NetworkKind Find(string kind) => Kinds.Find(one => one.Name == kind)
        ?? throw new ArgumentException($"There are no networks of the kind {kind}, but {string.Join(", ", Types.Keys)}.");

    /// <summary>Makes a network whose parameters and state are zero: <see cref="Network.Initialize"/> fills them afresh, <see cref="NetworkWeights.Load"/> from a file.</summary>
    /// <param name="options">Its shape.</param>
    /// <returns>The network; the caller disposes of it.</returns>
    /// <exception cref="ArgumentException">An option is out of its range, or the kind is unknown.</exception>
    /// <exception cref="TorchRuntimeException">The native libraries cannot be loaded.</exception>
    public static Network Create(NetworkOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return Find(options.Kind).Make(options);
    }

    /// <summary>The options of a network for some input.</summary>
    /// <param name="kind">The kind of network.</param>
    /// <param name="input">The numbers that it is given of one crystal.</param>
    /// <param name="classCount">How many classes it tells apart, at least 2.</param>
    /// <param name="settings">What is chosen by name, as "stemStride" or "dropout": see <see cref="NetworkKind.Settings"/>.</param>
    /// <returns>Options that are valid.</returns>
    /// <exception cref="ArgumentException">The kind or a setting is unknown, a value is out of its range, or the input does not fit; the message is a sentence that says which, and what there is.</exception>
    public static NetworkOptions MakeOptions(string kind, InputShape input, int classCount, IReadOnlyDictionary<string, double> settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        NetworkOptions options = NetworkSettings.With(Find(kind).Defaults, settings).WithInput(input) with { ClassCount = classCount };
        options.Validate();
        return options;
    }

    /// <summary>Adds a kind.</summary>
    /// <exception cref="ArgumentException">There is one of that name.</exception>
    internal static void Add(NetworkKind kind)
    {
        Types.Add(kind.Name, kind.Defaults.GetType());
        Kinds.Add(kind);
    }
}
