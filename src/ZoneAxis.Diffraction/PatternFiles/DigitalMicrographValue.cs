using System.Text;

namespace ZoneAxis.Diffraction;

/// <summary>The value of a tag: one number, or several one behind the other.</summary>
/// <param name="Type">Number type of the entries; <see cref="DigitalMicrographTypes.Struct"/> where they are groups of numbers.</param>
/// <param name="EntryBytes">Bytes of one entry.</param>
/// <param name="Count">Number of entries.</param>
/// <param name="Offset">Where the first entry stands; checked to lie in the file, with all others.</param>
internal sealed record DigitalMicrographValue(long Type, long EntryBytes, long Count, long Offset)
{
    private const int LongestText = 1000;

    /// <summary>The value as a number; null where it is none, or several.</summary>
    public double? Number(FileBytes file, bool bigEndian) => Count != 1 ? null : Type switch
    {
        DigitalMicrographTypes.Int16 => (short)file.UInt16(Offset, bigEndian),
        DigitalMicrographTypes.Int32 => file.Int32(Offset, bigEndian),
        DigitalMicrographTypes.UInt16 => file.UInt16(Offset, bigEndian),
        DigitalMicrographTypes.UInt32 => file.UInt32(Offset, bigEndian),
        DigitalMicrographTypes.Float32 => file.Single(Offset, bigEndian),
        DigitalMicrographTypes.Float64 => BitConverter.Int64BitsToDouble(file.Int64(Offset, bigEndian)),
        DigitalMicrographTypes.Boolean or DigitalMicrographTypes.Char or DigitalMicrographTypes.Octet => file.Byte(Offset),
        DigitalMicrographTypes.Int64 => file.Int64(Offset, bigEndian),
        DigitalMicrographTypes.UInt64 => (ulong)file.Int64(Offset, bigEndian),
        _ => null,
    };

    /// <summary>The value as a text of 16-bit characters; null where it is none.</summary>
    public string? Text(FileBytes file, bool bigEndian)
    {
        if (Type != DigitalMicrographTypes.UInt16 || Count > LongestText)
            return null;
        Encoding encoding = bigEndian ? Encoding.BigEndianUnicode : Encoding.Unicode;
        return encoding.GetString(file.Slice(Offset, Count * EntryBytes)).TrimEnd('\0');
    }
}
