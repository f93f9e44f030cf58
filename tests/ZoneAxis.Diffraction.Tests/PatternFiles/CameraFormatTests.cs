namespace ZoneAxis.Diffraction.Tests.PatternFiles;

/// <summary>Formats of cameras and microscopes: pixels, frames, and what the file says of how they were taken.</summary>
public sealed class CameraFormatTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_series_of_TIA_is_read_with_its_scale(bool longOffsets)
    {
        byte[] file = SmallFiles.Tia(longOffsets: longOffsets);
        DecodedImage second = Decode("TIA", file, FrameSelection.Of(1));
        Assert.Equal((5, 6), (second.Rows, second.Columns));
        Assert.Equal(Enumerable.Range(97, 30).Select(i => (double)i), second.Values);
        Assert.Equal(0.01, second.Facts.Scale!.Value.InverseAngstromPerPixel(null)!.Value, 1e-12);
        Assert.Null(Decode("TIA", SmallFiles.Tia(delta: 2e-10)).Facts.Scale!.Value.InverseAngstromPerPixel(0.025));
        Refused(SmallFiles.Tia(valid: 1), "frame 1 in this file of 1", FrameSelection.Of(1));
    }

    [Theory]
    [InlineData("a_1.ser", "a.emi")]
    [InlineData("a.ser", "a.emi")]
    [InlineData("a_1.ser.gz", "a.emi")]
    public void The_emi_file_beside_a_series_gives_voltage_camera_length_and_tilts(string series, string beside)
    {
        byte[] bytes = SmallFiles.Tia();
        string path = _folder.Write(series, series.EndsWith(".gz", StringComparison.Ordinal) ? SmallFiles.Gzip(bytes) : bytes);
        _folder.Write(beside, SmallFiles.Emi(200, 0.49, -9.5, 21.25));
        PatternRecord record = PatternFile.Read(path);
        Assert.Equal((200.0, 490.0), (record.Facts.VoltageKilovolts, record.Facts.CameraLengthMillimetres));
        Assert.Equal(new GoniometerAngles(-9.5, 21.25), record.Facts.Tilts);
    }

    [Fact]
    public void A_damaged_emi_file_leaves_the_pictures_whole()
    {
        string path = _folder.Write("a_1.ser", SmallFiles.Tia());
        _folder.Write("a.emi", [.. "<ObjectInfo><a></ObjectInfo>"u8]);
        Assert.Null(PatternFile.Read(path).Facts.VoltageKilovolts);
    }

    [Fact]
    public void CBF_packed_by_byte_offset_is_read_with_the_header_of_miniCBF()
    {
        long[] values = [0, 5, -1, 127, -1, 127 + 128, 300, -40_000, 1_000_000, -2, 2_000_000_000, -100_000_000];
        DecodedImage image = Decode("CBF", SmallFiles.Cbf(3, 4, values));
        Assert.Equal((3, 4), (image.Rows, image.Columns));
        Assert.Equal(values.Select(value => (double)value), image.Values);
        // A pixel of 0.1 mm at 500 mm is 0.2 mrad.
        Assert.Equal(2e-4 / 0.0251, image.Facts.Scale!.Value.InverseAngstromPerPixel(image.Facts.WavelengthAngstrom)!.Value, 1e-9);
        Assert.Equal(500.0, image.Facts.CameraLengthMillimetres);
        Assert.Equal(new GoniometerAngles(10.25, 0), image.Facts.Tilts);
        Refused(SmallFiles.Cbf(3, 4, values, sum: "1B2M2Y8AsgTpgAmY7PhCfg=="), "check sum");
        Refused(SmallFiles.Cbf(30_000, 4, values), "cannot hold 30000 × 4 pixels");
    }

    [Theory]
    [InlineData("U08", 1)]
    [InlineData("U16", 2)]
    [InlineData("U32", 4)]
    public void Frames_of_Merlin_are_read(string depth, int size)
    {
        byte[] Frame(int first) => [.. Enumerable.Range(first, 128).SelectMany(i => Enumerable.Repeat((byte)0, size - 1).Append((byte)i))];
        byte[] file = SmallFiles.Mib(depth, Frame(0), Frame(100));
        Assert.Equal(Enumerable.Range(100, 128).Select(i => (double)i), Decode("MIB", file, FrameSelection.Of(1)).Values);
        Assert.Equal(Enumerable.Range(50, 128).Select(i => (double)i), Decode("MIB", file, FrameSelection.Mean).Values);
        Refused(file[..300], "384 bytes");
    }

    [Fact]
    public void A_raw_frame_of_Merlin_has_the_last_pixel_of_a_word_first()
    {
        byte[] raw = [.. Enumerable.Range(0, 128).Chunk(4).SelectMany(word => word.Reverse()).SelectMany(i => (byte[])[1, (byte)i])];
        Assert.Equal(Enumerable.Range(256, 128).Select(i => (double)i), Decode("MIB", SmallFiles.Mib("R64", raw)).Values);
    }

    [Fact]
    public void A_blockfile_is_read_with_voltage_and_scale()
    {
        DecodedImage second = Decode("blockfile", SmallFiles.Block(), FrameSelection.Of(1));
        Assert.Equal(Enumerable.Range(10, 9).Select(i => (double)i), second.Values);
        Assert.Equal((200.0, 200.0), (second.Facts.VoltageKilovolts, second.Facts.CameraLengthMillimetres));
        // 100 pixels a centimetre, 0.1 mm each, at 200 mm: 0.5 mrad.
        Assert.Equal(0.5e-3, second.Facts.Scale!.Value.Value, 1e-12);
    }

    [Theory]
    [InlineData(200_000)]
    [InlineData(200)]
    public void A_stream_of_TVIPS_is_read_with_the_tilts_of_each_frame(int volts)
    {
        DecodedImage second = Decode("TVIPS", SmallFiles.Tvips(volts), FrameSelection.Of(1));
        Assert.Equal((2, 4), (second.Rows, second.Columns));
        Assert.Equal(Enumerable.Range(10, 8).Select(i => (double)i), second.Values);
        Assert.Equal(200.0, second.Facts.VoltageKilovolts);
        Assert.Equal(new GoniometerAngles(13.5, -3.25), second.Facts.Tilts);
    }

    [Theory]
    [InlineData("little_endian")]
    [InlineData("big_endian")]
    public void SMV_is_read_in_both_byte_orders(string order)
    {
        DecodedImage image = Decode("SMV", SmallFiles.Smv(order));
        Assert.Equal((2, 3), (image.Rows, image.Columns));
        Assert.Equal([258.0, 259, 260, 261, 262, 263], image.Values);
        Assert.Equal(1e-4 / 0.0251, image.Facts.Scale!.Value.InverseAngstromPerPixel(image.Facts.WavelengthAngstrom)!.Value, 1e-9);
        Assert.Equal(new GoniometerAngles(-19.75, 0), image.Facts.Tilts);
        Refused(SmallFiles.Smv(order, "COMPRESSION=CCP4_packed;\n"), "CCP4_packed");
    }

    [Fact]
    public void Blocks_of_EDF_are_read()
    {
        byte[] file = SmallFiles.Edf("SignedShort", Convert.FromHexString("00010002000300040005FFFE"), Convert.FromHexString("000700080009000A000B000C"));
        DecodedImage first = Decode("EDF", file);
        Assert.Equal([1.0, 2, 3, 4, 5, -2], first.Values);
        Assert.Equal([7.0, 8, 9, 10, 11, 12], Decode("EDF", file, FrameSelection.Of(1)).Values);
        Assert.Equal(1e-4 / 0.0251, first.Facts.Scale!.Value.InverseAngstromPerPixel(first.Facts.WavelengthAngstrom)!.Value, 1e-9);
        Assert.Equal([1.5, 0, 0, 0, 0, -2.5], Decode("EDF", SmallFiles.Edf("FloatValue", Convert.FromHexString("3FC0000000000000000000000000000000000000C0200000"))).Values);
        Refused(SmallFiles.Edf("Complex", new byte[48]), "DataType 'Complex'");
    }

    [Fact]
    public void Velox_is_read_image_by_image()
    {
        DecodedImage second = Decode("HDF5 (EMD, HSPY)", SmallFiles.Velox(), FrameSelection.Of(1));
        Assert.Equal((2, 3), (second.Rows, second.Columns));
        Assert.Equal([100.0, 101, 102, 110, 111, 112], second.Values);
        Assert.Equal((300.0, 460.0), (second.Facts.VoltageKilovolts, second.Facts.CameraLengthMillimetres!.Value));
        Assert.Equal(0.002, second.Facts.Scale!.Value.InverseAngstromPerPixel(null)!.Value, 1e-12);
        Assert.Equal(18 / Math.PI, second.Facts.Tilts!.Value.AlphaDegrees, 1e-9);
        Assert.Equal(-36 / Math.PI, second.Facts.Tilts!.Value.BetaDegrees, 1e-9);
        Assert.Equal([50.0, 51, 52, 60, 61, 62], Decode("HDF5 (EMD, HSPY)", SmallFiles.Velox(), FrameSelection.Mean).Values);
    }

    [Fact]
    public void HyperSpy_is_read_along_the_axes_that_are_not_navigated()
    {
        DecodedImage second = Decode("HDF5 (EMD, HSPY)", SmallFiles.HyperSpy(), FrameSelection.Of(1));
        Assert.Equal((2, 3), (second.Rows, second.Columns));
        Assert.Equal([7.0, 8, 9, 10, 11, 12.5], second.Values);
        Assert.Equal((200.0, 320.0), (second.Facts.VoltageKilovolts, second.Facts.CameraLengthMillimetres));
        Assert.Equal(0.02, second.Facts.Scale!.Value.InverseAngstromPerPixel(null));
        Assert.Equal(new GoniometerAngles(10, -4.5), second.Facts.Tilts);
    }

    [Fact]
    public void Berkeleys_EMD_is_read_with_the_scale_of_its_axes()
    {
        DecodedImage image = Decode("HDF5 (EMD, HSPY)", SmallFiles.Berkeley());
        Assert.Equal((2, 3), (image.Rows, image.Columns));
        Assert.Equal([1.0, 2, 3, 4, 5, 65535], image.Values);
        Assert.Equal(300.0, image.Facts.VoltageKilovolts);
        Assert.Equal(0.025, image.Facts.Scale!.Value.InverseAngstromPerPixel(null)!.Value, 1e-12);
    }

    [Fact]
    public void Any_file_may_be_packed_by_gzip_and_its_sidecar_has_the_name_without()
    {
        PatternFile.Write(_folder.File("a.npy"), new IntensityImage(1, 2, [3, 4.5]), PatternFormat.NpyFloat64, new PatternSidecar { InverseAngstromPerPixel = 0.02 });
        byte[] plain = File.ReadAllBytes(_folder.File("a.npy"));
        PatternRecord record = PatternFile.Read(_folder.Write("a.npy.gz", SmallFiles.Gzip(plain)));
        Assert.Equal([3, 4.5], record.Image.Values.ToArray());
        Assert.Equal(0.02, record.Sidecar!.InverseAngstromPerPixel);
        byte[] bomb = SmallFiles.Gzip(new byte[1 << 20]);
        PatternFileException refused = Assert.Throws<PatternFileException>(() => PatternFile.Read(_folder.Write("bomb.gz", bomb), new PatternReadOptions { MaximumFileBytes = 1 << 16 }));
        Assert.Contains("65536 bytes", refused.Message, StringComparison.Ordinal);
        Assert.Throws<PatternFileException>(() => PatternFile.Read(_folder.Write("cut.npy.gz", SmallFiles.Gzip(plain)[..30])));
    }

    [Fact]
    public void The_arrays_of_an_NPZ_archive_that_are_images_are_its_frames()
    {
        byte[] file = SmallFiles.Npz(
            ("scale.npy", SmallFiles.Npy("<f8", "()", new byte[8])),
            ("notes.txt", [1]),
            ("a.npy", SmallFiles.Npy("|u1", "(1, 3)", [1, 2, 3])),
            ("b.npy", SmallFiles.Npy("|u1", "(2, 1, 3)", [4, 5, 6, 7, 8, 9])));
        Assert.Equal([1.0, 2, 3], Decode("NPZ", file).Values);
        Assert.Equal([7.0, 8, 9], Decode("NPZ", file, FrameSelection.Of(2)).Values);
        Assert.Equal([4.0, 5, 6], Decode("NPZ", file, FrameSelection.Mean).Values);
        Refused(SmallFiles.Npz(("scale.npy", SmallFiles.Npy("<f8", "()", new byte[8]))), "shape ()");
        Refused(SmallFiles.Npz(("notes.txt", [1])), "no NumPy array");
    }

    private static DecodedImage Decode(string kind, byte[] bytes, FrameSelection frame = default)
    {
        FileBytes file = new("f", bytes);
        PatternReader reader = PatternReaders.For(file);
        Assert.Equal(kind, reader.Name);
        return reader.Read(file, new PatternReadOptions { Frame = frame });
    }

    private static void Refused(byte[] bytes, string word, FrameSelection frame = default)
    {
        FileBytes file = new("f", bytes);
        Assert.Contains(word, Assert.Throws<PatternFileException>(() => PatternReaders.For(file).Read(file, new PatternReadOptions { Frame = frame })).Message, StringComparison.Ordinal);
    }
}
