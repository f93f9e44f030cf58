namespace ZoneAxis.Web;

/// <summary>How much the server takes upon itself.</summary>
public sealed record WebLimits
{
    private const long Mebibyte = 1L << 20;

    /// <summary>The defaults: those of a laboratory's workstation.</summary>
    public static WebLimits Default { get; } = new();

    /// <summary>Most bytes of a request, and of an archive unpacked. Default 256 MiB: twelve frames of 2048 × 2048 px with 32 bits.</summary>
    public long RequestBytes { get; init; } = 256 * Mebibyte;

    /// <summary>Most bytes of all requests that are being read or worked on. Default 1 GiB; what comes then is told to come later.</summary>
    public long RequestBytesTogether { get; init; } = 1024 * Mebibyte;

    /// <summary>Most bytes of uploads that are kept; the oldest go. Default 512 MiB.</summary>
    public long UploadBytes { get; init; } = 512 * Mebibyte;

    /// <summary>Most files of a request, those in archives included. Default 2000, a batch of a thousand lists with their cells.</summary>
    public int Files { get; init; } = 2000;

    /// <summary>Most pictures that are indexed together. Default 64.</summary>
    public int Pictures { get; init; } = 64;

    /// <summary>Most pixels of a picture. Default 2²⁴, as 4096 × 4096.</summary>
    public long Pixels { get; init; } = 16 * Mebibyte;

    /// <summary>Most bytes of a text, unpacked. Default 64 MiB, a list of two million reflections.</summary>
    public long TextBytes { get; init; } = 64 * Mebibyte;

    /// <summary>Most atoms of a cell. Default 5000, those of the simulated corpora.</summary>
    public int Atoms { get; init; } = 5000;

    /// <summary>How long a request may take, waiting included. Default 120 s.</summary>
    public TimeSpan Time { get; init; } = TimeSpan.FromSeconds(120);

    /// <summary>Requests that are worked on at a time. Default one a processor.</summary>
    public int Workers { get; init; } = Environment.ProcessorCount;

    /// <summary>Requests that wait beside those; more are told to come later. Default 64.</summary>
    public int Waiting { get; init; } = 64;

    /// <summary>Batches that are kept, finished or not; the oldest finished one goes. Default 100.</summary>
    public int Batches { get; init; } = 100;
}
