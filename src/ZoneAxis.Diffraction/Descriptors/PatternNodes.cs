using System.Buffers;

namespace ZoneAxis.Diffraction;

/// <summary>Finds the nodes of a pattern.</summary>
internal static class PatternNodes
{
    /// <summary>The nodes, ordered by the uppermost rows that they reach.</summary>
    public static IReadOnlyList<PatternNode> Of(GreyImage raw, TextShapingOptions options)
    {
        // Borrowed, for a quarter of a megabyte a pattern would keep the garbage collector busier than the shaping the processor.
        int[] found = ArrayPool<int>.Shared.Rent(raw.Pixels.Length);
        bool[] waiting = ArrayPool<bool>.Shared.Rent(raw.Pixels.Length);
        try
        {
            // Most of a pattern is black.
            ReadOnlySpan<int> lit = found.AsSpan(0, LitPixels.Find(raw.Pixels, found));
            MarkBright(raw, lit, options, waiting.AsSpan(0, raw.Pixels.Length));
            return NodesAmong(raw, lit, waiting, options.ConnectionReach);
        }
        finally
        {
            ArrayPool<int>.Shared.Return(found);
            ArrayPool<bool>.Shared.Return(waiting);
        }
    }

    /// <summary>The nodes that the pixels still waiting make up.</summary>
    private static List<PatternNode> NodesAmong(GreyImage raw, ReadOnlySpan<int> lit, Span<bool> waiting, int reach)
    {
        List<PatternNode> nodes = [];
        foreach (int at in lit)
        {
            if (waiting[at])
                nodes.Add(NodeOf(raw, Connected(at, raw.Rows, waiting, reach)));
        }

        return nodes;
    }

    /// <summary>Says of each pixel whether it belongs to a node.</summary>
    private static void MarkBright(GreyImage raw, ReadOnlySpan<int> lit, TextShapingOptions options, Span<bool> bright)
    {
        int side = raw.Rows;

        // An even number of pixels lies about the middle of an even side, an odd number about that of an odd one.
        int margin = (int)Math.Round(side * (1 - options.BeamBoxShare) / 2);
        bool IsInBox(int at) => at / side >= margin && at / side < side - margin && at % side >= margin && at % side < side - margin;
        byte inside = 0, outside = 0;
        foreach (int at in lit)
        {
            ref byte brightest = ref IsInBox(at) ? ref inside : ref outside;
            brightest = Math.Max(brightest, raw.Pixels[at]);
        }

        bright.Clear();
        foreach (int at in lit)
            bright[at] = raw.Pixels[at] >= options.NodeShare * (IsInBox(at) ? inside : outside);
    }

    /// <summary>Takes a pixel, and all that are connected with it, out of those that wait.</summary>
    private static List<int> Connected(int first, int side, Span<bool> waiting, int reach)
    {
        List<int> pixels = [first];
        waiting[first] = false;
        for (int next = 0; next < pixels.Count; next++)
        {
            (int row, int column) = (pixels[next] / side, pixels[next] % side);
            for (int r = Math.Max(0, row - reach); r <= Math.Min(side - 1, row + reach); r++)
            {
                for (int c = Math.Max(0, column - reach); c <= Math.Min(side - 1, column + reach); c++)
                {
                    if (!waiting[r * side + c])
                        continue;
                    waiting[r * side + c] = false;
                    pixels.Add(r * side + c);
                }
            }
        }

        return pixels;
    }

    private static PatternNode NodeOf(GreyImage raw, List<int> pixels)
    {
        int side = raw.Rows;

        // Whole half-pixels from the middle, so that a turned or mirrored pattern has exactly turned or mirrored centres.
        long down = 0, right = 0, weight = 0;
        foreach (int at in pixels)
        {
            long grey = raw.Pixels[at];
            down += grey * (2 * (at / side) - (side - 1));
            right += grey * (2 * (at % side) - (side - 1));
            weight += 2 * grey;
        }

        return new PatternNode((double)down / weight, (double)right / weight, pixels[0] / side, pixels);
    }
}
