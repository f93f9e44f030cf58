using ScottPlot;
using ScottPlot.Plottables;
using ScottPlot.TickGenerators;
using ZoneAxis.Crystallography;

namespace ZoneAxis.Benchmarks.Patterns;

/// <summary>Draws curves on two logarithmic axes.</summary>
internal static class ScalingPlot
{
    private const int Width = 720;
    private const int Height = 420;

    // Beyond so many decades only their powers of ten find room on an axis.
    private const double WideRange = 1e4;

    private static readonly int[] Steps = [1, 2, 5];

    /// <summary>Writes a picture.</summary>
    /// <param name="points">The curves, each in the order of x.</param>
    /// <param name="title">What is shown.</param>
    /// <param name="x">Label of the x axis.</param>
    /// <param name="y">Label of the y axis.</param>
    /// <param name="path">The PNG file.</param>
    public static void Write(IReadOnlyCollection<Measurement> points, string title, string x, string y, string path)
    {
        using Plot plot = new();
        foreach (IGrouping<string, Measurement> curve in points.GroupBy(point => point.Curve))
        {
            Measurement[] drawn = [.. curve.Where(point => point.X > 0 && point.Y > 0)];
            Scatter line = plot.Add.Scatter(drawn.Select(point => Math.Log10(point.X)).ToArray(), drawn.Select(point => Math.Log10(point.Y)).ToArray());
            line.LegendText = curve.Key;
        }

        plot.Axes.Bottom.TickGenerator = OneTwoFive([.. points.Select(point => point.X)]);
        double[] measured = [.. points.Select(point => point.Y)];
        if (measured.Max() < WideRange * measured.Min())
            plot.Axes.Left.TickGenerator = OneTwoFive(measured);
        else
            SetDecades(plot.Axes.Left);
        plot.Title(title);
        plot.XLabel(x);
        plot.YLabel(y);
        plot.ShowLegend(Edge.Right);
        WholeFile.Write(path, plot.GetImageBytes(Width, Height, ImageFormat.Png));
    }

    private static ScottPlot.TickGenerators.NumericManual OneTwoFive(double[] values)
    {
        NumericManual ticks = new();
        for (double decade = Math.Pow(10, Math.Floor(Math.Log10(values.Min()))); decade <= values.Max(); decade *= 10)
        {
            foreach (int step in Steps)
                ticks.AddMajor(Math.Log10(step * decade), $"{step * decade:0.####}");
        }

        return ticks;
    }

    private static void SetDecades(IAxis axis) => axis.TickGenerator = new ScottPlot.TickGenerators.NumericAutomatic
    {
        IntegerTicksOnly = true,
        MinorTickGenerator = new ScottPlot.TickGenerators.LogMinorTickGenerator(),
        LabelFormatter = exponent => exponent is >= 0 and < 6 ? $"{Math.Pow(10, exponent):0}" : $"1e{exponent:0}",
    };
}
