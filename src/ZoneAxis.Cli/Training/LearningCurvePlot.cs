using ScottPlot;
using ScottPlot.Plottables;
using ZoneAxis.Crystallography;
using ZoneAxis.Learning.Training;

namespace ZoneAxis.Cli.Training;

/// <summary>Draws the course of a training: loss on the left axis, top-1 on the validation crystals on the right.</summary>
internal static class LearningCurvePlot
{
    /// <summary>Name of the picture in a model's folder.</summary>
    public const string FileName = "learning-curve.png";

    private const int WidthPixels = 900;
    private const int HeightPixels = 500;
    private const double Percent = 100;

    /// <summary>Draws into a file.</summary>
    /// <param name="path">A PNG file; an existing one is replaced.</param>
    /// <param name="history">The validations, at least one.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static void Save(string path, IReadOnlyList<ValidationRecord> history)
    {
        using Plot plot = new();
        double[] epochs = [.. history.Select(record => (double)record.Epoch)];
        Scatter loss = plot.Add.Scatter(epochs, history.Select(record => record.Loss).ToArray());
        loss.LegendText = "training loss";
        AddAccuracy(plot, epochs, [.. history.Select(record => record.Accuracy)], "top-1, parameters");
        if (history.All(record => record.AverageAccuracy is not null))
            AddAccuracy(plot, epochs, [.. history.Select(record => record.AverageAccuracy!.Value)], "top-1, their average");
        plot.XLabel("passes over the training crystals");
        plot.YLabel("training loss");
        plot.Axes.Right.Label.Text = "validation top-1, %";
        plot.ShowLegend(Alignment.MiddleRight);
        WholeFile.Write(path, plot.GetImageBytes(WidthPixels, HeightPixels, ImageFormat.Png));
    }

    private static void AddAccuracy(Plot plot, double[] epochs, double[] accuracies, string name)
    {
        Scatter line = plot.Add.Scatter(epochs, Array.ConvertAll(accuracies, accuracy => Percent * accuracy));
        line.LegendText = name;
        line.Axes.YAxis = plot.Axes.Right;
    }
}
