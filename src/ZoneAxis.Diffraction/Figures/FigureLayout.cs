using SkiaSharp;

namespace ZoneAxis.Diffraction;

/// <summary>Where things stand in a <see cref="PatternFigure"/>, in figure pixels.</summary>
internal readonly struct FigureLayout
{
    private const int LeastColumns = 2;

    // Sizes at zoom 1; all grow with the zoom, so that the figure looks the same at each.
    private const float TextSizeUnzoomed = 11;
    private const float GapUnzoomed = 8;
    private const float LineHeight = 1.5f;

    private readonly int _columns;
    private readonly int _rows;

    /// <summary>Lays out a figure of so many patterns side by side and on top of one another.</summary>
    public FigureLayout(Detector detector, int zoom, int columns, int rows)
    {
        (_columns, _rows) = (columns, rows);
        PanelWidth = detector.Columns * zoom;
        PanelHeight = detector.Rows * zoom;
        TextSize = TextSizeUnzoomed * zoom;
        Gap = GapUnzoomed * zoom;
    }

    /// <summary>Width of a pattern.</summary>
    public float PanelWidth { get; }

    /// <summary>Height of a pattern.</summary>
    public float PanelHeight { get; }

    /// <summary>Height of the letters' em.</summary>
    public float TextSize { get; }

    /// <summary>Space between things.</summary>
    public float Gap { get; }

    /// <summary>Width of the figure; one pattern alone leaves its caption the room of two.</summary>
    public int Width => (int)PanelLeft(Math.Max(_columns, LeastColumns));

    /// <summary>Width that the caption has.</summary>
    public float CaptionWidth => Width - PanelLeft(0) - Gap;

    /// <summary>Height of the figure with so many lines of caption.</summary>
    public int HeightWith(int captionLines) => (int)(CaptionBaseline(captionLines - 1) + 2 * Gap);

    /// <summary>Baseline of the titles.</summary>
    public float TitleBaseline => Gap + TextSize;

    /// <summary>Baseline of the words beside the rows of patterns, which read upwards.</summary>
    public float RowLabelX => Gap + TextSize;

    /// <summary>Left edge of a pattern.</summary>
    public float PanelLeft(int column) => 2 * Gap + TextSize + column * (PanelWidth + Gap);

    /// <summary>Upper edge of a pattern.</summary>
    public float PanelTop(int row) => 2 * Gap + TextSize + row * (PanelHeight + Gap);

    /// <summary>A pattern's place.</summary>
    public SKRect Panel(int column, int row) => SKRect.Create(PanelLeft(column), PanelTop(row), PanelWidth, PanelHeight);

    /// <summary>Baseline of a line of the caption.</summary>
    public float CaptionBaseline(int line) => PanelTop(_rows) + TextSize + line * TextSize * LineHeight;
}
