using System.Globalization;
using ScottPlot;
using ScottPlot.Plottables;
using ScottPlot.TickGenerators;
using ZoneAxis.Cli.Output;
using ZoneAxis.Learning.Evaluation;

namespace ZoneAxis.Cli.Evaluating;

/// <summary>The plots of a report.</summary>
internal static class ReportPlots
{
    private const double Percent = 100;
    private const int Small = 620;
    private const int Low = 420;
    private const int Wide = 1300;
    private const int Square = 900;
    private const int GroupsBetweenTicks = 6;

    // Room above 100 % for error bars and the legend.
    private const double Top = 104;

    /// <summary>All plots.</summary>
    /// <param name="figures">What they show.</param>
    public static IEnumerable<ReportPlot> Of(EvaluationFigures figures)
    {
        yield return new ReportPlot("top", "Crystals whose group is among the k most probable, with 95 % intervals; grey: the most that Laue class and absences alone allow.", Small, Low, plot => FillTop(plot, figures));
        yield return new ReportPlot("systems", "Accuracy of each crystal system: right group, and right system.", Small, Low, plot => FillSystems(plot, figures));
        yield return new ReportPlot("groups", "Accuracy of each space group, with 95 % intervals.", Wide, Low, plot => FillGroups(plot, figures));
        yield return new ReportPlot("system-errors", "Crystals of each system (rows) answered with a wrong group of each system (columns), % of the system.", Small, Small, plot => FillSystemErrors(plot, figures));
        yield return new ReportPlot("confusion", "Right groups (rows) and most probable groups (columns), % of the row.", Square, Square, plot => FillConfusion(plot, figures));
        yield return new ReportPlot("reliability", "How often the most probable group is right, by its probability.", Small, Small, plot => FillReliability(plot, figures));
        yield return new ReportPlot("coverage", "Accuracy where only the surest part of the crystals is answered.", Small, Low, plot => FillCoverage(plot, figures));
    }

    private static void FillTop(Plot plot, EvaluationFigures figures)
    {
        double[] ranks = [.. Enumerable.Range(1, figures.Top.Length).Select(k => (double)k)];
        plot.Add.Bars(figures.Top.Select((share, index) => BarOf(index + 1, share)).ToArray());
        Scatter ceiling = plot.Add.Scatter(ranks, figures.Ceiling.Select(share => Percent * share).ToArray());
        ceiling.Color = Colors.Gray;
        plot.Axes.Bottom.TickGenerator = new NumericFixedInterval(1);
        Finish(plot, "k", "crystals, %");
        plot.Axes.SetLimits(0.4, figures.Top.Length + 0.6, 0, Top);
    }

    private static void FillSystems(Plot plot, EvaluationFigures figures)
    {
        const double Shift = 0.2;
        Bar[] groups = [.. figures.Systems.Select((score, place) => BarOf(place - Shift, score.Right))];
        Bar[] systems = [.. figures.Systems.Select((score, place) => BarOf(place + Shift, score.RightSystem))];
        foreach (Bar bar in groups.Concat(systems))
            bar.Size = 2 * Shift;
        foreach (Bar bar in systems)
            bar.FillColor = Colors.C1;
        plot.Add.Bars(groups).LegendText = "right group";
        BarPlot second = plot.Add.Bars(systems);
        second.LegendText = "right system";
        NameTicks(plot.Axes.Bottom, figures.Systems.Select(score => Wording.Of(score.System)));
        plot.ShowLegend(Alignment.LowerRight);
        Finish(plot, "", "crystals, %");
        plot.Axes.SetLimits(-0.6, figures.Systems.Length - 0.4, 0, Top);
    }

    private static void FillGroups(Plot plot, EvaluationFigures figures)
    {
        plot.Add.Bars(figures.Groups.Select((score, place) => BarOf(place, score.Right)).Where(bar => !double.IsNaN(bar.Value)).ToArray());
        NameTicks(plot.Axes.Bottom, figures.Groups.Select(score => Text(score.Number)), figures.Groups.Length > Wide / 16 ? GroupsBetweenTicks : 1);
        Finish(plot, "space group", "crystals, %");
        plot.Axes.SetLimits(-1, figures.Groups.Length, 0, Top);
    }

