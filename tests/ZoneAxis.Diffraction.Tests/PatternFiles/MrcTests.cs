namespace ZoneAxis.Diffraction.Tests.PatternFiles;

public class MrcTests
{
    [Theory]
    [InlineData(0, "FE0101FE", false, new double[] { -2, 1, 1, -2 })]
    [InlineData(1, "FEFF0100FDFF0200", false, new double[] { -2, 1, -3, 2 })]
    [InlineData(1, "FFFE0001FFFD0002", true, new double[] { -2, 1, -3, 2 })]
    [InlineData(2, "0000C03F000020C0000000000000803F", false, new double[] { 1.5, -2.5, 0, 1 })]
    [InlineData(2, "3FC00000C0200000000000003F800000", true, new double[] { 1.5, -2.5, 0, 1 })]
    [InlineData(6, "FEFF01000200FFFF", false, new double[] { 65534, 1, 2, 65535 })]
    [InlineData(12, "003E00C100000038", false, new double[] { 1.5, -2.5, 0, 0.5 })]
    [InlineData(12, "3E00C10000003800", true, new double[] { 1.5, -2.5, 0, 0.5 })]
    public void Modes_are_read_in_both_byte_orders(int mode, string hex, bool bigEndian, double[] expected)
    {
        DecodedImage image = Decode(new MrcEncoder(mode, 2, 2, 1, Convert.FromHexString(hex)) { BigEndian = bigEndian, ExtendedBytes = 160 }.File());
        Assert.Equal(expected, image.Values);
        Assert.Equal(2.5, image.Facts.Scale!.Value.Value);
        Assert.Null(image.Facts.Scale.Value.InverseAngstromPerPixel(0.025));
    }

    [Fact]
    public void Rows_stand_in_the_order_of_the_file_and_sections_one_by_one()
    {
        byte[] file = new MrcEncoder(0, 3, 2, 2, [.. Enumerable.Range(0, 12).Select(i => (byte)i)]).File();
        DecodedImage second = Decode(file, frame: FrameSelection.Of(1));
        Assert.Equal((2, 3), (second.Rows, second.Columns));
        Assert.Equal([6.0, 7, 8, 9, 10, 11], second.Values);
        Assert.Throws<PatternFileException>(() => Decode(file, frame: FrameSelection.Of(2)));
    }

    [Theory]
    [InlineData(-1, -2)]
    [InlineData(0, 254)]
    [InlineData(1, -2)]
    public void Bytes_have_a_sign_unless_IMOD_says_otherwise(int imodFlags, double expected) =>
        Assert.Equal([expected], Decode(new MrcEncoder(0, 1, 1, 1, [0xFE]) { ImodFlags = imodFlags }.File()).Values);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Files_older_than_the_stamp_are_told_by_numbers_that_make_sense(bool bigEndian)
    {
        byte[] data = bigEndian ? [0, 7, 0, 8] : [7, 0, 8, 0];
        Assert.Equal([7.0, 8], Decode(new MrcEncoder(1, 2, 1, 1, data) { Stamped = false, BigEndian = bigEndian }.File()).Values);
    }

    [Fact]
    public void Three_columns_and_one_section_are_no_DigitalMicrograph_file() =>
        Assert.Equal([1.0, 2, 3], Decode(new MrcEncoder(1, 3, 1, 1, [0, 1, 0, 2, 0, 3]) { BigEndian = true }.File()).Values);

    [Fact]
    public void The_extended_header_of_each_section_gives_voltage_camera_length_and_tilts()
    {
        const int Size = 768;
        byte[] file = new MrcEncoder(0, 1, 1, 2, [1, 2]) { ExtendedBytes = 2 * Size }.File();
        "FEI1"u8.CopyTo(file.AsSpan(104));
        for (int section = 0; section < 2; section++)
        {
            Span<byte> metadata = file.AsSpan(1024 + section * Size);
            BitConverter.GetBytes(Size).CopyTo(metadata);
            BitConverter.GetBytes(200_000.0).CopyTo(metadata[84..]);
            BitConverter.GetBytes(10.5 * section).CopyTo(metadata[100..]);
            BitConverter.GetBytes(-3.0).CopyTo(metadata[108..]);
            BitConverter.GetBytes(0.8).CopyTo(metadata[301..]);
        }

        PictureFacts facts = Decode(file, FrameSelection.Of(1)).Facts;
        Assert.Equal((200.0, 800.0), (facts.VoltageKilovolts, facts.CameraLengthMillimetres));
        Assert.Equal(new GoniometerAngles(10.5, -3), facts.Tilts);
    }

    [Fact]
    public void Complex_numbers_swapped_axes_and_cut_files_are_refused()
    {
        byte[] whole = new MrcEncoder(2, 2, 1, 1, new byte[8]).File();
        Refused(new MrcEncoder(4, 1, 1, 1, new byte[8]).File(), "mode 4");
        Refused(whole[..^1], "byte 1024");
        byte[] swapped = [.. whole];
        (swapped[64], swapped[68]) = (2, 1);
        Refused(swapped, "axes 2, 1, 3");
        byte[] negative = [.. whole];
        negative[95] = 0x80;
        Refused(negative, "extended header");
        byte[] notFinite = new MrcEncoder(2, 1, 1, 1, Convert.FromHexString("0000C07F")).File();
        Refused(notFinite, "NaN");
    }

    private static DecodedImage Decode(byte[] bytes, FrameSelection frame = default)
    {
        FileBytes file = new("f.mrc", bytes);
        PatternReader reader = PatternReaders.For(file);
        Assert.Equal("MRC", reader.Name);
        return reader.Read(file, new PatternReadOptions { Frame = frame });
    }

    private static void Refused(byte[] bytes, string word) =>
        Assert.Contains(word, Assert.Throws<PatternFileException>(() => Decode(bytes)).Message, StringComparison.Ordinal);
}
