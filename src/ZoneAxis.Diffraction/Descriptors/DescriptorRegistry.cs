using System.Collections.Frozen;

namespace ZoneAxis.Diffraction;

/// <summary>All kinds of descriptors. A new one is its own files and a line here.</summary>
public static class DescriptorRegistry
{
    /// <summary>The kinds, the paper's first.</summary>
    public static IReadOnlyList<DescriptorKind> All { get; } =
    [
        DescriptorKind.Of(ShapedDescriptorOptions.KindName, ShapedDescriptorOptions.Of, hasShaping: true),
        DescriptorKind.Of(SpotDescriptorOptions.KindName, SpotDescriptorOptions.Of),
        DescriptorKind.Of(RawDescriptorOptions.KindName, RawDescriptorOptions.Of),
        DescriptorKind.Of(ReflectionTableOptions.KindName, ReflectionTableOptions.Of),
        DescriptorKind.Of(ReflectionDescriptorOptions.KindName, ReflectionDescriptorOptions.Of),
    ];

    /// <summary>The type of each kind's options.</summary>
    public static FrozenDictionary<string, Type> Kinds { get; } = All.ToFrozenDictionary(kind => kind.Name, kind => kind.OptionsType);

    /// <summary>Finds a kind.</summary>
    /// <param name="kind">The name of the kind.</param>
    /// <exception cref="ArgumentException">There is no such kind; the message lists those there are.</exception>
    public static DescriptorKind Find(string kind) => All.FirstOrDefault(one => one.Name == kind)
        ?? throw new ArgumentException($"There are no descriptors of the kind {kind}, but {string.Join(", ", All.Select(one => one.Name))}.");
}
