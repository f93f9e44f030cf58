namespace ZoneAxis.Web;

/// <summary>Bytes that requests hold in memory; all together may hold so many.</summary>
/// <param name="most">Most bytes.</param>
internal sealed class ByteBudget(long most)
{
    private long _taken;

    /// <summary>Bytes that are held now.</summary>
    public long Taken => Interlocked.Read(ref _taken);

    /// <summary>Takes some.</summary>
    /// <param name="bytes">How many.</param>
    /// <exception cref="RequestException">There are not so many left.</exception>
    public void Take(long bytes)
    {
        if (Interlocked.Add(ref _taken, bytes) <= most)
            return;
        Interlocked.Add(ref _taken, -bytes);
        throw RequestException.Busy($"The requests that are being worked on hold {most >> 20} MiB already; try again in a moment.");
    }

    /// <summary>Gives some back.</summary>
    /// <param name="bytes">How many.</param>
    public void Give(long bytes) => Interlocked.Add(ref _taken, -bytes);
}
