using ScottPlot;
using ZoneAxis.Crystallography;
using ZoneAxis.Learning.Evaluation;

namespace ZoneAxis.Cli.Evaluating;

/// <summary>Writes the report of an evaluation: a page, its plots as PNG and SVG, its tables as CSV, and all figures as JSON.</summary>
internal static class ReportFolder
{
    /// <summary>Name of the page.</summary>
    public const string PageName = "report.html";

    private const string FiguresName = "figures.json";

    /// <summary>Writes it.</summary>
    /// <param name="folder">The folder, made where it is missing; files of these names are replaced.</param>
    /// <param name="figures">The figures.</param>
    /// <returns>Path of the page.</returns>
    /// <exception cref="IOException">A file cannot be written.</exception>
    public static string Write(string folder, EvaluationFigures figures)
    {
        Directory.CreateDirectory(folder);
        List<(ReportPlot Plot, string Svg)> plots = [];
        foreach (ReportPlot plot in ReportPlots.Of(figures))
        {
            using Plot forPrint = plot.Draw(forPage: false);
            WholeFile.Write(Path.Combine(folder, $"{plot.Name}.png"), forPrint.GetImageBytes(plot.Width, plot.Height, ImageFormat.Png));
            WholeFile.Write(Path.Combine(folder, $"{plot.Name}.svg"), forPrint.GetSvgXml(plot.Width, plot.Height));
            using Plot forPage = plot.Draw(forPage: true);
            plots.Add((plot, forPage.GetSvgXml(plot.Width, plot.Height)));
        }

        foreach ((string name, string text) in ReportTables.Of(figures))
            WholeFile.Write(Path.Combine(folder, $"{name}.csv"), text);
        WholeFile.Write(Path.Combine(folder, FiguresName), IndentedJson.Text(figures));
        string page = Path.Combine(folder, PageName);
        WholeFile.Write(page, ReportPage.Text(figures, plots));
        return page;
    }
}
