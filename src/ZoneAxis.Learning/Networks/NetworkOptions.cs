using System.Text.Json.Serialization;
using ZoneAxis.Diffraction;
using ZoneAxis.Learning.Graphs;

namespace ZoneAxis.Learning.Networks;

/// <summary>The shape of a network, whatever its kind; saved beside its weights.</summary>
/// <remarks>
/// As JSON its first member, <c>kind</c>, says which kind it is; an object without that member is of <see cref="NetworkRegistry.DefaultKind"/>.
/// Numbers that whoever trains may choose by name carry a <see cref="NetworkSettingAttribute"/>.
/// </remarks>
[JsonConverter(typeof(NetworkOptionsConverter))]
public abstract record NetworkOptions
{
    private const int PapersClasses = 72;
    private const int BeforeAll = -1;

    /// <summary>How many classes (space groups) the network tells apart, at least 2; the paper's 72 unless set.</summary>
    [JsonPropertyOrder(BeforeAll)]
    public int ClassCount { get; init; } = PapersClasses;

    /// <summary>The name of the kind, as it stands in JSON and on a command line.</summary>
    [JsonIgnore]
    public abstract string Kind { get; }

    /// <summary>The numbers that the network is given of one crystal.</summary>
    [JsonIgnore]
    public abstract InputShape Input { get; }

    /// <summary>What the network is, in a phrase without a full stop, with the number of its parameters; stands on a model's card.</summary>
    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    [JsonIgnore]
    public abstract string Description { get; }

    /// <summary>The same network for another input.</summary>
    /// <param name="input">The numbers of one crystal.</param>
    /// <exception cref="ArgumentException">Networks of this kind cannot take such an input; the message says what they take.</exception>
    public abstract NetworkOptions WithInput(InputShape input);

    /// <summary>Checks every value.</summary>
    /// <exception cref="ArgumentException">A value is out of its range; the message names it.</exception>
    public virtual void Validate() => Require(ClassCount >= 2, nameof(ClassCount), ClassCount, "at least 2");

    /// <summary>The network's layers, from the input of one crystal to its logits. What <see cref="Network.Forward"/> computes is what they compute.</summary>
    internal abstract Layer Describe();

    /// <summary>Adds the network's layers to a graph; without training it computes what <see cref="Network.Forward"/> does, the outputs of the streams summed.</summary>
    /// <param name="graph">The graph, which takes weights by the names of <see cref="Walk"/>.</param>
    /// <returns>The outputs of each crystal before the softmax, [classes].</returns>
    internal GraphValue AddTo(GraphBuilder graph) => Describe().AddTo(graph, graph.Images);

    /// <summary>What the layers hold and cost.</summary>
    /// <exception cref="ArgumentException">The input is too small for one of the layers.</exception>
    internal LayerWalk Walk() => new(Describe(), Input);

    /// <summary>Refuses a value out of its range.</summary>
    /// <param name="holds">Whether it is in its range.</param>
    /// <param name="name">The option.</param>
    /// <param name="value">Its value.</param>
    /// <param name="must">What it must be.</param>
    /// <exception cref="ArgumentException">It is not.</exception>
    private protected static void Require(bool holds, string name, object? value, string must)
    {
        if (!holds)
            throw new ArgumentException($"The network option {name} is {value}; it must be {must}.");
    }
}
