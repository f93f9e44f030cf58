namespace ZoneAxis.Diffraction;

/// <summary>A kind of descriptor.</summary>
/// <param name="Name">Its name, as it stands in JSON and on a command line.</param>
/// <param name="OptionsType">The type of its options.</param>
/// <param name="HasShaping">Whether lines are drawn, so that a shaping must be chosen.</param>
/// <param name="Make">Options for some patterns.</param>
public sealed record DescriptorKind(string Name, Type OptionsType, bool HasShaping, Func<DescriptorSource, DescriptorOptions> Make)
{
    /// <summary>Describes a kind.</summary>
    /// <typeparam name="TOptions">Its options.</typeparam>
    /// <param name="name">Its name.</param>
    /// <param name="make">Options for some patterns.</param>
    /// <param name="hasShaping">Whether lines are drawn, so that a shaping must be chosen.</param>
    internal static DescriptorKind Of<TOptions>(string name, Func<DescriptorSource, TOptions> make, bool hasShaping = false)
        where TOptions : DescriptorOptions => new(name, typeof(TOptions), hasShaping, make);
}
