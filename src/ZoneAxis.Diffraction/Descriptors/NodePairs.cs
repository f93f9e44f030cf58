namespace ZoneAxis.Diffraction;

/// <summary>Distances between nodes.</summary>
internal static class NodePairs
{
    /// <summary>Two nodes.</summary>
    public readonly record struct Pair(PatternNode First, PatternNode Second);

    /// <summary>The smallest squared distance between two nodes, px²; infinite where there are less than two.</summary>
    public static double SmallestSquaredDistance(IReadOnlyList<PatternNode> nodes)
    {
        PatternNode[] sorted = Sorted(nodes);
        double smallest = double.PositiveInfinity;
        for (int i = 0; i < sorted.Length; i++)
        {
            for (int j = i + 1; j < sorted.Length && Square(sorted[j].Down - sorted[i].Down) < smallest; j++)
                smallest = Math.Min(smallest, sorted[i].SquaredDistanceTo(sorted[j]));
        }

        return smallest;
    }

    /// <summary>The pairs nearer than a distance, each once, the upper node first.</summary>
    public static IEnumerable<Pair> Nearer(IReadOnlyList<PatternNode> nodes, double squaredDistance)
    {
        PatternNode[] sorted = Sorted(nodes);
        for (int i = 0; i < sorted.Length; i++)
        {
            for (int j = i + 1; j < sorted.Length && Square(sorted[j].Down - sorted[i].Down) < squaredDistance; j++)
            {
                if (sorted[i].SquaredDistanceTo(sorted[j]) < squaredDistance)
                    yield return new Pair(sorted[i], sorted[j]);
            }
        }
    }

    // Sorted from top to bottom, no node can be nearer than another row allows.
    private static PatternNode[] Sorted(IReadOnlyList<PatternNode> nodes) => [.. nodes.OrderBy(node => node.Down)];

    private static double Square(double value) => value * value;
}
