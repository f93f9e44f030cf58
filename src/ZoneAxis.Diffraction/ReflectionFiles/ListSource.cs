using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction;

/// <summary>A list that a file holds, not read yet.</summary>
/// <param name="Entry">What and where it is.</param>
/// <param name="Read">Reads it by options, or throws a <see cref="CrystalFormatException"/>.</param>
internal sealed record ListSource(ReflectionListEntry Entry, Func<ReflectionReadOptions, ReflectionList> Read)
{
    /// <summary>Whether its data block holds a rawer list, which is meant where none is named.</summary>
    public bool IsFurther { get; init; }
}
