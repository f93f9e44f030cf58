namespace ZoneAxis.Diffraction;

/// <summary>Where the panels of a <see cref="ShapingFigure"/> stand, in figure pixels.</summary>
internal readonly struct StepLayout
{
    // Sizes at zoom 1; all grow with the zoom, so that the figure looks the same at each.
    private const float TextSizeUnzoomed = 11;
    private const float GapUnzoomed = 8;

    private readonly int _columns;
    private readonly int _rows;

    /// <summary>Lays out panels row by row.</summary>
    public StepLayout(RgbImage picture, int panels, int columns, int zoom)
    {
        _columns = Math.Min(columns, panels);
        _rows = (panels + columns - 1) / columns;
        PanelWidth = picture.Columns * zoom;
        PanelHeight = picture.Rows * zoom;
        TextSize = TextSizeUnzoomed * zoom;
        Gap = GapUnzoomed * zoom;
    }

    /// <summary>Width of a picture.</summary>
    public float PanelWidth { get; }

    /// <summary>Height of a picture.</summary>
    public float PanelHeight { get; }

    /// <summary>Height of the letters' em.</summary>
    public float TextSize { get; }

    /// <summary>Space between things.</summary>
    public float Gap { get; }

    /// <summary>Width of the figure.</summary>
    public int Width => (int)(Gap + _columns * (PanelWidth + Gap));

    /// <summary>Height of the figure; the last line is the caption's.</summary>
    public int Height => (int)(_rows * RowHeight + TextSize + 2 * Gap);

    private float RowHeight => PanelHeight + TextSize + 2 * Gap;

    /// <summary>Upper left corner of a panel; its title stands above.</summary>
    public (float Left, float Top) PanelAt(int index) =>
        (Gap + index % _columns * (PanelWidth + Gap), index / _columns * RowHeight + TextSize + 2 * Gap);
}
