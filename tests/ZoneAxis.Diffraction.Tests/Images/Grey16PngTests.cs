using System.Runtime.InteropServices;
using CsCheck;
using SkiaSharp;
using ZoneAxis.Tests;

namespace ZoneAxis.Diffraction.Tests.Images;

public sealed class Grey16PngTests : IDisposable
{
    /// <summary>The published check value of CRC-32: the sum of the digits 1 to 9.</summary>
    private const uint CheckOfDigits = 0xCBF43926;

    /// <summary>Greys of 2 rows and 2 columns: 0x0001 0x0203, 0xFFFF 0x8000; stored (not packed) zlib data, filters None and Up; built by hand.</summary>
    private const string ByHand =
        "89504E470D0A1A0A" +
        "0000000D" + "49484452" + "00000002" + "00000002" + "1000000000" + "074D8EBB" +
        "00000015" + "49444154" + "7801" + "01" + "0A00" + "F5FF" + "0000010203" + "02FFFE7EFD" + "092B0381" + "10BB43FE" +
        "00000000" + "49454E44" + "AE426082";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Sixteen_bit_greys_come_back_as_they_were_written() =>
        Gen.Select(Gen.Int[1, 40], Gen.Int[1, 40], Gen.Int[0, int.MaxValue]).Sample(
            (rows, columns, seed) =>
            {
                Grey16Image image = Random(rows, columns, seed);
                image.WritePng(_folder.File("grey.png"));
                Grey16Image read = Grey16Image.ReadPng(_folder.File("grey.png"));
                Assert.Equal((rows, columns), (read.Rows, read.Columns));
                Assert.True(read.Pixels.SequenceEqual(image.Pixels));
                Assert.Equal(["grey.png"], _folder.Names);
            },
            iter: 30, threads: 1);

    [Fact]
    public void Another_reader_finds_the_higher_bytes_of_the_greys()
    {
        Grey16Image image = Random(19, 23, TestSeed.Next());
        image.WritePng(_folder.File("grey.png"));
        using SKCodec codec = SKCodec.Create(_folder.File("grey.png"));
        using SKBitmap bitmap = new(new SKImageInfo(23, 19, SKColorType.Rgba8888, SKAlphaType.Unpremul));
        Assert.Equal(SKCodecResult.Success, codec.GetPixels(bitmap.Info, bitmap.GetPixels()));
        ReadOnlySpan<byte> colours = bitmap.GetPixelSpan();
        for (int i = 0; i < image.Pixels.Length; i++)
            Assert.Equal(image.Pixels[i] >> 8, colours[4 * i + 1]);
    }

    [Fact]
    public void Greys_of_eight_bits_become_257_times_themselves()
    {
        byte[] pixels = [.. Enumerable.Range(0, 3 * 256).Select(i => (byte)(i * i / 5))];
        new GreyImage(3, 256, pixels).WritePng(_folder.File("grey.png"));
        Assert.Equal(pixels.Select(grey => (ushort)(257 * grey)), Grey16Image.ReadPng(_folder.File("grey.png")).Pixels.ToArray());
    }

    [Fact]
    public void Grey_colours_are_read_and_other_colours_refused()
    {
        byte[] colours = [.. Enumerable.Range(0, 6 * 7).SelectMany(i => Enumerable.Repeat((byte)(i * 5), RgbImage.Channels))];
        new RgbImage(6, 7, colours).WritePng(_folder.File("grey.png"));
        Assert.Equal(257 * 5 * 9, Grey16Image.ReadPng(_folder.File("grey.png"))[1, 2]);
        colours[^1]++;
        new RgbImage(6, 7, colours).WritePng(_folder.File("colour.png"));
        PatternFileException error = Assert.Throws<PatternFileException>(() => Grey16Image.ReadPng(_folder.File("colour.png")));
        Assert.Contains("row 5, column 6", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Bytes_put_together_by_hand_are_read()
    {
        Grey16Image image = Grey16Image.ReadPng(_folder.Write("hand.png", Convert.FromHexString(ByHand)));
        Assert.Equal([0x0001, 0x0203, 0xFFFF, 0x8000], image.Pixels.ToArray());
    }

    [Fact]
    public void The_check_sum_is_the_published_one() => Assert.Equal(CheckOfDigits, PngFormat.CheckSum("123456789"u8));

    [Fact]
    public void Damaged_files_are_refused_with_the_place()
    {
        Random(9, 9, 3).WritePng(_folder.File("grey.png"));
        byte[] bytes = File.ReadAllBytes(_folder.File("grey.png"));
        bytes[60] ^= 1;
        PatternFileException damaged = Assert.Throws<PatternFileException>(() => Grey16Image.ReadPng(_folder.Write("damaged.png", bytes)));
        Assert.Equal(33, damaged.Offset);
        Assert.Throws<PatternFileException>(() => Grey16Image.ReadPng(_folder.Write("cut.png", bytes[..40])));
        Assert.Throws<PatternFileException>(() => Grey16Image.ReadPng(_folder.Write("text.png", [.. "not a picture"u8])));
        Assert.Throws<PatternFileException>(() => Grey16Image.ReadPng(_folder.File("absent.png")));
        Assert.Throws<PatternFileException>(() => Grey16Image.ReadPng(_folder.File("grey.png"), new PatternReadOptions { MaximumPixels = 80 }));
    }

    [Fact]
    public void Intensities_become_greys_with_the_maximum_white()
    {
        Grey16Image image = Grey16Image.Of(new IntensityImage(1, 4, [-1, 0, 1.5, 3]));
        Assert.Equal([0, 0, 32767, 65535], image.Pixels.ToArray());
    }

    private static Grey16Image Random(int rows, int columns, int seed)
    {
        ushort[] pixels = new ushort[rows * columns];
        new Random(seed).NextBytes(MemoryMarshal.AsBytes(pixels.AsSpan()));
        return new Grey16Image(rows, columns, pixels);
    }
}
