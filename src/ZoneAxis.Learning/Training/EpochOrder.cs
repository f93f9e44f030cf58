namespace ZoneAxis.Learning.Training;

/// <summary>The order in which an epoch visits the crystals: a function of the seed and the epoch alone, so that it can be resumed.</summary>
internal static class EpochOrder
{
    private const int EpochFactor = 7919;

    /// <summary>Shuffles the indices.</summary>
    public static int[] Of(IReadOnlyList<int> indices, int seed, int epoch)
    {
        int[] order = indices.ToArray();
        new Random(unchecked((seed * EpochFactor) + epoch)).Shuffle(order);
        return order;
    }
}
