namespace ZoneAxis.Diffraction;

/// <summary>One pattern of a <see cref="PatternFigure"/>.</summary>
/// <param name="View">Which pattern it is.</param>
/// <param name="Raw">The pattern, of the size of the geometry's detector.</param>
public sealed record FigureColumn(PatternView View, GreyImage Raw)
{
    /// <summary>The raw pattern's intensities, of which what 256 greys lose is shown too; null, the default, to show the greys.</summary>
    public IntensityImage? Intensities { get; init; }

    /// <summary>The shaped patterns below the raw one, from above.</summary>
    public IReadOnlyList<ShapedPattern> Shaped { get; init; } = [];

    /// <summary>Spots to draw as disks, with their indices where there is room; the brightest first.</summary>
    public IReadOnlyList<IndexedSpot> Spots { get; init; } = [];
}
