using ZoneAxis.Diffraction;

namespace ZoneAxis.Learning.Networks;

/// <summary>A kind of network: its name, its options and how one is made.</summary>
public sealed class NetworkKind
{
    private readonly Func<NetworkOptions, Network> _make;

    private NetworkKind(NetworkOptions defaults, Func<NetworkOptions, Network> make) => (Defaults, _make) = (defaults, make);

    /// <summary>The name, as it stands in JSON and on a command line.</summary>
    public string Name => Defaults.Kind;

    /// <summary>The options of a network of this kind where nothing is chosen.</summary>
    public NetworkOptions Defaults { get; }

    /// <summary>The kind of descriptor that it is given where nothing is chosen: reflections where it takes a list of numbers, shaped patterns where it takes several images of a crystal, else spot patterns.</summary>
    public string Descriptor => Defaults.Input switch
    {
        { IsList: true } => ReflectionDescriptorOptions.KindName,
        { Streams: > 1 } => ShapedDescriptorOptions.KindName,
        _ => SpotDescriptorOptions.KindName,
    };

    /// <summary>The input of its paper, with images of some side; a list of numbers has none.</summary>
    /// <param name="side">Rows, and columns, px.</param>
    public InputShape InputAt(int side) => Defaults.Input.IsList ? Defaults.Input : Defaults.Input with { Rows = side, Columns = side };

    /// <summary>The numbers that whoever trains may choose by name.</summary>
    public IReadOnlyList<NetworkSetting> Settings => NetworkSettings.Of(Defaults);

    /// <summary>Describes a kind that runs as its options describe it.</summary>
    /// <typeparam name="TOptions">Its options, which know its name.</typeparam>
    internal static NetworkKind Of<TOptions>()
        where TOptions : NetworkOptions, new() => Of<TOptions>(options => new LayeredNetwork(options));

    /// <summary>Describes a kind that has a faster way to run than its layers one by one.</summary>
    /// <typeparam name="TOptions">Its options, which know its name.</typeparam>
    /// <param name="make">Makes a network of it.</param>
    internal static NetworkKind Of<TOptions>(Func<TOptions, Network> make)
        where TOptions : NetworkOptions, new() => new(new TOptions(), options => make((TOptions)options));

    /// <summary>Makes a network of this kind.</summary>
    internal Network Make(NetworkOptions options) => _make(options);
}
