namespace ZoneAxis.Corpora;

/// <summary>One pattern as it is stored.</summary>
/// <param name="runs">Runs of lit pixels of the raw pattern.</param>
/// <param name="greys">The greys of those pixels.</param>
/// <param name="lines">Runs of pixels where a line is seen.</param>
internal readonly ref struct PatternBlob(ReadOnlySpan<byte> runs, ReadOnlySpan<byte> greys, ReadOnlySpan<byte> lines)
{
    public ReadOnlySpan<byte> Runs { get; } = runs;

    public ReadOnlySpan<byte> Greys { get; } = greys;

    public ReadOnlySpan<byte> Lines { get; } = lines;

    /// <summary>Writes the raw pattern into a black plane.</summary>
    public void WriteRaw(Span<byte> plane)
    {
        RunReader runs = new(Runs);
        int done = 0;
        while (runs.Next(out int start, out int length))
        {
            Greys.Slice(done, length).CopyTo(plane[start..]);
            done += length;
        }
    }
}
