using System.Buffers.Binary;
using System.Numerics;

namespace ZoneAxis.Learning.Training;

/// <summary>Records of bytes one after another in a file, each with checksums, as TensorFlow writes its logs.</summary>
/// <remarks>
/// TFRecord: the length in 8 bytes, little-endian; the masked CRC-32C of these in 4; the bytes; their masked CRC-32C in 4. Source: tensorflow/core/lib/io/record_writer.h
/// and tensorflow/core/lib/hash/crc32c.h.
/// </remarks>
internal static class EventRecords
{
    private const int LengthBytes = sizeof(ulong);
    private const int ChecksumBytes = sizeof(uint);
    private const int HeadBytes = LengthBytes + ChecksumBytes;
    private const int MaskRotation = 15;
    private const uint MaskDelta = 0xa282ead8;

    /// <summary>Adds a record at the end of a file.</summary>
    public static void Append(Stream file, ReadOnlySpan<byte> content)
    {
        byte[] record = new byte[HeadBytes + content.Length + ChecksumBytes];
        BinaryPrimitives.WriteUInt64LittleEndian(record, (ulong)content.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(record.AsSpan(LengthBytes), Checksum(record.AsSpan(0, LengthBytes)));
        content.CopyTo(record.AsSpan(HeadBytes));
        BinaryPrimitives.WriteUInt32LittleEndian(record.AsSpan(HeadBytes + content.Length), Checksum(content));
        // In one go, so that whoever reads meanwhile sees a whole record or none.
        file.Write(record);
    }

    /// <summary>The records of a file up to the first that is not whole, as after a crash.</summary>
    /// <param name="file">The bytes of the file.</param>
    /// <param name="end">Where the last whole record ends.</param>
    public static List<byte[]> Read(ReadOnlySpan<byte> file, out int end)
    {
        List<byte[]> records = [];
        end = 0;
        while (TryRead(file[end..], out byte[] content))
        {
            records.Add(content);
            end += HeadBytes + content.Length + ChecksumBytes;
        }

        return records;
    }

    private static bool TryRead(ReadOnlySpan<byte> rest, out byte[] content)
    {
        content = [];
        if (rest.Length < HeadBytes + ChecksumBytes)
            return false;
        ulong length = BinaryPrimitives.ReadUInt64LittleEndian(rest);
        if (!HasChecksum(rest[..LengthBytes], rest[LengthBytes..]) || length > (ulong)(rest.Length - HeadBytes - ChecksumBytes))
            return false;
        ReadOnlySpan<byte> bytes = rest.Slice(HeadBytes, (int)length);
        if (!HasChecksum(bytes, rest[(HeadBytes + (int)length)..]))
            return false;
        content = bytes.ToArray();
        return true;
    }

    private static bool HasChecksum(ReadOnlySpan<byte> content, ReadOnlySpan<byte> checksum) => BinaryPrimitives.ReadUInt32LittleEndian(checksum) == Checksum(content);

    private static uint Checksum(ReadOnlySpan<byte> content)
    {
        uint crc = uint.MaxValue;
        foreach (byte one in content)
            crc = BitOperations.Crc32C(crc, one);
        return BitOperations.RotateRight(~crc, MaskRotation) + MaskDelta;
    }
}
