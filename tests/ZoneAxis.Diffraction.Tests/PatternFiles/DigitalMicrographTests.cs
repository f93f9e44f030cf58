namespace ZoneAxis.Diffraction.Tests.PatternFiles;

public class DigitalMicrographTests
{
    /// <summary>
    /// A DM3 file laid out byte by byte; its Data tag is the example in C. B. Boothroyd's description of the format: 6 × 6 whole
    /// numbers of 2 bytes, little-endian, rows −3 −2 −1 0 1 2 3 … of which four are shown there.
    /// </summary>
    private const string Dm3 =
        "00000003 00000000 00000001" +                                     // version, length, values little-endian
        "01 00 00000001" +                                                 // root: sorted, closed, 1 tag
        "14 0009 496D6167654C697374 01 00 00000001" +                      // group ImageList, 1 tag
        "14 0000 01 00 00000001" +                                         // group without name, 1 tag
        "14 0009 496D61676544617461 01 00 00000003" +                      // group ImageData, 3 tags
        "15 0004 44617461 25252525 00000003 00000014 00000002 00000018" +  // Data: array of 24 numbers of type 2
        "FDFF FEFF FFFF 0000 0100 0200 FDFF FEFF FFFF 0000 0100 0200" +
        "FDFF FEFF FFFF 0000 0100 0200 FDFF FEFF FFFF 0000 0100 0203" +
        "15 0008 4461746154797065 25252525 00000001 00000003 01000000" +   // DataType: 1
        "14 000A 44696D656E73696F6E73 01 00 00000002" +                    // group Dimensions: 6 columns, 4 rows
        "15 0000 25252525 00000001 00000005 06000000" +
        "15 0000 25252525 00000001 00000005 04000000" +
        "0000000000000000";

    /// <summary>A DM4 file laid out byte by byte: 2 columns, 1 row of binary32, big-endian values.</summary>
    private const string Dm4 =
        "00000004 0000000000000000 00000000" +
        "01 00 0000000000000001" +
        "14 0009 496D6167654C697374 00000000000000D5 01 00 0000000000000001" +
        "14 0000 00000000000000C0 01 00 0000000000000001" +
        "14 0009 496D61676544617461 00000000000000A0 01 00 0000000000000003" +
        "15 0004 44617461 000000000000002C 25252525 0000000000000003 0000000000000014 0000000000000006 0000000000000002" +
        "3FC00000 C0200000" +
        "15 0008 4461746154797065 0000000000000018 25252525 0000000000000001 0000000000000003 00000002" +
        "14 000A 44696D656E73696F6E73 0000000000000050 01 00 0000000000000002" +
        "15 0000 0000000000000018 25252525 0000000000000001 0000000000000005 00000002" +
        "15 0000 0000000000000018 25252525 0000000000000001 0000000000000005 00000001" +
        "0000000000000000";

    public static TheoryData<int, bool> Layouts => new() { { 3, false }, { 3, true }, { 4, false }, { 4, true } };

    [Fact]
    public void A_DM3_file_laid_out_by_hand_is_read()
    {
        DecodedImage image = Decode(Bytes(Dm3));
        Assert.Equal((4, 6), (image.Rows, image.Columns));
        Assert.Equal([-3.0, -2, -1, 0, 1, 2], image.Values[..6]);
        Assert.Equal(0x0302, image.Values[23]);
        Assert.Null(image.Facts.Scale);
    }

    [Fact]
    public void A_DM4_file_laid_out_by_hand_is_read()
    {
        DecodedImage image = Decode(Bytes(Dm4));
        Assert.Equal((1, 2), (image.Rows, image.Columns));
        Assert.Equal([1.5, -2.5], image.Values);
    }

    [Theory]
    [MemberData(nameof(Layouts))]
    public void Both_versions_and_byte_orders_give_pixels_scale_and_voltage(int version, bool bigEndian)
    {
        DigitalMicrographEncoder encoder = new(version, bigEndian);
        byte[] data = [.. Enumerable.Range(0, 12).SelectMany(i => encoder.Value(i * 1.5f - 3))];
        DecodedImage image = Decode(encoder.File(2, DigitalMicrographEncoder.Float32, data, lengths: [4, 3]));
        Assert.Equal((3, 4), (image.Rows, image.Columns));
        Assert.Equal(Enumerable.Range(0, 12).Select(i => i * 1.5 - 3), image.Values);
        Assert.Equal(new PixelScale(0.125, "1/nm"), image.Facts.Scale);
        Assert.Equal(0.0125, image.Facts.Scale!.Value.InverseAngstromPerPixel(null)!.Value, 1e-12);
        Assert.Equal(200.0, image.Facts.VoltageKilovolts);
    }

