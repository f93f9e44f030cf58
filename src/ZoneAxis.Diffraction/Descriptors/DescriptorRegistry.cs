using System.Collections.Frozen;

namespace ZoneAxis.Diffraction;

/// <summary>All kinds of descriptors, a line each.</summary>
public static class DescriptorRegistry
{
    /// <summary>The options of each kind.</summary>
    public static FrozenDictionary<string, Type> Kinds { get; } = new Dictionary<string, Type>
    {
        [ShapedDescriptorOptions.KindName] = typeof(ShapedDescriptorOptions),
        [SpotDescriptorOptions.KindName] = typeof(SpotDescriptorOptions),
        [RawDescriptorOptions.KindName] = typeof(RawDescriptorOptions),
        [ReflectionTableOptions.KindName] = typeof(ReflectionTableOptions),
    }.ToFrozenDictionary();
}
