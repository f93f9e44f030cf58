using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction;

/// <summary>Names and numbers of the PNG format (ISO/IEC 15948; W3C, Portable Network Graphics, 2nd edition).</summary>
internal static class PngFormat
{
    /// <summary>Chunk with size, depth and colour type.</summary>
    public const string Header = "IHDR";

    /// <summary>Chunk with compressed pixels.</summary>
    public const string Data = "IDAT";

    /// <summary>Chunk that ends the file.</summary>
    public const string End = "IEND";

    /// <summary>Bytes of the contents of the header chunk.</summary>
    public const int HeaderLength = 13;

    /// <summary>Bytes of a chunk without its contents: length, name and check sum, 4 each.</summary>
    public const int ChunkFrame = 12;

    /// <summary>Bytes of a chunk before its contents.</summary>
    public const int ChunkStart = 8;

    /// <summary>How every PNG file begins.</summary>
    public static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>The check sum of a chunk (CRC-32 of ISO 3309), over its name and contents.</summary>
    public static uint CheckSum(ReadOnlySpan<byte> nameAndContents) => Crc32.Continue(0, nameAndContents);
}