    [Theory]
    [InlineData(1, 2, "FEFF", -2)]
    [InlineData(6, 10, "FE", 254)]
    [InlineData(7, 3, "FEFFFFFF", -2)]
    [InlineData(9, 10, "FE", -2)]
    [InlineData(10, 4, "FEFF", 65534)]
    [InlineData(11, 5, "FEFFFFFF", 4294967294)]
    [InlineData(12, 7, "000000000000F83F", 1.5)]
    [InlineData(14, 8, "01", 1)]
    [InlineData(23, 5, "77777700", 0x77)]
    [InlineData(8, 5, "777777FF", 0x77)]
    public void Image_types_are_read(int dataType, int tagType, string hex, double expected)
    {
        byte[] pixel = Convert.FromHexString(hex);
        DigitalMicrographEncoder encoder = new(3, bigEndianValues: false);
        int tag = tagType == 8 ? 10 : tagType;
        DecodedImage image = Decode(encoder.File(dataType, tag, [.. pixel, .. pixel, .. pixel, .. pixel], lengths: [2, 2]));
        Assert.Equal([expected, expected, expected, expected], image.Values);
    }

    [Fact]
    public void Sections_of_a_stack_are_read_one_by_one()
    {
        DigitalMicrographEncoder encoder = new(4, bigEndianValues: false);
        byte[] file = encoder.File(1, DigitalMicrographEncoder.Int16, [.. Enumerable.Range(0, 24).SelectMany(encoder.Value16)], lengths: [4, 3, 2]);
        Assert.Equal(Enumerable.Range(12, 12).Select(i => (double)i), Decode(file, frame: FrameSelection.Of(1)).Values);
        Assert.Throws<PatternFileException>(() => Decode(file, frame: FrameSelection.Of(2)));
    }

    [Fact]
    public void Colours_become_greys_by_their_luma()
    {
        DigitalMicrographEncoder encoder = new(3, bigEndianValues: false);
        DecodedImage image = Decode(encoder.File(23, DigitalMicrographEncoder.UInt32, [.. encoder.Value32(0x112233), .. encoder.Value32(0x777777)], lengths: [2, 1]));
        Assert.Equal([Math.Round(0.299 * 0x11 + 0.587 * 0x22 + 0.114 * 0x33), 0x77], image.Values);
        Assert.True(image.HasColours);
    }

    [Fact]
    public void Stage_angles_are_read() =>
        Assert.Equal(new GoniometerAngles(-12.5, 3), Decode(new DigitalMicrographEncoder(4, bigEndianValues: false).File(6, 10, [1], lengths: [1, 1])).Facts.Tilts);

    [Fact]
    public void Complex_numbers_and_wrong_sizes_are_refused()
    {
        DigitalMicrographEncoder encoder = new(3, bigEndianValues: false);
        Refused(encoder.File(3, DigitalMicrographEncoder.Float64, encoder.Value(1.0), lengths: [1, 1]), "data type 3");
        Refused(encoder.File(2, DigitalMicrographEncoder.Float64, encoder.Value(1.0), lengths: [1, 1]), "4 bytes");
        Refused(encoder.File(1, DigitalMicrographEncoder.Int16, encoder.Value16(1), lengths: [1, 0]), "dimensions");
        Refused(encoder.File(1, DigitalMicrographEncoder.Int16, encoder.Value16(1), lengths: [1, 5000]), "cut off");
    }

    private static byte[] Bytes(string hex)
    {
        string packed = hex.Replace(" ", "", StringComparison.Ordinal);
        return Convert.FromHexString(packed);
    }

    private static DecodedImage Decode(byte[] bytes, FrameSelection frame = default)
    {
        FileBytes file = new("f.dm3", bytes);
        PatternReader reader = PatternReaders.For(file);
        Assert.Equal("DigitalMicrograph", reader.Name);
        return reader.Read(file, new PatternReadOptions { Frame = frame });
    }

    private static void Refused(byte[] bytes, string word) =>
        Assert.Contains(word, Assert.Throws<PatternFileException>(() => Decode(bytes)).Message, StringComparison.Ordinal);
}
