using System.Text;

namespace ZoneAxis.Diffraction.Tests.PatternFiles;

public class NpyTests
{
    private const string Shape = "'shape': (1, 2), }";

    [Theory]
    [InlineData("<f8", "000000000000F83F00000000000004C0", 1.5, -2.5)]
    [InlineData(">f8", "3FF8000000000000C004000000000000", 1.5, -2.5)]
    [InlineData("<f4", "0000C03F000020C0", 1.5, -2.5)]
    [InlineData(">f4", "3FC00000C0200000", 1.5, -2.5)]
    [InlineData("<f2", "003E00C1", 1.5, -2.5)]
    [InlineData("|u1", "07FF", 7, 255)]
    [InlineData("<u2", "0100FFFF", 1, 65535)]
    [InlineData(">u2", "0001FFFF", 1, 65535)]
    [InlineData(">i4", "00000001FFFFFFFF", 1, -1)]
    [InlineData("<i8", "0100000000000000FEFFFFFFFFFFFFFF", 1, -2)]
    [InlineData(">i8", "0000000000000001FFFFFFFFFFFFFFFE", 1, -2)]
    [InlineData("<u8", "01000000000000000000000000000080", 1, 9223372036854775808)]
    [InlineData(">u8", "00000000000000018000000000000000", 1, 9223372036854775808)]
    public void Numbers_of_all_versions_and_byte_orders_are_read(string type, string hex, double first, double second)
    {
        foreach (int version in new[] { 1, 2, 3 })
        {
            byte[] file = [.. Header(version, $"{{'descr': '{type}', 'fortran_order': False, {Shape}"), .. Convert.FromHexString(hex)];
            Assert.Equal([first, second], Decode(file).Values);
        }
    }

    [Fact]
    public void A_file_is_written_as_numpy_writes_it()
    {
        using MemoryStream stream = new();
        NpyFile.Write(stream, new IntensityImage(2, 1, [1.5, -2.5]), half: false);
        string text = "{'descr': '<f8', 'fortran_order': False, 'shape': (2, 1), }".PadRight(117) + "\n";
        byte[] expected = [0x93, .. "NUMPY"u8, 1, 0, 118, 0, .. Encoding.ASCII.GetBytes(text), .. Convert.FromHexString("000000000000F83F00000000000004C0")];
        Assert.Equal(expected, stream.ToArray());
    }

    [Fact]
    public void One_image_of_a_stack_is_read()
    {
        byte[] file = [.. Header(1, "{'descr': '|u1', 'fortran_order': False, 'shape': (2, 1, 3), }"), 1, 2, 3, 4, 5, 6];
        Assert.Equal([4.0, 5, 6], Decode(file, frame: FrameSelection.Of(1)).Values);
    }

    [Fact]
    public void Columns_before_rows_are_read_in_Fortrans_order()
    {
        Assert.Equal([1.0, 2, 3, 4, 5, 6], Decode(SmallFiles.Npy("|u1", "(2, 3)", [1, 4, 2, 5, 3, 6], fortran: true)).Values);
        byte[] stack = SmallFiles.Npy(">u2", "(2, 1, 3)", Convert.FromHexString("000100040002000500030006"), fortran: true);
        Assert.Equal([4.0, 5, 6], Decode(stack, FrameSelection.Of(1)).Values);
    }

    [Theory]
    [InlineData("{'descr': '<c8', 'fortran_order': False, 'shape': (1, 2), }", "'<c8'")]
    [InlineData("{'descr': '<f8', 'fortran_order': False, 'shape': (2,), }", "shape (2,)")]
    [InlineData("{'descr': '<f8', 'fortran_order': False, 'shape': (9999999999, 2), }", "9999999999")]
    [InlineData("{'descr': '<f8', 'fortran_order': False, 'shape': (1000, 2), }", "cut off")]
    [InlineData("{'descr': [('a', '<f8')], 'fortran_order': False, 'shape': (1, 2), }", "'descr'")]
    public void Arrays_that_are_no_image_are_refused(string header, string word)
    {
        byte[] file = [.. Header(1, header), .. new byte[16]];
        Assert.Contains(word, Assert.Throws<PatternFileException>(() => Decode(file)).Message, StringComparison.Ordinal);
    }

    private static byte[] Header(int version, string text)
    {
        byte[] length = version == 1 ? [(byte)text.Length, 0] : [(byte)text.Length, 0, 0, 0];
        return [0x93, .. "NUMPY"u8, (byte)version, 0, .. length, .. Encoding.UTF8.GetBytes(text)];
    }

    private static DecodedImage Decode(byte[] bytes, FrameSelection frame = default)
    {
        FileBytes file = new("f.npy", bytes);
        PatternReader reader = PatternReaders.For(file);
        Assert.Equal("NumPy", reader.Name);
        return reader.Read(file, new PatternReadOptions { Frame = frame });
    }
}
