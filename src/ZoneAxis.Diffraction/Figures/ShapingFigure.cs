using SkiaSharp;

namespace ZoneAxis.Diffraction;

/// <summary>A picture of how a pattern is shaped, step by step, as in Supplementary Figure 1 of Tiong et al. (npj Comput. Mater. 6, 196, 2020).</summary>
/// <remarks>Rows run downwards as in the image files: down is +y, right is +x.</remarks>
public sealed class ShapingFigure
{
    private const int PanelColumns = 3;

    private readonly FigureOptions _options;

    /// <summary>Figures drawn with default options.</summary>
    public ShapingFigure()
        : this(new FigureOptions())
    {
    }

    /// <summary>Figures.</summary>
    /// <param name="options">Zoom, brightening and colours around the pictures, which keep their own.</param>
    public ShapingFigure(FigureOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        _options = options;
    }

    /// <summary>Draws a figure, as SVG where the path ends in .svg, else as PNG; the file appears whole or not at all.</summary>
    /// <param name="title">What the pattern is called.</param>
    /// <param name="steps">The steps, at least one, with pictures of one size.</param>
    /// <param name="path">Path of the file; its folder must exist.</param>
    /// <exception cref="ArgumentException">There are no steps.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void Write(string title, IReadOnlyList<ShapingStep> steps, string path)
    {
        if (steps.Count == 0)
            throw new ArgumentException("A figure of shaping needs at least one step.", nameof(steps));
        StepLayout layout = new(steps[0].Picture, steps.Count, PanelColumns, _options.Zoom);
        FigureColours colours = FigureColours.Of(_options.Style);
        FigureFile.Write(path, layout.Width, layout.Height, colours.Paper, canvas =>
        {
            using FigurePen pen = new(canvas, layout.TextSize, colours);
            FigurePanel panel = new(canvas, _options);
            for (int i = 0; i < steps.Count; i++)
            {
                (float left, float top) = layout.PanelAt(i);
                pen.Centred($"{i + 1}. {steps[i].Title}", left + layout.PanelWidth / 2, top - layout.Gap);
                panel.Draw(steps[i].Picture, SKRect.Create(left, top, layout.PanelWidth, layout.PanelHeight));
            }

            pen.From($"{title}. {_options.CaptionOfPictures()}", layout.Gap, layout.Height - layout.Gap);
        });
    }
}
