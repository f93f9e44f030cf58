using SkiaSharp;
using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction;

/// <summary>
/// A picture of what an analysed list of reflections was judged by: the distribution of its intensities beside Wilson's laws, by resolution, the
/// reflections that glide planes and screw axes forbid beside those that they allow, and the layers hk0, h0l and 0kl.
/// </summary>
public static class ReflectionFigure
{
    private const int Width = 1500;
    private const int Height = 1100;
    private const float TextSize = 15;
    private const float Left = 75;
    private const float Side = 380;
    private const float Gap = 110;
    private const float TopOfCharts = 60;
    private const float TopOfLayers = 590;
    private const int MostElements = 6;

    private static readonly (string Title, IntegerVector3 Right, IntegerVector3 Up, Func<IntegerVector3, bool> Holds)[] Layers =
    [
        ("hk0", new(1, 0, 0), new(0, 1, 0), h => h.Z == 0),
        ("h0l", new(1, 0, 0), new(0, 0, 1), h => h.Y == 0),
        ("0kl", new(0, 1, 0), new(0, 0, 1), h => h.X == 0),
    ];

    /// <summary>Draws it, as SVG where the path ends in .svg, else as PNG; the file appears whole or not at all.</summary>
    /// <param name="path">Path of the file; its folder must exist.</param>
    /// <param name="title">What the list is called.</param>
    /// <param name="analysis">The analysis.</param>
    /// <param name="statistics">Its statistics.</param>
    /// <param name="style">Colours. Default white, for print.</param>
    /// <exception cref="ReflectionListException">No reflection has whole indices in the cell of the likeliest group.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static void Write(string path, string title, ReflectionAnalysis analysis, ReflectionStatistics statistics, FigureStyle style = FigureStyle.White)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        ArgumentNullException.ThrowIfNull(statistics);
        FigureColours colours = FigureColours.Of(style);
        GroupProbability best = analysis.Groups[0];
        LayerReflections layers = LayerReflections.Of(analysis.InStandardSetting(best), best.Setting);
        FigureFile.Write(path, Width, Height, colours.Paper, canvas =>
        {
            using FigurePen pen = new(canvas, TextSize, colours);
            DrawCumulative(new ChartPanel(canvas, pen, colours, PlaceOf(0, TopOfCharts), 1, 1), statistics.General);
            DrawShells(new ChartPanel(canvas, pen, colours, PlaceOf(1, TopOfCharts), statistics.Shells.Length + 1, 1.4), statistics);
            DrawElements(canvas, pen, colours, analysis);
            for (int layer = 0; layer < Layers.Length; layer++)
            {
                (string name, IntegerVector3 right, IntegerVector3 up, Func<IntegerVector3, bool> holds) = Layers[layer];
                new LayerPanel(canvas, pen, colours, PlaceOf(layer, TopOfLayers)).Draw(name, best.Cell, right, up, layers.In(holds));
            }

            pen.From($"{title}: layers on the axes of {best.Setting}. Disks: the area follows the square root of the intensity; crosses: what the group extinguishes. Bars: one standard deviation.", Left, Height - 2 * TextSize);
        });
    }

    private static SKRect PlaceOf(int column, float top) => SKRect.Create(Left + column * (Side + Gap), top, Side, Side);

    private static void DrawCumulative(ChartPanel chart, IntensityDistribution general)
    {
        const int Points = 50;
        chart.Frame("Distribution of general reflections", "N(z)");
        chart.Below("z");
        double[] places = [.. Enumerable.Range(0, Points + 1).Select(i => (double)i / Points)];
        chart.Curve([.. places.Select(z => (z, WilsonLaws.Acentric(z)))], isDashed: false);
        chart.Curve([.. places.Select(z => (z, WilsonLaws.Centric(z)))], isDashed: true);
        chart.Name("centric, dashed", WilsonLaws.Centric(1));
        chart.Name("acentric", 1 - Math.Exp(-1) - 0.12);
        for (int step = 0; step <= IntensityDistribution.Steps; step++)
        {
            double share = general.Cumulative[step];
            chart.Mark((double)step / IntensityDistribution.Steps, new StatisticValue(share, general.Number == 0 ? 0 : Math.Sqrt(share * (1 - share) / general.Number)));
        }
    }

    private static void DrawShells(ChartPanel chart, ReflectionStatistics statistics)
    {
        chart.Frame("By resolution, low to high", "mean |E² − 1|");
        double end = statistics.Shells.Length + 1;
        chart.Curve([(0, WilsonLaws.AcentricDeviation), (end, WilsonLaws.AcentricDeviation)], isDashed: false);
        chart.Curve([(0, WilsonLaws.CentricDeviation), (end, WilsonLaws.CentricDeviation)], isDashed: true);
        chart.Name("acentric", WilsonLaws.AcentricDeviation);
        chart.Name("centric, dashed", WilsonLaws.CentricDeviation);
        foreach ((int shell, IntensityDistribution one) in statistics.Shells.Index())
            chart.Mark(shell + 1, one.MeanDeviation);
        if (statistics.Shells.Length == 0)
            return;
        chart.WriteBelow(statistics.Shells[0].Name, 1, 0);
        if (statistics.Shells.Length > 1)
            chart.WriteBelow(statistics.Shells[^1].Name, statistics.Shells.Length, 0);
    }

    private static void DrawElements(SKCanvas canvas, FigurePen pen, FigureColours colours, ReflectionAnalysis analysis)
    {
        ElementTest[] tested = [.. analysis.Elements.Where(one => one.IsTested).Take(MostElements)];
        double most = tested.Select(one => Math.Max(one.Forbidden.MeanIntensity, one.Allowed.MeanIntensity)).DefaultIfEmpty(1).Max();
        ChartPanel chart = new(canvas, pen, colours, PlaceOf(2, TopOfCharts), Math.Max(1, tested.Length), Math.Max(1, 1.1 * most));
        chart.Frame("Forbidden (filled) and allowed", "mean intensity / mean of all");
        foreach ((int place, ElementTest one) in tested.Index())
        {
            chart.Bar(place + 0.15, place + 0.48, one.Forbidden.MeanIntensity, isFilled: true);
            chart.Bar(place + 0.52, place + 0.85, one.Allowed.MeanIntensity, isFilled: false);
            chart.WriteBelow(one.Condition, place + 0.5, place % 2);
        }

        if (tested.Length == 0)
            chart.WriteBelow("none was tested", 0.5, 0);
    }
}
