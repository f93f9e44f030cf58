using ZoneAxis.Diffraction;

namespace ZoneAxis.Corpora;

/// <summary>The patterns of one crystal as a corpus holds them, with the lines of one shaping.</summary>
internal sealed class StoredPatterns(PatternBlobs blobs, int crystal, int side, string shaping) : IRawPatterns
{
    /// <inheritdoc/>
    public int Side => side;

    /// <inheritdoc/>
    public void CopyRaw(PatternAxis axis, Span<byte> greys)
    {
        greys.Clear();
        blobs.Of(crystal, axis).WriteRaw(greys);
    }

    /// <inheritdoc/>
    public bool TryDrawLines(PatternAxis axis, string asked, byte grey, Span<byte> greys)
    {
        if (asked != shaping)
            return false;
        RunReader lines = new(blobs.Of(crystal, axis).Lines);
        while (lines.Next(out int start, out int length))
            greys.Slice(start, length).Fill(grey);
        return true;
    }
}
