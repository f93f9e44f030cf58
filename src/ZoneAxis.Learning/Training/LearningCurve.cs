using System.Globalization;
using System.Text;
using ZoneAxis.Crystallography;

namespace ZoneAxis.Learning.Training;

/// <summary>The course of a training as a table: a line for each validation.</summary>
public static class LearningCurve
{
    /// <summary>Name of the file in a model's folder.</summary>
    public const string FileName = "learning-curve.csv";

    private const string Header = "epoch,step,loss,accuracy,averageAccuracy";

    /// <summary>The table: passes ended, steps taken, training loss, top-1 of the parameters and of their moving average on the validation crystals, each in [0, 1]; empty where there is none.</summary>
    /// <param name="history">The validations.</param>
    public static string Text(IEnumerable<ValidationRecord> history)
    {
        ArgumentNullException.ThrowIfNull(history);
        StringBuilder text = new($"{Header}\n");
        foreach (ValidationRecord record in history)
            text.Append(CultureInfo.InvariantCulture, $"{record.Epoch},{record.Step},{record.Loss},{record.Accuracy},{record.AverageAccuracy}\n");
        return text.ToString();
    }

    /// <summary>Writes the table.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="history">The validations.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static void Write(string folder, IEnumerable<ValidationRecord> history) => WholeFile.Write(Path.Combine(folder, FileName), Text(history));
}
