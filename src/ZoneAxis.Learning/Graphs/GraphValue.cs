namespace ZoneAxis.Learning.Graphs;

/// <summary>A value between two layers of a graph.</summary>
/// <param name="Name">Its name, none other's in the graph.</param>
/// <param name="Streams">How many rows a crystal has: one for each of its streams, or one where they have been put together.</param>
/// <param name="Extents">The extents of a row: [channels, rows, columns] of an image, or [features].</param>
internal sealed record GraphValue(string Name, int Streams, IReadOnlyList<int> Extents)
{
    /// <summary>What it is joined of; empty where it is whole.</summary>
    public IReadOnlyList<GraphValue> Parts { get; init; } = [];

    /// <summary>The number of channels, or of features.</summary>
    public int Channels => Extents[0];

    /// <summary>The number of values of a row.</summary>
    public int Length => Extents.Aggregate(1, (product, extent) => checked(product * extent));
}
