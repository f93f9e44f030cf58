using System.Globalization;
using SkiaSharp;

namespace ZoneAxis.Diffraction;

/// <summary>A picture of a powder pattern: intensity against 2θ, both axes labelled, the stronger peaks with their indices.</summary>
public sealed class PowderFigure
{
    private const float LineWidthEms = 0.1f;
    private const float TitleEms = 1.5f;
    private const float TickEms = 0.4f;
    private const float LetterEms = 0.65f;
    private const double IntensityStep = 25;
    private const double MostIntensity = 100;

    private readonly PowderFigureOptions _options;

    /// <summary>Figures that look as the defaults say.</summary>
    public PowderFigure()
        : this(new PowderFigureOptions())
    {
    }

    /// <summary>Figures with a look of their own.</summary>
    /// <param name="options">Size, shape of the peaks and labels.</param>
    public PowderFigure(PowderFigureOptions options) => _options = options;

    /// <summary>Draws a pattern, as SVG where the path ends in .svg, else as PNG; the file appears whole or not at all.</summary>
    /// <param name="pattern">The pattern; its name is the title.</param>
    /// <param name="path">Path of the file; its folder must exist.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void Write(PowderPattern pattern, string path)
    {
        PowderAxes axes = new(pattern.Options, _options);
        FigureColours colours = FigureColours.Of(_options.Style);
        FigureFile.Write(path, _options.WidthPixels, _options.HeightPixels, colours.Paper, canvas =>
        {
            using FigurePen pen = new(canvas, axes.TextSize, colours);
            using SKPaint line = new() { IsStroke = true, IsAntialias = true, StrokeWidth = LineWidthEms * axes.TextSize, Color = colours.Ink };
            DrawAxes(canvas, pen, line, axes);
            line.Color = colours.Curve;
            PowderProfile profile = pattern.Profile(_options.Profile);
            DrawCurve(canvas, line, axes, profile);
            DrawIndices(pen, axes, pattern, profile);
            string title = string.Create(CultureInfo.InvariantCulture, $"{pattern.Name}: X-ray powder pattern, λ = {pattern.Options.WavelengthAngstrom} Å");
            pen.From(title, axes.Left, TitleEms * axes.TextSize);
        });
    }

    private static void DrawAxes(SKCanvas canvas, FigurePen pen, SKPaint line, PowderAxes axes)
    {
        float tick = TickEms * axes.TextSize;
        canvas.DrawLine(axes.Left, axes.Bottom, axes.Right, axes.Bottom, line);
        canvas.DrawLine(axes.Left, axes.Bottom, axes.Left, axes.Top, line);
        foreach (double twoTheta in axes.Ticks())
        {
            canvas.DrawLine(axes.X(twoTheta), axes.Bottom, axes.X(twoTheta), axes.Bottom + tick, line);
            pen.Centred(twoTheta.ToString("0.###", CultureInfo.InvariantCulture), axes.X(twoTheta), axes.Bottom + tick + axes.TextSize);
        }

        for (double intensity = 0; intensity <= MostIntensity; intensity += IntensityStep)
        {
            canvas.DrawLine(axes.Left - tick, axes.Y(intensity), axes.Left, axes.Y(intensity), line);
            pen.Centred(intensity.ToString(CultureInfo.InvariantCulture), axes.Left - tick - axes.TextSize, axes.Y(intensity) + axes.TextSize / 3);
        }

        pen.Centred("2θ (degrees)", (axes.Left + axes.Right) / 2, axes.Bottom + tick + 2.5f * axes.TextSize);
        pen.Sideways("intensity (highest point 100)", 1.5f * axes.TextSize, (axes.Top + axes.Bottom) / 2);
    }

    private static void DrawCurve(SKCanvas canvas, SKPaint line, PowderAxes axes, PowderProfile profile)
    {
        using SKPath curve = new();
        curve.MoveTo(axes.X(profile.TwoThetaDegrees[0]), axes.Y(profile.Intensities[0]));
        for (int point = 1; point < profile.Intensities.Length; point++)
            curve.LineTo(axes.X(profile.TwoThetaDegrees[point]), axes.Y(profile.Intensities[point]));
        canvas.DrawPath(curve, line);
    }

    /// <summary>Writes indices above the peaks, upwards, from the strongest on, where no others stand.</summary>
    private void DrawIndices(FigurePen pen, PowderAxes axes, PowderPattern pattern, PowderProfile profile)
    {
        List<float> taken = [];
        foreach (PowderPeak peak in pattern.Peaks.Where(peak => peak.Intensity >= _options.LeastLabelledIntensity).OrderByDescending(peak => peak.Intensity))
        {
            float x = axes.X(peak.TwoThetaDegrees);
            if (taken.Any(other => Math.Abs(other - x) < axes.TextSize))
                continue;
            taken.Add(x);
            string indices = string.Create(CultureInfo.InvariantCulture, $"{peak.H} {peak.K} {peak.L}");
            int point = (int)Math.Round((peak.TwoThetaDegrees - pattern.Options.FromTwoThetaDegrees) / _options.Profile.StepDegrees);
            float top = axes.Y(profile.Intensities[Math.Min(point, profile.Intensities.Length - 1)]);
            pen.Sideways(indices, x + axes.TextSize / 3, top - (1 + LetterEms * indices.Length) / 2 * axes.TextSize);
        }
    }
}
