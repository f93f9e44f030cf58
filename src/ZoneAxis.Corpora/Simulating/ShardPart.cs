namespace ZoneAxis.Corpora;

/// <summary>A part of the shards of a corpus: every <paramref name="Count"/>th of them, from number <paramref name="Index"/> on.</summary>
/// <param name="Index">Number of the part, from 0.</param>
/// <param name="Count">Number of parts, at least 1.</param>
public readonly record struct ShardPart(int Index, int Count)
{
    /// <summary>All shards.</summary>
    public static ShardPart Whole { get; } = new(0, 1);

    internal IEnumerable<int> Of(int shards)
    {
        if (Count < 1 || Index < 0 || Index >= Count)
            throw new ArgumentOutOfRangeException(nameof(shards), $"There is no part {Index} of {Count}: parts are counted from 0.");
        (int index, int count) = (Index, Count);
        return Enumerable.Range(0, shards).Where(shard => shard % count == index);
    }
}
