using System.Buffers.Binary;
using System.Text;

namespace ZoneAxis.Diffraction;

/// <summary>NumPy arrays as images.</summary>
internal static class NpyFile
{
    private const int Alignment = 64;
    private const int VersionOneStart = 10;
    private const byte VersionOne = 1;

    /// <summary>The images of an array of two dimensions, or of three.</summary>
    /// <exception cref="PatternFileException">The file holds no such array.</exception>
    public static ImageStack Open(FileBytes file, PatternReadOptions options)
    {
        NpyHeader header = NpyHeader.Read(file);
        (long rows, long columns) = (header.Shape[^2], header.Shape[^1]);
        file.RequireSize(VersionOneStart, rows, columns, options);
        long images = header.Shape.Count > 2 ? header.Shape[0] : 1;
        return new ImageStack(images, image => new DecodedImage((int)rows, (int)columns, Image(file, header, images, image)) { White = Samples.White(header.Type) });
    }

    private static double[] Image(FileBytes file, NpyHeader header, long images, long image)
    {
        (int rows, int columns) = ((int)header.Shape[^2], (int)header.Shape[^1]);
        if (!header.ColumnByColumn)
            return Samples.Decode(file, header.DataOffset + image * rows * columns * Samples.SizeOf(header.Type), rows, columns, header.Type, header.BigEndian);
        // The first index runs fastest: image, then row, then column.
        long offset = header.DataOffset + image * Samples.SizeOf(header.Type);
        return Samples.Decode(file, offset, rows, columns, header.Type, header.BigEndian, rowStride: images, columnStride: images * rows);
    }

    /// <summary>Writes an image as version 1.0, little-endian, C order.</summary>
    /// <param name="stream">Takes the file.</param>
    /// <param name="image">Intensities.</param>
    /// <param name="half">Whether numbers of 32 bits are enough; else they have 64.</param>
    public static void Write(Stream stream, IntensityImage image, bool half)
    {
        string text = $"{{'descr': '{(half ? "<f4" : "<f8")}', 'fortran_order': False, 'shape': ({image.Rows}, {image.Columns}), }}";
        int length = (VersionOneStart + text.Length + 1 + Alignment - 1) / Alignment * Alignment - VersionOneStart;
        byte[] start = new byte[VersionOneStart];
        NpyHeader.Signature.CopyTo(start);
        start[NpyHeader.Signature.Length] = VersionOne;
        BinaryPrimitives.WriteUInt16LittleEndian(start.AsSpan(VersionOneStart - sizeof(ushort)), (ushort)length);
        stream.Write(start);
        stream.Write(Encoding.ASCII.GetBytes(text.PadRight(length - 1) + "\n"));
        stream.Write(half ? Singles(image) : Doubles(image));
    }

    private static byte[] Doubles(IntensityImage image)
    {
        byte[] bytes = new byte[image.Values.Length * sizeof(double)];
        for (int i = 0; i < image.Values.Length; i++)
            BinaryPrimitives.WriteDoubleLittleEndian(bytes.AsSpan(i * sizeof(double)), image.Values[i]);
        return bytes;
    }

    private static byte[] Singles(IntensityImage image)
    {
        byte[] bytes = new byte[image.Values.Length * sizeof(float)];
        for (int i = 0; i < image.Values.Length; i++)
            BinaryPrimitives.WriteSingleLittleEndian(bytes.AsSpan(i * sizeof(float)), (float)image.Values[i]);
        return bytes;
    }
}
