using System.Buffers.Binary;

namespace ZoneAxis.Diffraction;

/// <summary>
/// The packing by byte offset (International Tables G, 5.6.3.1; CBFlib's manual, section 3.3.3): each pixel is its difference to the one before, in one byte, or
/// behind −2⁷ in two, behind −2¹⁵ in four, behind −2³¹ in eight, little-endian.
/// </summary>
internal static class CbfByteOffset
{
    /// <summary>Unpacks an image.</summary>
    /// <param name="file">The file.</param>
    /// <param name="offset">Where the first byte stands.</param>
    /// <param name="size">Number of bytes.</param>
    /// <param name="rows">Number of rows, checked.</param>
    /// <param name="columns">Number of columns, checked.</param>
    /// <exception cref="PatternFileException">There are fewer numbers than pixels.</exception>
    public static double[] Decode(FileBytes file, long offset, int size, int rows, int columns)
    {
        ReadOnlySpan<byte> bytes = file.Slice(offset, size);
        if ((long)rows * columns > size)
            throw file.Error(offset, $"{size} bytes cannot hold {rows} × {columns} pixels; the CBF file is damaged.");
        double[] values = new double[rows * columns];
        long value = 0;
        for (int i = 0; i < values.Length; i++)
        {
            if (!TryTake(ref bytes, out long difference))
                throw file.Error(offset, $"the binary section ends at pixel {i} of {values.Length}; the CBF file is cut off or damaged.");
            value = unchecked(value + difference);
            values[i] = value;
        }

        return values;
    }

    private static bool TryTake(ref ReadOnlySpan<byte> bytes, out long difference)
    {
        difference = 0;
        int width = sizeof(sbyte);
        while (bytes.Length >= width)
        {
            difference = width switch
            {
                sizeof(sbyte) => (sbyte)bytes[0],
                sizeof(short) => BinaryPrimitives.ReadInt16LittleEndian(bytes),
                sizeof(int) => BinaryPrimitives.ReadInt32LittleEndian(bytes),
                _ => BinaryPrimitives.ReadInt64LittleEndian(bytes),
            };
            bytes = bytes[width..];
            if (width == sizeof(long) || difference != LeastOf(width))
                return true;
            width *= 2;
        }

        return false;
    }

    private static long LeastOf(int width) => width switch
    {
        sizeof(sbyte) => sbyte.MinValue,
        sizeof(short) => short.MinValue,
        _ => int.MinValue,
    };
}
