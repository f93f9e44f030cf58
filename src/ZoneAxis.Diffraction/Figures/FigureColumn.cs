namespace ZoneAxis.Diffraction;

/// <summary>One pattern of a <see cref="PatternFigure"/>.</summary>
/// <param name="View">Which pattern it is.</param>
/// <param name="Raw">The pattern, of the size of the geometry's detector.</param>
public sealed record FigureColumn(PatternView View, GreyImage Raw)
{
    /// <summary>The shaped patterns below the raw one, from above.</summary>
    public IReadOnlyList<ShapedPattern> Shaped { get; init; } = [];

    /// <summary>Spots to write indices at.</summary>
    public IReadOnlyList<IndexedSpot> Spots { get; init; } = [];
}
