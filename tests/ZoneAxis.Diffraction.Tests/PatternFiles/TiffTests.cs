using BitMiracle.LibTiff.Classic;

namespace ZoneAxis.Diffraction.Tests.PatternFiles;

public sealed class TiffTests : IDisposable
{
    /// <summary>A little-endian TIFF of 2 × 1 greys of 16 bits laid out byte by byte (TIFF 6.0, sections 2 and 4).</summary>
    private const string ByHand =
        "49492A00 08000000" +
        "0900" +
        "0001 0300 01000000 02000000" +   // ImageWidth 2
        "0101 0300 01000000 01000000" +   // ImageLength 1
        "0201 0300 01000000 10000000" +   // BitsPerSample 16
        "0301 0300 01000000 01000000" +   // Compression none
        "0601 0300 01000000 01000000" +   // Photometric BlackIsZero
        "1101 0400 01000000 7A000000" +   // StripOffsets 122
        "1501 0300 01000000 01000000" +   // SamplesPerPixel 1
        "1601 0300 01000000 01000000" +   // RowsPerStrip 1
        "1701 0400 01000000 04000000" +   // StripByteCounts 4
        "00000000" +
        "0102FEFF";

    /// <summary>The same as BigTIFF: entries of 20 bytes with counts and values of 8.</summary>
    private const string BigByHand =
        "49492B00 0800 0000 1000000000000000" +
        "0900000000000000" +
        "0001 0300 0100000000000000 0200000000000000" +
        "0101 0300 0100000000000000 0100000000000000" +
        "0201 0300 0100000000000000 1000000000000000" +
        "0301 0300 0100000000000000 0100000000000000" +
        "0601 0300 0100000000000000 0100000000000000" +
        "1101 1000 0100000000000000 D400000000000000" +
        "1501 0300 0100000000000000 0100000000000000" +
        "1601 0300 0100000000000000 0100000000000000" +
        "1701 1000 0100000000000000 0400000000000000" +
        "0000000000000000" +
        "0102FEFF";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(ByHand)]
    [InlineData(BigByHand)]
    public void Bytes_put_together_by_hand_are_read(string hex)
    {
        byte[] bytes = Convert.FromHexString(hex.Replace(" ", "", StringComparison.Ordinal));
        Assert.Equal([0x0201, 0xFFFE], Decode(bytes).Values);
    }

    [Theory]
    [InlineData(Compression.NONE, false)]
    [InlineData(Compression.LZW, false)]
    [InlineData(Compression.ADOBE_DEFLATE, true)]
    public void Packed_and_tiled_images_are_read(Compression compression, bool tiled)
    {
        const int Rows = 37;
        const int Columns = 50;
        const int Tile = 16;
        string path = _folder.File("tiles.tif");
        using (Tiff tiff = Tiff.Open(path, "wb"))
        {
            Fields(tiff, Rows, Columns, 8, compression);
            if (tiled)
            {
                tiff.SetField(TiffTag.TILEWIDTH, Tile);
                tiff.SetField(TiffTag.TILELENGTH, Tile);
                for (int row = 0; row < Rows; row += Tile)
                {
                    for (int column = 0; column < Columns; column += Tile)
                    {
                        byte[] tile = [.. Enumerable.Range(0, Tile * Tile).Select(i => Grey(row + i / Tile, column + i % Tile))];
                        tiff.WriteEncodedTile(tiff.ComputeTile(column, row, 0, 0), tile, tile.Length);
                    }
                }
            }
            else
            {
                tiff.SetField(TiffTag.ROWSPERSTRIP, 8);
                for (int row = 0; row < Rows; row++)
                    tiff.WriteScanline([.. Enumerable.Range(0, Columns).Select(column => Grey(row, column))], row);
            }
        }

        IntensityImage image = PatternFile.Read(path).Image;
        Assert.Equal((Rows, Columns), (image.Rows, image.Columns));
        for (int i = 0; i < image.Values.Length; i++)
            Assert.Equal(Grey(i / Columns, i % Columns), image.Values[i]);
    }

    [Fact]
    public void The_scale_that_ImageJ_writes_is_read()
    {
        string path = _folder.File("imagej.tif");
        using (Tiff tiff = Tiff.Open(path, "wb"))
        {
            Fields(tiff, 1, 2, 8, Compression.NONE);
            tiff.SetField(TiffTag.IMAGEDESCRIPTION, "ImageJ=1.53t\nunit=1/nm\nmin=0.0\n");
            tiff.SetField(TiffTag.XRESOLUTION, 8.0);
            tiff.WriteScanline([1, 2], 0);
        }

        Assert.Equal(0.0125, PatternFile.Read(path).Scale!.Value.InverseAngstromPerPixel(null)!.Value, 1e-9);
    }

    [Fact]
    public void Other_pages_are_read_and_missing_ones_refused()
    {
        string path = _folder.File("pages.tif");
        using (Tiff tiff = Tiff.Open(path, "wb"))
        {
            for (byte page = 0; page < 2; page++)
            {
                Fields(tiff, 1, 1, 8, Compression.NONE);
                tiff.WriteScanline([page], 0);
                tiff.WriteDirectory();
            }
        }

        Assert.Equal([1.0], PatternFile.Read(path, new PatternReadOptions { Section = 1 }).Image.Values.ToArray());
        Assert.Throws<PatternFileException>(() => PatternFile.Read(path, new PatternReadOptions { Section = 2 }));
    }

    private static byte Grey(int row, int column) => (byte)(row * 7 + column * 3);

    private static void Fields(Tiff tiff, int rows, int columns, int bits, Compression compression)
    {
        tiff.SetField(TiffTag.IMAGEWIDTH, columns);
        tiff.SetField(TiffTag.IMAGELENGTH, rows);
        tiff.SetField(TiffTag.SAMPLESPERPIXEL, 1);
        tiff.SetField(TiffTag.BITSPERSAMPLE, bits);
        tiff.SetField(TiffTag.PHOTOMETRIC, Photometric.MINISBLACK);
        tiff.SetField(TiffTag.COMPRESSION, compression);
    }

    private static DecodedImage Decode(byte[] bytes)
    {
        FileBytes file = new("f.tif", bytes);
        PatternReader reader = PatternReaders.For(file);
        Assert.Equal("TIFF", reader.Name);
        return reader.Read(file, PatternReadOptions.Default);
    }
}
