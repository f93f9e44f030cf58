using BitMiracle.LibTiff.Classic;

namespace ZoneAxis.Diffraction;

/// <summary>TIFF data in memory, and the first error that the library reported on them.</summary>
internal sealed class TiffMemory : MemoryStream
{
    // The library has one handler for the whole process and by default prints to the console; ours keeps nothing itself.
    static TiffMemory() => Tiff.SetErrorHandler(new TiffMessages());

    /// <summary>Data to be written.</summary>
    public TiffMemory()
    {
    }

    /// <summary>Data to be read.</summary>
    /// <param name="bytes">All bytes of the file.</param>
    public TiffMemory(byte[] bytes)
        : base(bytes, writable: false)
    {
    }

    /// <summary>The first error; null while there is none.</summary>
    public string? FirstError { get; private set; }

    /// <summary>Opens the data.</summary>
    /// <param name="mode">"r" or "w".</param>
    /// <returns>Null where they are no TIFF.</returns>
    public Tiff? Open(string mode) => Tiff.ClientOpen("pattern", mode, this, new TiffStream());

    /// <summary>Keeps an error that is the first.</summary>
    /// <param name="message">What the library says.</param>
    public void Keep(string message) => FirstError ??= message.TrimEnd('.').ReplaceLineEndings(" ");
}
