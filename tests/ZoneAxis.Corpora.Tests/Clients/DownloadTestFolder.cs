namespace ZoneAxis.Corpora.Tests;

/// <summary>A folder for one download.</summary>
internal sealed class DownloadTestFolder : IDisposable
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("zoneaxis-download-");

    public string Path => System.IO.Path.Combine(_root.FullName, "download");

    public void Dispose() => _root.Delete(recursive: true);
}
