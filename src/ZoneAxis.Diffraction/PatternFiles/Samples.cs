using System.Buffers.Binary;
using System.Globalization;

namespace ZoneAxis.Diffraction;

/// <summary>Turns the stored numbers of an image into intensities.</summary>
internal static class Samples
{
    private delegate double Read(ReadOnlySpan<byte> bytes);

    /// <summary>Bytes of one number.</summary>
    public static int SizeOf(SampleType type) => type switch
    {
        SampleType.UInt8 or SampleType.Int8 => 1,
        SampleType.UInt16 or SampleType.Int16 or SampleType.Float16 => 2,
        SampleType.UInt32 or SampleType.Int32 or SampleType.Float32 => 4,
        SampleType.Float64 or SampleType.UInt64 or SampleType.Int64 => 8,
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "There is no such type."),
    };

    /// <summary>The highest number of the types that greys are written in, 255 or 65535; null for others.</summary>
    public static int? White(SampleType type) => type switch
    {
        SampleType.UInt8 => byte.MaxValue,
        SampleType.UInt16 => ushort.MaxValue,
        SampleType.Int8 or SampleType.Int16 or SampleType.UInt32 or SampleType.Int32 or SampleType.UInt64 or SampleType.Int64 or SampleType.Float16 or SampleType.Float32 or SampleType.Float64 => null,
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "There is no such type."),
    };

    /// <summary>Reads an image whose numbers stand one behind the other, row by row.</summary>
    /// <param name="file">The file.</param>
    /// <param name="offset">Where the first number stands.</param>
    /// <param name="rows">Number of rows, checked.</param>
    /// <param name="columns">Number of columns, checked.</param>
    /// <param name="type">How a number is stored.</param>
    /// <param name="bigEndian">Whether the higher bytes come first.</param>
    /// <exception cref="PatternFileException">The file ends too early, or a number is not finite.</exception>
    public static double[] Decode(FileBytes file, long offset, int rows, int columns, SampleType type, bool bigEndian)
    {
        int size = SizeOf(type);
        ReadOnlySpan<byte> bytes = file.Slice(offset, (long)rows * columns * size);
        Read read = ReaderOf(type, bigEndian);
        double[] values = new double[rows * columns];
        for (int i = 0; i < values.Length; i++)
            values[i] = read(bytes.Slice(i * size, size));
        RequireFinite(file, offset, values, columns, size);
        return values;
    }

    /// <summary>Reads an image whose numbers stand apart.</summary>
    /// <param name="file">The file.</param>
    /// <param name="offset">Where the first number stands.</param>
    /// <param name="rows">Number of rows, checked.</param>
    /// <param name="columns">Number of columns, checked.</param>
    /// <param name="type">How a number is stored.</param>
    /// <param name="bigEndian">Whether the higher bytes come first.</param>
    /// <param name="rowStride">Numbers from a row to the next.</param>
    /// <param name="columnStride">Numbers from a column to the next.</param>
    /// <exception cref="PatternFileException">The file ends too early, or a number is not finite.</exception>
    public static double[] Decode(FileBytes file, long offset, int rows, int columns, SampleType type, bool bigEndian, long rowStride, long columnStride)
    {
        int size = SizeOf(type);
        Int128 last = (Int128)(rows - 1) * rowStride + (Int128)(columns - 1) * columnStride;
        ReadOnlySpan<byte> bytes = file.Slice(offset, (long)Int128.Min((last + 1) * size, long.MaxValue));
        Read read = ReaderOf(type, bigEndian);
        double[] values = new double[rows * columns];
        for (int row = 0; row < rows; row++)
        {
            for (int column = 0; column < columns; column++)
                values[row * columns + column] = read(bytes.Slice((int)((row * rowStride + column * columnStride) * size), size));
        }

        RequireFinite(file, offset, values, columns, size);
        return values;
    }

    /// <summary>Refuses images with numbers that are not finite.</summary>
    public static void RequireFinite(FileBytes file, long offset, double[] values, int columns, int size)
    {
        int place = Array.FindIndex(values, value => !double.IsFinite(value));
        if (place < 0)
            return;
        string value = values[place].ToString(CultureInfo.InvariantCulture);
        throw file.Error(offset + (long)place * size, $"the intensity at row {place / columns}, column {place % columns} is {value}; set dead pixels to 0 and save the image again.");
    }

    private static Read ReaderOf(SampleType type, bool bigEndian) => (type, bigEndian) switch
    {
        (SampleType.UInt8, _) => bytes => bytes[0],
        (SampleType.Int8, _) => bytes => (sbyte)bytes[0],
        (SampleType.UInt16, true) => bytes => BinaryPrimitives.ReadUInt16BigEndian(bytes),
        (SampleType.UInt16, false) => bytes => BinaryPrimitives.ReadUInt16LittleEndian(bytes),
        (SampleType.Int16, true) => bytes => BinaryPrimitives.ReadInt16BigEndian(bytes),
        (SampleType.Int16, false) => bytes => BinaryPrimitives.ReadInt16LittleEndian(bytes),
        (SampleType.UInt32, true) => bytes => BinaryPrimitives.ReadUInt32BigEndian(bytes),
        (SampleType.UInt32, false) => bytes => BinaryPrimitives.ReadUInt32LittleEndian(bytes),
        (SampleType.Int32, true) => bytes => BinaryPrimitives.ReadInt32BigEndian(bytes),
        (SampleType.Int32, false) => bytes => BinaryPrimitives.ReadInt32LittleEndian(bytes),
        (SampleType.UInt64, true) => bytes => BinaryPrimitives.ReadUInt64BigEndian(bytes),
        (SampleType.UInt64, false) => bytes => BinaryPrimitives.ReadUInt64LittleEndian(bytes),
        (SampleType.Int64, true) => bytes => BinaryPrimitives.ReadInt64BigEndian(bytes),
        (SampleType.Int64, false) => bytes => BinaryPrimitives.ReadInt64LittleEndian(bytes),
        (SampleType.Float16, true) => bytes => (double)BinaryPrimitives.ReadHalfBigEndian(bytes),
        (SampleType.Float16, false) => bytes => (double)BinaryPrimitives.ReadHalfLittleEndian(bytes),
        (SampleType.Float32, true) => bytes => BinaryPrimitives.ReadSingleBigEndian(bytes),
        (SampleType.Float32, false) => bytes => BinaryPrimitives.ReadSingleLittleEndian(bytes),
        (SampleType.Float64, true) => bytes => BinaryPrimitives.ReadDoubleBigEndian(bytes),
        (SampleType.Float64, false) => bytes => BinaryPrimitives.ReadDoubleLittleEndian(bytes),
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "There is no such type."),
    };
}
