using System.Buffers.Binary;
using System.Text;

namespace ZoneAxis.Learning.Tests.Runtime;

/// <summary>Builds the smallest ELF image that has a version-needs table: one load segment, a dynamic array, names.</summary>
internal static class SmallElf
{
    public const uint Hash30 = 0x0297f840;
    public const uint Hash32 = 0x0297f842;

    // The load segment lies elsewhere in memory than in the file, so that addresses must be translated.
    private const ulong AddressShift = 0x4000;
    private const int DynamicAt = 64 + (2 * 56);
    private const int NeedAt = DynamicAt + (4 * 16);
    private const int NamesAt = NeedAt + 16 + (2 * 16);

    public static byte[] Make()
    {
        byte[] names = Encoding.ASCII.GetBytes("\0libstdc++.so.6\0GLIBCXX_3.4.30\0GLIBCXX_3.4.32\0");
        byte[] image = new byte[NamesAt + names.Length];
        names.CopyTo(image, NamesAt);
        WriteHeader(image);
        WriteSegment(image, 64, 1, 0, (ulong)image.Length);
        WriteSegment(image, 64 + 56, 2, DynamicAt, 4 * 16);
        WriteDynamic(image, 0, 0x6ffffffe, NeedAt + AddressShift);
        WriteDynamic(image, 1, 0x6fffffff, 1);
        WriteDynamic(image, 2, 5, NamesAt + AddressShift);
        WriteNeed(image);
        return image;
    }

    private static void WriteHeader(Span<byte> image)
    {
        new byte[] { 0x7f, (byte)'E', (byte)'L', (byte)'F', 2, 1, 1 }.CopyTo(image);
        BinaryPrimitives.WriteUInt64LittleEndian(image[32..], 64);
        BinaryPrimitives.WriteUInt16LittleEndian(image[54..], 56);
        BinaryPrimitives.WriteUInt16LittleEndian(image[56..], 2);
    }

    private static void WriteSegment(Span<byte> image, int at, uint type, ulong offset, ulong size)
    {
        BinaryPrimitives.WriteUInt32LittleEndian(image[at..], type);
        BinaryPrimitives.WriteUInt64LittleEndian(image[(at + 8)..], offset);
        BinaryPrimitives.WriteUInt64LittleEndian(image[(at + 16)..], offset + AddressShift);
        BinaryPrimitives.WriteUInt64LittleEndian(image[(at + 32)..], size);
    }

    private static void WriteDynamic(Span<byte> image, int index, ulong tag, ulong value)
    {
        BinaryPrimitives.WriteUInt64LittleEndian(image[(DynamicAt + (16 * index))..], tag);
        BinaryPrimitives.WriteUInt64LittleEndian(image[(DynamicAt + (16 * index) + 8)..], value);
    }

    private static void WriteNeed(Span<byte> image)
    {
        Span<byte> need = image[NeedAt..];
        BinaryPrimitives.WriteUInt16LittleEndian(need, 1);
        BinaryPrimitives.WriteUInt16LittleEndian(need[2..], 2);
        BinaryPrimitives.WriteUInt32LittleEndian(need[4..], 1);
        BinaryPrimitives.WriteUInt32LittleEndian(need[8..], 16);
        WriteAuxiliary(need[16..], Hash30, 16, 16);
        WriteAuxiliary(need[32..], Hash32, 31, 0);
    }

    private static void WriteAuxiliary(Span<byte> entry, uint hash, uint name, uint next)
    {
        BinaryPrimitives.WriteUInt32LittleEndian(entry, hash);
        BinaryPrimitives.WriteUInt32LittleEndian(entry[8..], name);
        BinaryPrimitives.WriteUInt32LittleEndian(entry[12..], next);
    }
}
