using System.Globalization;
using ZoneAxis.Cli.Output;
using ZoneAxis.Corpora;

namespace ZoneAxis.Cli.Corpora;

/// <summary>Brings structures from the web and says how it goes.</summary>
internal sealed class DownloadRun(ConsoleStreams streams)
{
    /// <summary>Fetches what is not there yet.</summary>
    /// <param name="download">The download.</param>
    /// <param name="stop">Stops at once; what is done is kept.</param>
    public void Run(Download download, CancellationToken stop)
    {
        DownloadResult result = new ProgressDisplay(streams).Run(
            "download", progress => download.RunAsync(new Notes(download.Name, progress), stop).GetAwaiter().GetResult());
        foreach (string note in result.Notes)
            streams.Notes.WriteLine($"{download.Name}: {note}");
    }

    /// <summary>Words the progress of a download.</summary>
    private sealed class Notes(string name, IProgress<ProgressNote> target) : IProgress<DownloadProgress>
    {
        public void Report(DownloadProgress value)
        {
            string total = value.Total is { } all ? string.Create(CultureInfo.InvariantCulture, $" of {all:N0}") : "";
            double done = value.Total is > 0 and { } number ? Math.Min((double)value.Structures / number, 1) : 0;
            target.Report(new ProgressNote(
                done,
                string.Create(CultureInfo.InvariantCulture, $"{name}: {value.Structures:N0}{total} structures, {value.PerSecond:0.0}/s"),
                value.Waiting.Length > 0 ? $"{name}: {value.Waiting}" : null));
        }
    }
}
