using System.Buffers;

namespace ZoneAxis.Diffraction;

/// <summary>Changes the side of a square plane of greys, in whole numbers throughout.</summary>
internal static class GreyResizing
{
    /// <summary>Side of a published raw pattern.</summary>
    public const int PublishedPatternSide = 256;

    /// <summary>Brings a plane to a side in the way that was chosen.</summary>
    public static void Resize(ReadOnlySpan<byte> source, int sourceSide, Span<byte> target, int side, Resampling resampling)
    {
        if (sourceSide == side)
            source.CopyTo(target);
        else if (TakesNearest(sourceSide, side, resampling))
            TakeNearest(source, sourceSide, target, side);
        else
            Average(source, sourceSide, target, side);
    }

    /// <summary>Nearest neighbours: source = ⌊(i + ½)·sourceSide/side⌋.</summary>
    public static void TakeNearest(ReadOnlySpan<byte> source, int sourceSide, Span<byte> target, int side)
    {
        int[] nearest = ArrayPool<int>.Shared.Rent(side);
        for (int i = 0; i < side; i++)
            nearest[i] = (2 * i + 1) * sourceSide / (2 * side);
        for (int row = 0; row < side; row++)
            TakeNearest(source.Slice(nearest[row] * sourceSide, sourceSide), target.Slice(row * side, side), nearest);
        ArrayPool<int>.Shared.Return(nearest);
    }

    /// <summary>Area averages, rounded half to even.</summary>
    /// <remarks>
    /// On a ruler of sourceSide · side marks a source pixel is side marks wide and a target pixel sourceSide marks, so that
    /// every overlap is a whole number.
    /// </remarks>
    public static void Average(ReadOnlySpan<byte> source, int sourceSide, Span<byte> target, int side)
    {
        long[] sums = ArrayPool<long>.Shared.Rent(side);
        int[] lit = ArrayPool<int>.Shared.Rent(sourceSide);
        for (int row = 0; row < side; row++)
            AverageRow(source, lit.AsSpan(0, sourceSide), row, sums.AsSpan(0, side), target.Slice(row * side, side));
        ArrayPool<int>.Shared.Return(lit);
        ArrayPool<long>.Shared.Return(sums);
    }

    private static bool TakesNearest(int sourceSide, int side, Resampling resampling) => resampling switch
    {
        Resampling.Published => sourceSide == PublishedPatternSide && side == PatternDescriptorOptions.PublishedSide,
        Resampling.NearestNeighbour => true,
        Resampling.AreaAverage => false,
        _ => throw new ArgumentOutOfRangeException(nameof(resampling), resampling, "There is no such resampling."),
    };

    private static void TakeNearest(ReadOnlySpan<byte> from, Span<byte> to, ReadOnlySpan<int> nearest)
    {
        // Most rows of a pattern are black.
        if (!from.ContainsAnyExcept((byte)0))
        {
            to.Clear();
            return;
        }

        for (int column = 0; column < to.Length; column++)
            to[column] = from[nearest[column]];
    }

    private static void AverageRow(ReadOnlySpan<byte> source, Span<int> lit, int row, Span<long> sums, Span<byte> target)
    {
        (int sourceSide, int side) = (lit.Length, target.Length);
        (int begin, int end) = (row * sourceSide, (row + 1) * sourceSide);
        sums.Clear();
        for (int sourceRow = begin / side; sourceRow * side < end; sourceRow++)
        {
            int weight = Math.Min(end, (sourceRow + 1) * side) - Math.Max(begin, sourceRow * side);
            ReadOnlySpan<byte> greys = source.Slice(sourceRow * sourceSide, sourceSide);
            foreach (int column in lit[..LitPixels.Find(greys, lit)])
                Spread(greys[column] * weight, column, sourceSide, sums);
        }

        long area = (long)sourceSide * sourceSide;
        for (int column = 0; column < side; column++)
            target[column] = sums[column] == 0 ? (byte)0 : Rounded(sums[column], area);
    }

    /// <summary>Adds a source pixel to the target pixels of one row that it overlaps.</summary>
    private static void Spread(long grey, int sourceColumn, int sourceSide, Span<long> sums)
    {
        (int begin, int end) = (sourceColumn * sums.Length, (sourceColumn + 1) * sums.Length);
        for (int column = begin / sourceSide; column * sourceSide < end; column++)
            sums[column] += grey * (Math.Min(end, (column + 1) * sourceSide) - Math.Max(begin, column * sourceSide));
    }

    private static byte Rounded(long sum, long area)
    {
        (long quotient, long remainder) = Math.DivRem(sum, area);
        long twice = 2 * remainder;
        bool up = twice > area || (twice == area && (quotient & 1) == 1);
        return (byte)(up ? quotient + 1 : quotient);
    }
}
