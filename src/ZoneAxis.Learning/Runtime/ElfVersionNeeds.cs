using System.Buffers.Binary;
using System.Text;

namespace ZoneAxis.Learning.Runtime;

/// <summary>
/// Reads the version-needs table of a 64-bit little-endian ELF shared library and can mark single entries of it as weak.
/// </summary>
/// <remarks>
/// Source: System V ABI, ELF-64 Object File Format 1.5, and the Linux Standard Base Core 5.0, chapter 10.7 "Symbol
/// Versioning". The table is found as the dynamic linker finds it, through the program headers and the dynamic array
/// (DT_VERNEED, DT_VERNEEDNUM), and not through the section headers, which a stripped library may lack.
/// </remarks>
internal static class ElfVersionNeeds
{
    private const int HeaderSize = 64;
    private const int ProgramHeaderSize = 56;
    private const int DynamicEntrySize = 16;
    private const int NeedSize = 16;
    private const int AuxiliarySize = 16;

    private const byte Class64 = 2;
    private const byte LittleEndian = 1;
    private const uint LoadSegment = 1;
    private const uint DynamicSegment = 2;

    private const long DynamicEnd = 0;
    private const long DynamicStrings = 5;
    private const long DynamicVersionNeed = 0x6ffffffe;
    private const long DynamicVersionNeedCount = 0x6fffffff;

    private const ushort WeakFlag = 2;

    private static ReadOnlySpan<byte> Magic => [0x7f, (byte)'E', (byte)'L', (byte)'F'];

    /// <summary>Lists every version that the library needs, in the order of its table.</summary>
    /// <param name="image">The whole library file.</param>
    /// <returns>The needed versions; empty where the library has no such table.</returns>
    /// <exception cref="ElfFormatException">The bytes are no 64-bit little-endian ELF file, or its tables point outside it.</exception>
    public static IReadOnlyList<ElfVersionNeed> Read(ReadOnlySpan<byte> image)
    {
        List<ElfVersionNeed> needs = [];
        List<Segment> segments = ReadLoadSegments(image, out Segment dynamic);
        (long table, long count, long strings) = ReadDynamic(image, dynamic);
        if (table == 0 || count == 0)
            return needs;

        long need = FileOffset(segments, table);
        long names = FileOffset(segments, strings);
        for (long i = 0; i < count; i++)
        {
            ReadOnlySpan<byte> record = Slice(image, need, NeedSize, "a record of the version-needs table");
            ushort auxiliaries = BinaryPrimitives.ReadUInt16LittleEndian(record[2..]);
            string library = ReadName(image, names, BinaryPrimitives.ReadUInt32LittleEndian(record[4..]));
            ReadAuxiliaries(image, need + BinaryPrimitives.ReadUInt32LittleEndian(record[8..]), auxiliaries, library, names, needs);
            uint next = BinaryPrimitives.ReadUInt32LittleEndian(record[12..]);
            if (next == 0)
                break;
            need += next;
        }

        return needs;
    }

    /// <summary>Marks every entry of the given name and hash as weak (VER_FLG_WEAK), so that a missing version is no error.</summary>
    /// <param name="image">The whole library file; changed in place.</param>
    /// <param name="version">The version's name, for example <c>GLIBCXX_3.4.32</c>.</param>
    /// <param name="hash">Its ELF hash, as in <c>vna_hash</c>.</param>
    /// <returns>How many entries were marked.</returns>
    /// <exception cref="ElfFormatException">See <see cref="Read"/>.</exception>
    public static int MarkWeak(Span<byte> image, string version, uint hash)
    {
        int marked = 0;
        foreach (ElfVersionNeed need in Read(image).Where(need => need.Hash == hash && need.Version == version))
        {
            BinaryPrimitives.WriteUInt16LittleEndian(image[(int)need.FlagsOffset..], (ushort)(need.Flags | WeakFlag));
            marked++;
        }

        return marked;
    }

    private static void ReadAuxiliaries(
        ReadOnlySpan<byte> image, long offset, int count, string library, long names, List<ElfVersionNeed> needs)
    {
        for (int i = 0; i < count; i++)
        {
            ReadOnlySpan<byte> record = Slice(image, offset, AuxiliarySize, "an entry of the version-needs table");
            uint hash = BinaryPrimitives.ReadUInt32LittleEndian(record);
            ushort flags = BinaryPrimitives.ReadUInt16LittleEndian(record[4..]);
            string name = ReadName(image, names, BinaryPrimitives.ReadUInt32LittleEndian(record[8..]));
            needs.Add(new ElfVersionNeed(library, name, hash, flags, offset + 4));
            uint next = BinaryPrimitives.ReadUInt32LittleEndian(record[12..]);
            if (next == 0)
                break;
            offset += next;
        }
    }

