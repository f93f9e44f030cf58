namespace ZoneAxis.Corpora.Tests;

/// <summary>A folder and a clock for tests of downloads.</summary>
public abstract class DownloadTest : IDisposable
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("zoneaxis-download-");

    private protected VirtualClock Clock { get; } = Web.Clock();

    private protected string Folder => Path.Combine(_root.FullName, "download");

    public void Dispose()
    {
        _root.Delete(recursive: true);
        GC.SuppressFinalize(this);
    }

    private protected Download DownloadOf(WebSource source, DownloadOptions? options = null) => new(source, Folder, options ?? Web.Bounds(Clock));

    private protected async Task<DownloadResult> RunAsync(WebSource source, DownloadOptions? options = null, IProgress<DownloadProgress>? progress = null) =>
        await DownloadOf(source, options).RunAsync(progress, TestContext.Current.CancellationToken);

    private protected async Task<SourcedStructure[]> AllAsync(WebSource source)
    {
        await RunAsync(source);
        return [.. DownloadOf(source).Read(cancellation: TestContext.Current.CancellationToken)];
    }

    private protected async Task<string> FailureAsync(WebSource source, DownloadOptions? options = null) =>
        await Web.FailureOfAsync(() => RunAsync(source, options));
}
