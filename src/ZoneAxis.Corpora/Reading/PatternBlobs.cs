using ZoneAxis.Diffraction;

namespace ZoneAxis.Corpora;

/// <summary>The coded patterns of one shard, in one block of memory.</summary>
internal sealed class PatternBlobs
{
    // Of each pattern: its runs, greys and lines.
    private const int Parts = 3;
    private static readonly int PartsPerCrystal = Parts * PatternTriple.Count;

    private readonly byte[] _bytes;
    private readonly int[] _starts;

    /// <summary>Takes the patterns out of a shard.</summary>
    /// <param name="content">The shard.</param>
    /// <param name="shaping">Name of the set of shaping constants whose lines are wanted.</param>
    public PatternBlobs(byte[] content, string shaping)
    {
        ParquetColumns columns = new(content);
        byte[][][] parts = [.. PatternTriple.Axes.SelectMany(axis => new[]
        {
            columns.Bytes(PatternShard.RunsColumn(axis)),
            columns.Bytes(PatternShard.GreysColumn(axis)),
            columns.Bytes(PatternShard.LinesColumn(axis, shaping)),
        })];
        _starts = new int[columns.Count * PartsPerCrystal + 1];
        _bytes = new byte[parts.Sum(part => part.Sum(one => one.Length))];
        int at = 0;
        for (int place = 0; place < columns.Count * PartsPerCrystal; place++)
        {
            byte[] one = parts[place % PartsPerCrystal][place / PartsPerCrystal];
            one.CopyTo(_bytes, at);
            at += one.Length;
            _starts[place + 1] = at;
        }
    }

    /// <summary>Runs, greys and lines of one pattern.</summary>
    public PatternBlob Of(int crystal, PatternAxis axis)
    {
        int first = crystal * PartsPerCrystal + (int)axis * Parts;
        return new PatternBlob(Part(first), Part(first + 1), Part(first + 2));
    }

    private ReadOnlySpan<byte> Part(int place) => _bytes.AsSpan(_starts[place].._starts[place + 1]);
}
