using System.Buffers.Binary;

namespace ZoneAxis.Diffraction.Tests.PatternFiles;

/// <summary>Makes MRC2014 files by the published table of the header (words of 4 bytes, counted from 1).</summary>
internal sealed record MrcEncoder(int Mode, int Columns, int Rows, int Sections, byte[] Data)
{
    public bool BigEndian { get; init; }

    public int ExtendedBytes { get; init; }

    public bool Stamped { get; init; } = true;

    public int ImodFlags { get; init; } = -1;

    public byte[] File()
    {
        byte[] bytes = new byte[1024 + ExtendedBytes + Data.Length];
        Word(1, Columns);
        Word(2, Rows);
        Word(3, Sections);
        Word(4, Mode);
        Word(8, Columns);
        Word(9, Rows);
        Word(10, 1);
        Word(11, BitConverter.SingleToInt32Bits(2.5f * Columns));
        Word(12, BitConverter.SingleToInt32Bits(2.5f * Rows));
        Word(17, 1);
        Word(18, 2);
        Word(19, 3);
        Word(24, ExtendedBytes);
        if (ImodFlags >= 0)
        {
            Word(39, 1146047817);
            Word(40, ImodFlags);
        }

        if (Stamped)
        {
            "MAP "u8.CopyTo(bytes.AsSpan(208));
            (BigEndian ? [0x11, 0x11] : (ReadOnlySpan<byte>)[0x44, 0x44]).CopyTo(bytes.AsSpan(212));
        }

        Data.CopyTo(bytes, 1024 + ExtendedBytes);
        return bytes;

        void Word(int number, int value)
        {
            Span<byte> place = bytes.AsSpan(4 * (number - 1));
            if (BigEndian)
                BinaryPrimitives.WriteInt32BigEndian(place, value);
            else
                BinaryPrimitives.WriteInt32LittleEndian(place, value);
        }
    }
}
