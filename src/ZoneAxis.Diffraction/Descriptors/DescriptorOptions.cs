using System.Text.Json.Serialization;
using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction;

/// <summary>What a network is given of a crystal, and how that is made: the only description of a network's input. As JSON its kind comes first.</summary>
[JsonConverter(typeof(DescriptorOptionsConverter))]
public abstract record DescriptorOptions
{
    /// <summary>The kind, one of <see cref="DescriptorRegistry.Kinds"/>.</summary>
    [JsonIgnore]
    public abstract string Kind { get; }

    /// <summary>Name of the geometry of the patterns, or of the set of patterns of a corpus; that of the cell's reflections for a list of them.</summary>
    [JsonIgnore]
    public abstract string Geometry { get; }

    /// <summary>Name of the cell that a crystal is put in, as files write it.</summary>
    [JsonIgnore]
    public abstract string Cell { get; }

    /// <summary>The tolerance at which that cell is found.</summary>
    [JsonIgnore]
    public abstract SymmetryTolerance Tolerance { get; }

    /// <summary>The numbers that a network is given.</summary>
    [JsonIgnore]
    public abstract InputShape Input { get; }

    /// <summary>What is made of the patterns, in a few words, as "shaped (released), 128 px".</summary>
    [JsonIgnore]
    public abstract string Description { get; }

    /// <summary>Makes the descriptor.</summary>
    /// <exception cref="ArgumentException">The options contradict each other, or this version cannot make such patterns.</exception>
    public abstract Descriptor Create();
}
