using System.Buffers.Binary;
using System.Text;

namespace ZoneAxis.Diffraction.Tests.PatternFiles;

/// <summary>Makes DM3 and DM4 files by the published layout: the structure big-endian, values in either order.</summary>
internal sealed class DigitalMicrographEncoder(int version, bool bigEndianValues)
{
    public const int Int16 = 2;
    public const int Int32 = 3;
    public const int UInt16 = 4;
    public const int UInt32 = 5;
    public const int Float32 = 6;
    public const int Float64 = 7;
    private const int Octet = 10;
    private const int Struct = 15;
    private const int Array = 20;

    /// <summary>A file with a thumbnail first and one image behind it.</summary>
    public byte[] File(int dataType, int tagType, byte[] data, string unit = "1/nm", double scale = 0.125, double volts = 200_000, params int[] lengths)
    {
        byte[] thumbnail = Image(23, UInt32, Little(0x00AABBCC), [1, 1], [], []);
        byte[] image = Image(dataType, tagType, data, lengths, Calibration(unit, scale), Microscope(volts));
        return WithHeader(Group("", false,
            Group("DocumentObjectList", true),
            Tag("ApplicationBounds", [Struct, 0, 4, 0, Int32, 0, Int32, 0, Int32, 0, Int32], new byte[16]),
            Tag("CLUT", [Array, Struct, 0, 3, 0, Int16, 0, Int16, 0, Int16, 2], new byte[12]),
            Group("ImageList", true, thumbnail, image),
            Group("Thumbnails", true, Group("", true, Scalar("ImageIndex", Int32, Value32(0))))));
    }

    public byte[] Value16(int value) => Ordered(BitConverter.GetBytes((short)value));

    public byte[] Value32(int value) => Ordered(BitConverter.GetBytes(value));

    public byte[] Value(double value) => Ordered(BitConverter.GetBytes(value));

    public byte[] Value(float value) => Ordered(BitConverter.GetBytes(value));

    private byte[] Image(int dataType, int tagType, byte[] data, int[] lengths, byte[] calibration, byte[] tags)
    {
        int size = tagType is Int16 or UInt16 ? 2 : tagType == Float64 ? 8 : tagType == Octet ? 1 : 4;
        byte[][] content =
        [
            Tag("Data", [Array, tagType, data.Length / size], data),
            Scalar("DataType", Int32, Value32(dataType)),
            Group("Dimensions", true, [.. lengths.Select(length => Scalar("", UInt32, Value32(length)))]),
        ];
        byte[] imageData = Group("ImageData", true, calibration.Length > 0 ? [calibration, .. content] : content);
        return Group("", true, tags.Length > 0 ? [imageData, tags] : [imageData]);
    }

    private byte[] Calibration(string unit, double scale)
    {
        byte[] text = bigEndianValues ? Encoding.BigEndianUnicode.GetBytes(unit) : Encoding.Unicode.GetBytes(unit);
        byte[] axis = Group("", true, Scalar("Scale", Float32, Value((float)scale)), Tag("Units", [Array, UInt16, unit.Length], text));
        return Group("Calibrations", true, Group("Dimension", true, axis, axis));
    }

    private byte[] Microscope(double volts) => Group("ImageTags", true, Group("Microscope Info", true,
        Scalar("Voltage", Float64, Value(volts)),
        Group("Stage Position", true, Scalar("Stage Alpha", Float64, Value(-12.5)), Scalar("Stage Beta", Float64, Value(3.0)))));

    private byte[] WithHeader(byte[] root) =>
        [.. Big32(version), .. Length(root.Length), .. Big32(bigEndianValues ? 0 : 1), .. root, 0, 0, 0, 0, 0, 0, 0, 0];

    private byte[] Group(string name, bool named, params byte[][] children)
    {
        byte[] content = [1, 0, .. Length(children.Length), .. children.SelectMany(child => child)];
        return named ? [20, .. Name(name), .. Sized(content)] : content;
    }

    private byte[] Scalar(string name, int type, byte[] value) => Tag(name, [type], value);

    private byte[] Tag(string name, int[] info, byte[] data) =>
        [21, .. Name(name), .. Sized([.. "%%%%"u8, .. Length(info.Length), .. info.SelectMany(part => Length(part)), .. data])];

    private byte[] Sized(byte[] content) => version == 4 ? [.. Length(content.Length), .. content] : content;

    private static byte[] Name(string name) => [(byte)(name.Length >> 8), (byte)name.Length, .. Encoding.Latin1.GetBytes(name)];

    private byte[] Length(long length) => version == 4 ? [0, 0, 0, 0, .. Big32((int)length)] : Big32((int)length);

    private byte[] Little(int value) => Value32(value);

    private byte[] Ordered(byte[] native) => BitConverter.IsLittleEndian == bigEndianValues ? [.. native.Reverse()] : native;

    private static byte[] Big32(int value)
    {
        byte[] bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, value);
        return bytes;
    }
}
