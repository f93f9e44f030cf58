using ScottPlot;

namespace ZoneAxis.Cli.Evaluating;

/// <summary>A plot of a report.</summary>
/// <param name="Name">Name of its files, without ending.</param>
/// <param name="Title">What it shows, as a sentence.</param>
/// <param name="Width">Its width, px.</param>
/// <param name="Height">Its height, px.</param>
/// <param name="Fill">Draws it.</param>
internal sealed record ReportPlot(string Name, string Title, int Width, int Height, Action<Plot> Fill)
{
    // Seen well on white and on black.
    private static readonly Color Grey = Color.FromHex("#888888");

    /// <summary>Draws it.</summary>
    /// <param name="forPage">Whether it stands on a page that may be light or dark, so that it has no ground of its own.</param>
    /// <returns>The plot; the caller disposes of it.</returns>
    public Plot Draw(bool forPage)
    {
        Plot plot = new();
        Fill(plot);
        if (forPage)
        {
            plot.FigureBackground.Color = Colors.Transparent;
            plot.DataBackground.Color = Colors.Transparent;
            plot.Axes.Color(Grey);
            plot.Grid.MajorLineColor = Grey.WithAlpha(0.25);
            plot.Legend.BackgroundColor = Colors.Transparent;
            plot.Legend.FontColor = Grey;
            plot.Legend.OutlineColor = Grey;
            plot.Legend.ShadowColor = Colors.Transparent;
        }

        return plot;
    }
}
