namespace ZoneAxis.Diffraction;

/// <summary>How pattern files are read.</summary>
public sealed record PatternReadOptions
{
    /// <summary>The defaults.</summary>
    public static PatternReadOptions Default { get; } = new();

    /// <summary>Most bytes that a file may have, packed and unpacked; a larger one is refused before it is read. Default 1 GiB.</summary>
    public long MaximumFileBytes { get; init; } = 1L << 30;

    /// <summary>Most pixels that an image may have; a larger one is refused before memory is taken. Default 2²⁶, as 8192 × 8192.</summary>
    public long MaximumPixels { get; init; } = 1L << 26;

    /// <summary>Which image of a file with several. Default: the first that is no thumbnail.</summary>
    public FrameSelection Frame { get; init; }
}
