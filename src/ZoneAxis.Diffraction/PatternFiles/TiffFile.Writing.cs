using System.Runtime.InteropServices;
using BitMiracle.LibTiff.Classic;

namespace ZoneAxis.Diffraction;

/// <content>Writing.</content>
internal static partial class TiffFile
{
    /// <summary>Writes greys of 16 bits.</summary>
    public static void Write(Stream stream, int rows, int columns, ushort[] greys) =>
        Write(stream, rows, columns, MemoryMarshal.AsBytes(greys.AsSpan()), sizeof(ushort), SampleFormat.UINT);

    /// <summary>Writes intensities as numbers of 32 bits.</summary>
    public static void Write(Stream stream, int rows, int columns, float[] values) =>
        Write(stream, rows, columns, MemoryMarshal.AsBytes(values.AsSpan()), sizeof(float), SampleFormat.IEEEFP);

    private static void Write(Stream stream, int rows, int columns, ReadOnlySpan<byte> pixels, int pixelBytes, SampleFormat format)
    {
        using TiffMemory memory = new();
        using (Tiff tiff = memory.Open("w") ?? throw new IOException($"The TIFF image cannot be written ({memory.FirstError})."))
        {
            tiff.SetField(TiffTag.IMAGEWIDTH, columns);
            tiff.SetField(TiffTag.IMAGELENGTH, rows);
            tiff.SetField(TiffTag.SAMPLESPERPIXEL, 1);
            tiff.SetField(TiffTag.BITSPERSAMPLE, 8 * pixelBytes);
            tiff.SetField(TiffTag.SAMPLEFORMAT, format);
            tiff.SetField(TiffTag.PHOTOMETRIC, Photometric.MINISBLACK);
            tiff.SetField(TiffTag.COMPRESSION, Compression.NONE);
            tiff.SetField(TiffTag.ROWSPERSTRIP, rows);
            byte[] bytes = pixels.ToArray();
            if (tiff.WriteEncodedStrip(0, bytes, bytes.Length) != bytes.Length || !tiff.WriteDirectory())
                throw new IOException($"The TIFF image cannot be written ({memory.FirstError}).");
            memory.Position = 0;
            memory.CopyTo(stream);
        }
    }
}
