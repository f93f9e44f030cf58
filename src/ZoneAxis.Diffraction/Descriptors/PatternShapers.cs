namespace ZoneAxis.Diffraction;

/// <summary>The variants of the shaping algorithm.</summary>
public static class PatternShapers
{
    /// <summary>Their names, the published code's first.</summary>
    public static IReadOnlyList<string> Names { get; } = [ReleasedShaper.VariantName, TextShaper.VariantName];

    /// <summary>The shaper of a variant, with its default options.</summary>
    /// <param name="variant">One of <see cref="Names"/>.</param>
    /// <exception cref="ArgumentException">There is no such variant.</exception>
    public static IPatternShaper Named(string variant) => variant switch
    {
        ReleasedShaper.VariantName => new ReleasedShaper(),
        TextShaper.VariantName => new TextShaper(),
        _ => throw new ArgumentException($"There is no shaping variant '{variant}'; there are {string.Join(" and ", Names)}.", nameof(variant)),
    };

    /// <summary>Shapes the three patterns of a crystal.</summary>
    /// <param name="shaper">The shaper.</param>
    /// <param name="raw">Square patterns.</param>
    /// <exception cref="ArgumentException">A pattern is not square, or has a side that the shaper's options are not for.</exception>
    public static ShapedTriple Shape(this IPatternShaper shaper, PatternTriple raw)
    {
        ArgumentNullException.ThrowIfNull(shaper);
        ArgumentNullException.ThrowIfNull(raw);
        return new(shaper.Shape(raw.X, PatternAxis.X), shaper.Shape(raw.Y, PatternAxis.Y), shaper.Shape(raw.Z, PatternAxis.Z));
    }
}
