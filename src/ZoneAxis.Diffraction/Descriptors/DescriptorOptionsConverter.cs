namespace ZoneAxis.Diffraction;

/// <summary>Descriptors as JSON.</summary>
internal sealed class DescriptorOptionsConverter() : KindConverter<DescriptorOptions>(DescriptorRegistry.Kinds, options => options.Kind, defaultKind: null);