    private static void FillSystemErrors(Plot plot, EvaluationFigures figures)
    {
        int[] crystals = [.. figures.Systems.Select(score => Math.Max(1, score.Right.Crystals))];
        string[] names = [.. figures.Systems.Select(score => Wording.Of(score.System))];
        AddHeat(plot, names.Length, (row, column) => Percent * figures.SystemErrors[row][column] / crystals[row]);
        for (int row = 0; row < names.Length; row++)
        {
            for (int column = 0; column < names.Length; column++)
            {
                string share = (Percent * figures.SystemErrors[row][column] / crystals[row]).ToString("0.0", CultureInfo.InvariantCulture);
                ScottPlot.Plottables.Text cell = plot.Add.Text(share, column, names.Length - 1 - row);
                cell.LabelAlignment = Alignment.MiddleCenter;
                cell.LabelFontColor = Colors.White;
                cell.LabelBold = true;
            }
        }

        NameTicks(plot.Axes.Bottom, names);
        NameTicks(plot.Axes.Left, names.Reverse());
        plot.XLabel("system of the most probable group");
        plot.YLabel("right system");
    }

    private static void FillConfusion(Plot plot, EvaluationFigures figures)
    {
        int count = figures.Groups.Length;
        AddHeat(plot, count, (row, column) => Percent * figures.Confusion[row][column] / Math.Max(1, figures.Groups[row].Right.Crystals));
        int step = count > GroupsBetweenTicks * GroupsBetweenTicks ? GroupsBetweenTicks : 1;
        NameTicks(plot.Axes.Bottom, figures.Groups.Select(score => Text(score.Number)), step);
        NameTicks(plot.Axes.Left, figures.Groups.Select(score => Text(score.Number)).Reverse(), step);
        plot.XLabel("most probable group");
        plot.YLabel("right group");
    }

    private static void FillReliability(Plot plot, EvaluationFigures figures)
    {
        Scatter even = plot.Add.Scatter(new double[] { 0, Percent }, new double[] { 0, Percent });
        even.Color = Colors.Gray;
        even.MarkerSize = 0;
        even.LegendText = "as often as said";
        AddReliability(plot, figures.ReliabilityBefore, $"network itself, error {Points(figures.CalibrationErrorBefore)}");
        if (figures.Temperature != 1)
            AddReliability(plot, figures.Reliability, string.Create(CultureInfo.InvariantCulture, $"at temperature {figures.Temperature:0.00}, error {Points(figures.CalibrationError)}"));
        plot.ShowLegend(Alignment.UpperLeft);
        Finish(plot, "probability of the most probable group, %", "right, %");
        plot.Axes.SetLimits(0, Percent, 0, Top);
    }

    private static void AddReliability(Plot plot, IEnumerable<ReliabilityBin> bins, string name)
    {
        ReliabilityBin[] filled = [.. bins.Where(bin => bin.Right.Crystals > 0)];
        Scatter line = plot.Add.Scatter(filled.Select(bin => Percent * bin.Confidence).ToArray(), filled.Select(bin => Percent * bin.Right.Share).ToArray());
        line.LegendText = name;
    }

    private static void FillCoverage(Plot plot, EvaluationFigures figures)
    {
        plot.Add.Scatter(figures.Coverage.Select(point => Percent * point.Coverage).ToArray(), figures.Coverage.Select(point => Percent * point.Accuracy).ToArray());
        Finish(plot, "answered, % of the crystals", "right, %");
        plot.Axes.SetLimits(0, Percent, 0, Top);
    }

    /// <summary>Rows from the top down, columns from the left.</summary>
    private static void AddHeat(Plot plot, int count, Func<int, int, double> value)
    {
        double[,] cells = new double[count, count];
        for (int row = 0; row < count; row++)
        {
            for (int column = 0; column < count; column++)
                cells[row, column] = value(row, column);
        }

        Heatmap heat = plot.Add.Heatmap(cells);
        heat.Colormap = new ScottPlot.Colormaps.Viridis();
        plot.Add.ColorBar(heat);
        plot.Axes.SetLimits(-0.5, count - 0.5, -0.5, count - 0.5);
    }

    private static Bar BarOf(double position, CountedShare share) => new()
    {
        Position = position,
        Value = Percent * share.Share,
        Error = Percent * (share.High - share.Low) / 2,
        FillColor = Colors.C0,
        LineWidth = 0,
    };

    private static void NameTicks(IAxis axis, IEnumerable<string> names, int step = 1)
    {
        (string Item, int Index)[] shown = [.. names.Select((name, place) => (name, place)).Where(one => one.place % step == 0)];
        axis.TickGenerator = new NumericManual([.. shown.Select(one => (double)one.Index)], [.. shown.Select(one => one.Item)]);
    }

    private static void Finish(Plot plot, string x, string y)
    {
        plot.XLabel(x);
        plot.YLabel(y);
    }

    private static string Points(double share) => string.Create(CultureInfo.InvariantCulture, $"{Percent * share:0.0} points");

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
