namespace ZoneAxis.Corpora.Tests;

/// <summary>Progress that is told at once, on the thread that makes it.</summary>
internal sealed class Report(Action<DownloadProgress> told) : IProgress<DownloadProgress>
{
    void IProgress<DownloadProgress>.Report(DownloadProgress value) => told(value);
}
