using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace ZoneAxis.Diffraction;

/// <summary>Writes PNG files of 16-bit greys, which the drawing library cannot.</summary>
internal static class PngWriting
{
    private const byte BitDepth = 16;
    private const byte ColourTypeGrey = 0;
    private const byte FilterUp = 2;

    /// <summary>Writes an image; rows are stored as differences from the row above, which packs smooth patterns well.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="rows">Number of rows.</param>
    /// <param name="columns">Number of columns.</param>
    /// <param name="greys">rows × columns greys, row by row.</param>
    public static void WriteGrey16(Stream stream, int rows, int columns, ReadOnlySpan<ushort> greys)
    {
        stream.Write(PngFormat.Signature);
        WriteChunk(stream, PngFormat.Header, Header(rows, columns));
        WriteChunk(stream, PngFormat.Data, Compressed(rows, columns, greys));
        WriteChunk(stream, PngFormat.End, []);
    }

    private static byte[] Header(int rows, int columns)
    {
        // Compression, filter and interlace methods stay 0, the only ones or none.
        byte[] header = new byte[PngFormat.HeaderLength];
        BinaryPrimitives.WriteInt32BigEndian(header, columns);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(sizeof(int)), rows);
        (header[8], header[9]) = (BitDepth, ColourTypeGrey);
        return header;
    }

    private static byte[] Compressed(int rows, int columns, ReadOnlySpan<ushort> greys)
    {
        using MemoryStream target = new();
        using (ZLibStream packed = new(target, CompressionLevel.Optimal, leaveOpen: true))
        {
            int stride = columns * sizeof(ushort);
            (byte[] above, byte[] current, byte[] line) = (new byte[stride], new byte[stride], new byte[stride + 1]);
            line[0] = FilterUp;
            for (int row = 0; row < rows; row++)
            {
                for (int column = 0; column < columns; column++)
                    BinaryPrimitives.WriteUInt16BigEndian(current.AsSpan(column * sizeof(ushort)), greys[row * columns + column]);
                for (int i = 0; i < stride; i++)
                    line[i + 1] = (byte)(current[i] - above[i]);
                packed.Write(line);
                (above, current) = (current, above);
            }
        }

        return target.ToArray();
    }

    private static void WriteChunk(Stream stream, string name, byte[] contents)
    {
        byte[] chunk = new byte[PngFormat.ChunkFrame + contents.Length];
        BinaryPrimitives.WriteInt32BigEndian(chunk, contents.Length);
        Encoding.ASCII.GetBytes(name, chunk.AsSpan(sizeof(int)));
        contents.CopyTo(chunk, PngFormat.ChunkStart);
        uint sum = PngFormat.CheckSum(chunk.AsSpan(sizeof(int), sizeof(int) + contents.Length));
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(chunk.Length - sizeof(uint)), sum);
        stream.Write(chunk);
    }
}
