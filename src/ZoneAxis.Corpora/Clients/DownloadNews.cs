namespace ZoneAxis.Corpora;

/// <summary>Tells how far a download is, from one thread at a time.</summary>
internal sealed class DownloadNews : IProgress<string>
{
    private readonly IProgress<DownloadProgress>? _progress;
    private readonly TimeProvider _time;
    private readonly SeenPages _seen;
    private readonly long _start;
    private readonly int _before;
    private readonly Lock _gate = new();
    private long? _total;

    /// <summary>Begins to tell.</summary>
    /// <param name="progress">Who is told; null for nobody.</param>
    /// <param name="time">The clock for the rate.</param>
    /// <param name="seen">Counts the entries.</param>
    /// <param name="total">Entries in all, as far as it is known.</param>
    public DownloadNews(IProgress<DownloadProgress>? progress, TimeProvider time, SeenPages seen, long? total)
    {
        _progress = progress;
        _time = time;
        _seen = seen;
        _start = time.GetTimestamp();
        _before = seen.Entries;
        Tell(total);
    }

    /// <summary>Tells how far it is.</summary>
    /// <param name="total">Entries in all, as far as it is known.</param>
    public void Tell(long? total)
    {
        _total = total;
        Report("");
    }

    /// <summary>Tells why the client waits.</summary>
    /// <param name="value">The reason.</param>
    public void Report(string value)
    {
        lock (_gate)
        {
            double seconds = _time.GetElapsedTime(_start).TotalSeconds;
            _progress?.Report(new DownloadProgress(_seen.Entries, _total, seconds > 0 ? (_seen.Entries - _before) / seconds : 0, value));
        }
    }
}
