using System.IO.Compression;

namespace ZoneAxis.Diffraction;

/// <summary>Unpacks the rows of a PNG image and takes the filters off (ISO/IEC 15948, clauses 9 and 10).</summary>
internal static class PngRows
{
    private const int None = 0;
    private const int Left = 1;
    private const int Above = 2;
    private const int Average = 3;
    private const int Paeth = 4;

    /// <summary>The samples of all rows, each of 1 or 2 bytes, the higher first.</summary>
    /// <exception cref="PatternFileException">The pixels are damaged or too few.</exception>
    public static byte[] Unpack(FileBytes file, PngLayout layout)
    {
        int pixelBytes = layout.Samples * layout.BitDepth / 8;
        long stride = (long)layout.Columns * pixelBytes;
        int start = layout.Data.Count > 0 ? layout.Data[0].Start.Value : file.Length;
        if (stride * layout.Rows > Array.MaxLength)
            throw file.Error(start, $"an image of {layout.Rows} × {layout.Columns} pixels does not fit into memory; bin it.");
        byte[] rows = new byte[stride * layout.Rows];
        try
        {
            using ZLibStream packed = new(Concatenated(file, layout.Data), CompressionMode.Decompress);
            for (int row = 0; row < layout.Rows; row++)
            {
                int filter = packed.ReadByte();
                Span<byte> current = rows.AsSpan((int)(row * stride), (int)stride);
                packed.ReadExactly(current);
                ReadOnlySpan<byte> above = row == 0 ? new byte[stride] : rows.AsSpan((int)((row - 1) * stride), (int)stride);
                if (filter is < None or > Paeth)
                    throw file.Error(start, $"row {row} of the PNG image has filter {filter}; there are 0 to {Paeth}.");
                Unfilter(filter, current, above, pixelBytes);
            }
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException)
        {
            throw new PatternFileException(file.File, start, "the pixels of the PNG image are damaged or end too early.", e);
        }

        return rows;
    }

    private static MemoryStream Concatenated(FileBytes file, IReadOnlyList<Range> ranges)
    {
        MemoryStream all = new();
        foreach (Range range in ranges)
            all.Write(file.All.AsSpan(range));
        all.Position = 0;
        return all;
    }

    private static void Unfilter(int filter, Span<byte> current, ReadOnlySpan<byte> above, int pixelBytes)
    {
        for (int i = 0; filter != None && i < current.Length; i++)
        {
            (int left, int aboveLeft) = i < pixelBytes ? (0, 0) : (current[i - pixelBytes], above[i - pixelBytes]);
            current[i] += (byte)(filter switch
            {
                Left => left,
                Above => above[i],
                Average => (left + above[i]) / 2,
                Paeth => Nearest(left, above[i], aboveLeft),
                _ => throw new ArgumentOutOfRangeException(nameof(filter), filter, "There is no such filter."),
            });
        }
    }

    private static int Nearest(int left, int above, int aboveLeft)
    {
        (int toLeft, int toAbove, int toCorner) = (Math.Abs(above - aboveLeft), Math.Abs(left - aboveLeft), Math.Abs(left + above - 2 * aboveLeft));
        if (toLeft <= toAbove && toLeft <= toCorner)
            return left;
        return toAbove <= toCorner ? above : aboveLeft;
    }
}
