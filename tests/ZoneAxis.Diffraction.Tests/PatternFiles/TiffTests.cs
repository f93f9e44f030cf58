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

    [Theory]
    [InlineData("unit=1/nm\nmin=0.0", 8, 0.0125)]
    // Letters beyond ASCII are escaped.
    [InlineData("unit=\\u00C5^-1", 50, 0.02)]
    public void The_scale_that_ImageJ_writes_is_read(string unit, double resolution, double inverseAngstrom)
    {
        PatternRecord record = PatternFile.Read(TwoPixels(tiff =>
        {
            tiff.SetField(TiffTag.IMAGEDESCRIPTION, $"ImageJ=1.53t\n{unit}\n");
            tiff.SetField(TiffTag.XRESOLUTION, resolution);
        }));
        Assert.Equal(inverseAngstrom, record.Facts.Scale!.Value.InverseAngstromPerPixel(null)!.Value, 1e-9);
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

        Assert.Equal([1.0], PatternFile.Read(path, new PatternReadOptions { Frame = FrameSelection.Of(1) }).Image.Values.ToArray());
        Assert.Throws<PatternFileException>(() => PatternFile.Read(path, new PatternReadOptions { Frame = FrameSelection.Of(2) }));
    }

    [Fact]
    public void A_coloured_thumbnail_before_the_pattern_is_passed_over_unless_it_is_named()
    {
        string path = _folder.File("thumbnail.tif");
        using (Tiff tiff = Tiff.Open(path, "wb"))
        {
            Fields(tiff, 1, 1, 8, Compression.NONE, samples: 3);
            tiff.WriteScanline([10, 200, 30], 0);
            tiff.WriteDirectory();
            for (byte page = 1; page < 3; page++)
            {
                Fields(tiff, 1, 2, 8, Compression.NONE);
                tiff.WriteScanline([page, 7], 0);
                tiff.WriteDirectory();
            }
        }

        Assert.Equal([1.0, 7], PatternFile.Read(path).Image.Values.ToArray());
        Assert.Equal([1.5, 7], PatternFile.Read(path, new PatternReadOptions { Frame = FrameSelection.Mean }).Image.Values.ToArray());
        PatternRecord thumbnail = PatternFile.Read(path, new PatternReadOptions { Frame = FrameSelection.Of(0) });
        Assert.Equal([Math.Round(0.299 * 10 + 0.587 * 200 + 0.114 * 30)], thumbnail.Image.Values.ToArray());
        Assert.True(thumbnail.HasColours);
    }

    [Fact]
    public void Frames_of_other_sizes_have_no_mean()
    {
        string path = _folder.File("sizes.tif");
        using (Tiff tiff = Tiff.Open(path, "wb"))
        {
            for (int columns = 1; columns < 3; columns++)
            {
                Fields(tiff, 1, columns, 8, Compression.NONE);
                tiff.WriteScanline([1, 2], 0);
                tiff.WriteDirectory();
            }
        }

        PatternFileException refused = Assert.Throws<PatternFileException>(() => PatternFile.Read(path, new PatternReadOptions { Frame = FrameSelection.Mean }));
        Assert.Contains("frame 1 has 1 × 2 pixels and frame 0 1 × 1", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_palette_gives_the_greys_of_its_colours()
    {
        string path = TwoPixels(tiff =>
        {
            tiff.SetField(TiffTag.PHOTOMETRIC, Photometric.PALETTE);
            short[] ramp = [.. Enumerable.Range(0, 256).Select(i => (short)(ushort)((255 - i) << 8))];
            tiff.SetField(TiffTag.COLORMAP, ramp, ramp, ramp);
        });
        Assert.Equal([255.0, 5], PatternFile.Read(path).Image.Values.ToArray());
    }

    [Fact]
    public void DigitalMicrographs_tags_give_the_scale()
    {
        Assert.Equal(0.0125, ScaleOf(65003, 65009, Field(TiffType.ASCII, 5, [.. "1/nm\0"u8])), 1e-9);
        Assert.Equal(0.0125, ScaleOf(65004, 65010, Field(TiffType.BYTE, 10, [.. System.Text.Encoding.Unicode.GetBytes("1/nm\0")])), 1e-9);

        double ScaleOf(int unit, int size, (int Type, int Count, byte[] Bytes) text)
        {
            byte[] file = WithTags((unit, text.Type, text.Count, text.Bytes), (size, (int)TiffType.DOUBLE, 1, BitConverter.GetBytes(0.125)));
            return Decode(file).Facts.Scale!.Value.InverseAngstromPerPixel(null)!.Value;
        }

        static (int Type, int Count, byte[] Bytes) Field(TiffType type, int count, byte[] bytes) => ((int)type, count, bytes);
    }

    [Fact]
    public void The_description_of_JEOL_gives_voltage_camera_length_and_scale()
    {
        PatternRecord record = PatternFile.Read(TwoPixels(tiff =>
        {
            tiff.SetField(TiffTag.MAKE, "JEOL Ltd.");
            tiff.SetField(TiffTag.RESOLUTIONUNIT, ResUnit.CENTIMETER);
            tiff.SetField(TiffTag.XRESOLUTION, 500.0);
            tiff.SetField(TiffTag.IMAGEDESCRIPTION, "<TemReporter>\n <Eos><EosMode>eosTEM</EosMode></Eos>\n <ElectronGun><AccelerationVoltage>200000</AccelerationVoltage></ElectronGun>\n"
                + " <ImageFormingSystem><ModeString>DIFF</ModeString><SelectorValue>40</SelectorValue><SelectorUnitString>cm</SelectorUnitString></ImageFormingSystem>\n</TemReporter>");
        }));
        Assert.Equal((200.0, 400.0), (record.Facts.VoltageKilovolts, record.Facts.CameraLengthMillimetres));
        // 500 pixels a centimetre, 0.02 mm each, at 400 mm.
        Assert.Equal(5e-5, record.Facts.Scale!.Value.Value, 1e-9);
        Assert.Equal("rad", record.Facts.Scale.Value.Unit);
    }

    /// <summary>A file of 1 × 2 greys, 0 and 250, with some fields; its path.</summary>
    private string TwoPixels(Action<Tiff> setFields)
    {
        string path = _folder.File("two.tif");
        using Tiff tiff = Tiff.Open(path, "wb");
        Fields(tiff, 1, 2, 8, Compression.NONE);
        setFields(tiff);
        tiff.WriteScanline([0, 250], 0);
        return path;
    }

    /// <summary>The image laid out by hand with further tags, whose values stand behind it.</summary>
    private static byte[] WithTags(params (int Tag, int Type, int Count, byte[] Bytes)[] tags)
    {
        byte[] file = Convert.FromHexString(ByHand.Replace(" ", "", StringComparison.Ordinal));
        const int Entry = 12;
        const int Tables = 8 + 2 + 9 * Entry;
        byte[] entries = file[10..Tables];
        int moved = tags.Length * Entry;
        BitConverter.GetBytes(0x7A + moved).CopyTo(entries, 5 * Entry + 8);
        int place = file.Length + moved;
        List<byte> more = [];
        List<byte> values = [];
        foreach ((int tag, int type, int count, byte[] bytes) in tags)
        {
            more.AddRange([.. BitConverter.GetBytes((ushort)tag), .. BitConverter.GetBytes((ushort)type), .. BitConverter.GetBytes(count), .. BitConverter.GetBytes(place + values.Count)]);
            values.AddRange(bytes);
        }

        return [.. file[..8], (byte)(9 + tags.Length), 0, .. entries, .. more, .. file[Tables..], .. values];
    }

    private static byte Grey(int row, int column) => (byte)(row * 7 + column * 3);

    private static void Fields(Tiff tiff, int rows, int columns, int bits, Compression compression, int samples = 1)
    {
        tiff.SetField(TiffTag.IMAGEWIDTH, columns);
        tiff.SetField(TiffTag.IMAGELENGTH, rows);
        tiff.SetField(TiffTag.SAMPLESPERPIXEL, samples);
        tiff.SetField(TiffTag.PLANARCONFIG, PlanarConfig.CONTIG);
        tiff.SetField(TiffTag.BITSPERSAMPLE, bits);
        tiff.SetField(TiffTag.PHOTOMETRIC, samples == 3 ? Photometric.RGB : Photometric.MINISBLACK);
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
