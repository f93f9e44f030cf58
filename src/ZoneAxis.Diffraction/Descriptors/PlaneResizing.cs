using System.Buffers;

namespace ZoneAxis.Diffraction;

/// <summary>Changes the side of a square plane of greys, in whole numbers throughout.</summary>
internal static class PlaneResizing
{
    /// <summary>Nearest neighbours: source = ⌊(i + ½)·sourceSide/side⌋.</summary>
    public static void TakeNearest(ReadOnlySpan<byte> source, int sourceSide, Span<byte> target, int side)
    {
        for (int row = 0; row < side; row++)
        {
            ReadOnlySpan<byte> from = source.Slice(Nearest(row) * sourceSide, sourceSide);
            Span<byte> to = target.Slice(row * side, side);
            for (int column = 0; column < to.Length; column++)
                to[column] = from[Nearest(column)];
        }

        int Nearest(int index) => (2 * index + 1) * sourceSide / (2 * side);
    }

    /// <summary>Area averages, rounded half to even.</summary>
    /// <remarks>
    /// On a ruler of sourceSide · side marks a source pixel is side marks wide and a target pixel sourceSide marks, so that
    /// every overlap is a whole number.
    /// </remarks>
    public static void Average(ReadOnlySpan<byte> source, int sourceSide, Span<byte> target, int side)
    {
        long[] sums = ArrayPool<long>.Shared.Rent(2 * side);
        try
        {
            Average(source, sourceSide, target, side, sums.AsSpan(0, side), sums.AsSpan(side, side));
        }
        finally
        {
            ArrayPool<long>.Shared.Return(sums);
        }
    }

    private static void Average(ReadOnlySpan<byte> source, int sourceSide, Span<byte> target, int side, Span<long> line, Span<long> sums)
    {
        long area = (long)sourceSide * sourceSide;
        for (int row = 0; row < side; row++)
        {
            sums.Clear();
            int begin = row * sourceSide;
            int end = begin + sourceSide;
            for (int sourceRow = begin / side; sourceRow * side < end; sourceRow++)
            {
                ReadOnlySpan<byte> greys = source.Slice(sourceRow * sourceSide, sourceSide);
                if (!greys.ContainsAnyExcept((byte)0))
                    continue;
                AverageLine(greys, line);
                int weight = Math.Min(end, (sourceRow + 1) * side) - Math.Max(begin, sourceRow * side);
                for (int column = 0; column < sums.Length; column++)
                    sums[column] += weight * line[column];
            }

            for (int column = 0; column < sums.Length; column++)
                target[row * side + column] = Rounded(sums[column], area);
        }
    }

    private static void AverageLine(ReadOnlySpan<byte> greys, Span<long> line)
    {
        int side = line.Length;
        for (int column = 0; column < side; column++)
        {
            int begin = column * greys.Length;
            int end = begin + greys.Length;
            long sum = 0;
            for (int from = begin / side; from * side < end; from++)
                sum += greys[from] * (Math.Min(end, (from + 1) * side) - Math.Max(begin, from * side));
            line[column] = sum;
        }
    }

    private static byte Rounded(long sum, long area)
    {
        (long quotient, long remainder) = Math.DivRem(sum, area);
        long twice = 2 * remainder;
        bool up = twice > area || (twice == area && (quotient & 1) == 1);
        return (byte)(up ? quotient + 1 : quotient);
    }
}
