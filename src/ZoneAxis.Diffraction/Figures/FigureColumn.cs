namespace ZoneAxis.Diffraction;

/// <summary>One pattern of a <see cref="PatternFigure"/>.</summary>
/// <param name="View">Which pattern it is.</param>
/// <param name="Raw">The pattern, of the size of the geometry's detector.</param>
public sealed record FigureColumn(PatternView View, GreyImage Raw)
{
    /// <summary>The shaped pattern below the raw one; null for none.</summary>
    public ShapedPattern? Shaped { get; init; }

    /// <summary>Spots to write indices at.</summary>
    public IReadOnlyList<IndexedSpot> Spots { get; init; } = [];
}
