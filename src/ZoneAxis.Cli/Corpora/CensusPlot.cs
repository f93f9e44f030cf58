using System.Globalization;
using ScottPlot;
using ScottPlot.Plottables;
using ScottPlot.TickGenerators;
using ZoneAxis.Corpora;
using ZoneAxis.Crystallography;

namespace ZoneAxis.Cli.Corpora;

/// <summary>Draws the crystals of each space group of a corpus, on a logarithmic scale, beside the paper's.</summary>
internal static class CensusPlot
{
    private const int WidthPixels = 1400;
    private const int HeightPixels = 600;
    private const int LastGroup = 230;
    private const int GroupsBetweenTicks = 10;

    // Bars begin below one crystal, so that a group with a single one is seen.
    private static readonly double Floor = Math.Log10(0.5);

    // Powers of ten above the highest bar, for the legend.
    private const double Headroom = 0.6;

    /// <summary>Draws into a file.</summary>
    /// <param name="path">A PNG file; an existing one is replaced.</param>
    /// <param name="census">The counts.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static void Save(string path, CorpusCensus census)
    {
        using Plot plot = new();
        plot.Add.Bars(census.Groups.Where(count => count.Crystals > 0).Select(BarOf).ToArray()).LegendText = "corpus";
        GroupCount[] paper = [.. census.Groups.Where(count => count.Paper > 0)];
        Scatter marks = plot.Add.ScatterPoints(
            paper.Select(count => (double)count.Group).ToArray(),
            paper.Select(count => Math.Log10(count.Paper!.Value)).ToArray());
        marks.LegendText = "Tiong et al. (2020), Supplementary Tables 2 and 3";
        marks.MarkerShape = MarkerShape.OpenCircle;
        marks.Color = Colors.Black;
        plot.Axes.Bottom.TickGenerator = new NumericFixedInterval(GroupsBetweenTicks);
        plot.Axes.Left.TickGenerator = new NumericAutomatic { IntegerTicksOnly = true, LabelFormatter = PowerOfTen };
        plot.Axes.SetLimits(0, LastGroup + 1, Floor, Math.Log10(census.Groups.Max(count => Math.Max(count.Crystals, count.Paper ?? 1))) + Headroom);
        plot.XLabel("space group");
        plot.YLabel("crystals");
        plot.ShowLegend(Alignment.UpperRight);
        WholeFile.Write(path, plot.GetImageBytes(WidthPixels, HeightPixels, ImageFormat.Png));
    }

    private static Bar BarOf(GroupCount count) => new() { Position = count.Group, Value = Math.Log10(count.Crystals), ValueBase = Floor, FillColor = Colors.C0, LineWidth = 0 };

    private static string PowerOfTen(double exponent) => Math.Pow(10, exponent).ToString("N0", CultureInfo.InvariantCulture);
}
