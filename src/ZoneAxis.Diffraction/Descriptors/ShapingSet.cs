namespace ZoneAxis.Diffraction;

/// <summary>Named constants of the shaping algorithm of <see cref="ReleasedShaper"/>.</summary>
/// <param name="Name">Name of the set, which in a corpus also names the columns of its lines.</param>
/// <param name="Constants">The constants.</param>
public sealed record ShapingSet(string Name, ShapingOptions Constants)
{
    /// <summary>The constants of the published code, called <see cref="ReleasedShaper.VariantName"/>.</summary>
    public static ShapingSet Released { get; } = new(ReleasedShaper.VariantName, new ShapingOptions());
}