    private static List<Segment> ReadLoadSegments(ReadOnlySpan<byte> image, out Segment dynamic)
    {
        ReadOnlySpan<byte> header = Slice(image, 0, HeaderSize, "the ELF header");
        if (!header.StartsWith(Magic) || header[4] != Class64 || header[5] != LittleEndian)
            throw new ElfFormatException("The file is no 64-bit little-endian ELF library.");

        long table = ToOffset(BinaryPrimitives.ReadUInt64LittleEndian(header[32..]));
        ushort size = BinaryPrimitives.ReadUInt16LittleEndian(header[54..]);
        ushort count = BinaryPrimitives.ReadUInt16LittleEndian(header[56..]);
        if (size < ProgramHeaderSize)
            throw new ElfFormatException($"The ELF program headers are {size} bytes long; at least {ProgramHeaderSize} are needed.");

        List<Segment> segments = [];
        dynamic = default;
        for (int i = 0; i < count; i++)
        {
            ReadOnlySpan<byte> entry = Slice(image, table + (long)i * size, ProgramHeaderSize, "a program header");
            uint type = BinaryPrimitives.ReadUInt32LittleEndian(entry);
            Segment segment = new(
                ToOffset(BinaryPrimitives.ReadUInt64LittleEndian(entry[8..])),
                ToOffset(BinaryPrimitives.ReadUInt64LittleEndian(entry[16..])),
                ToOffset(BinaryPrimitives.ReadUInt64LittleEndian(entry[32..])));
            if (type == LoadSegment)
                segments.Add(segment);
            else if (type == DynamicSegment)
                dynamic = segment;
        }

        return dynamic.Size > 0 ? segments : throw new ElfFormatException("The ELF file has no dynamic section, so it is no shared library.");
    }

    private static (long Table, long Count, long Strings) ReadDynamic(ReadOnlySpan<byte> image, Segment dynamic)
    {
        long table = 0, count = 0, strings = 0;
        for (long at = 0; at + DynamicEntrySize <= dynamic.Size; at += DynamicEntrySize)
        {
            ReadOnlySpan<byte> entry = Slice(image, dynamic.Offset + at, DynamicEntrySize, "an entry of the dynamic section");
            long tag = BinaryPrimitives.ReadInt64LittleEndian(entry);
            long value = ToOffset(BinaryPrimitives.ReadUInt64LittleEndian(entry[8..]), tag);
            if (tag == DynamicEnd)
                break;
            if (tag == DynamicVersionNeed)
                table = value;
            else if (tag == DynamicVersionNeedCount)
                count = value;
            else if (tag == DynamicStrings)
                strings = value;
        }

        return (table, count, strings);
    }

    private static string ReadName(ReadOnlySpan<byte> image, long names, uint offset)
    {
        long start = names + offset;
        if (start >= image.Length)
            throw new ElfFormatException($"The ELF file ends before a name at byte {start}.");
        ReadOnlySpan<byte> rest = image[(int)start..];
        int end = rest.IndexOf((byte)0);
        return end >= 0 ? Encoding.UTF8.GetString(rest[..end]) : throw new ElfFormatException($"The name at byte {start} of the ELF file has no end.");
    }

    private static long FileOffset(List<Segment> segments, long address)
    {
        foreach (Segment segment in segments)
        {
            if (address >= segment.Address && address - segment.Address < segment.Size)
                return segment.Offset + (address - segment.Address);
        }

        throw new ElfFormatException($"No segment of the ELF file holds the address 0x{address:x}.");
    }

    private static ReadOnlySpan<byte> Slice(ReadOnlySpan<byte> image, long offset, int length, string what) =>
        offset >= 0 && offset <= image.Length - length
            ? image.Slice((int)offset, length)
            : throw new ElfFormatException($"The file of {image.Length} bytes ends before {what} ({length} bytes at byte {offset}).");

    // Half the range, so that the sum of two offsets cannot overflow.
    private static long ToOffset(ulong value) =>
        value <= long.MaxValue / 2 ? (long)value : throw new ElfFormatException($"The ELF file holds the impossible offset 0x{value:x}.");

    // Values of other tags are flags as often as offsets: only those that are used are checked.
    private static long ToOffset(ulong value, long tag) =>
        tag is DynamicVersionNeed or DynamicVersionNeedCount or DynamicStrings ? ToOffset(value) : 0;

    private readonly record struct Segment(long Offset, long Address, long Size);
}
