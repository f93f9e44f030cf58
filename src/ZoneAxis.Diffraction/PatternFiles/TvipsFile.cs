namespace ZoneAxis.Diffraction;

/// <summary>
/// Streams of TVIPS cameras, .tvips, as images: the documentation of RosettaSciIO ("TVIPS") and its list of the headers' fields. Numbers are little-endian.
/// A file that continues another, NAME_001.tvips, has no header and is not read. What a pixel spans is not said in a way that could be relied on.
/// </summary>
internal static class TvipsFile
{
    private const int HeaderLength = 256;
    private const int VersionOffset = 4;
    private const int ColumnsOffset = 8;
    private const int RowsOffset = 12;
    private const int BitsOffset = 16;
    private const int VoltageOffset = 40;
    private const int FrameHeaderOffset = 48;
    private const int FrameHeaderOfVersion1 = 12;
    private const int MostFrameHeader = 1 << 16;

    // In a frame's header of version 2.
    private const int StageAlphaOffset = 40;
    private const int StageBetaOffset = 44;
    private const int StageEnd = 48;

    /// <summary>No microscope has as many kilovolts: a larger number counts volts.</summary>
    private const double MostKilovolts = 5000;
    private const double VoltsPerKilovolt = 1000;

    /// <summary>Whether a file can be a stream: there is no signature, but a header that states its own length, a version and an image that fit.</summary>
    public static bool Fits(FileBytes file) =>
        file.Length > HeaderLength && file.UInt32(0, bigEndian: false) == HeaderLength && Version(file) is 1 or 2
        && file.Int32(BitsOffset, bigEndian: false) is 8 or 16 && FrameHeader(file) is >= FrameHeaderOfVersion1 and <= MostFrameHeader;

    /// <summary>The frames of a stream; one that was stopped while it was written is left out.</summary>
    /// <exception cref="PatternFileException">The stream is damaged.</exception>
    public static ImageStack Open(FileBytes file, PatternReadOptions options)
    {
        (long rows, long columns) = (file.UInt32(RowsOffset, bigEndian: false), file.UInt32(ColumnsOffset, bigEndian: false));
        file.RequireSize(ColumnsOffset, rows, columns, options);
        SampleType type = file.Int32(BitsOffset, bigEndian: false) == 8 ? SampleType.UInt8 : SampleType.UInt16;
        int header = FrameHeader(file);
        long step = header + rows * columns * Samples.SizeOf(type);
        double volts = file.UInt32(VoltageOffset, bigEndian: false);
        double? kilovolts = PictureFacts.Positive(volts > MostKilovolts ? volts / VoltsPerKilovolt : volts);
        return new ImageStack((file.Length - HeaderLength) / step, number =>
        {
            long start = HeaderLength + number * step;
            double[] values = Samples.Decode(file, start + header, (int)rows, (int)columns, type, bigEndian: false);
            PictureFacts facts = new() { VoltageKilovolts = kilovolts, Tilts = Version(file) == 2 && header >= StageEnd ? Tilts(file, start) : null };
            return new DecodedImage((int)rows, (int)columns, values) { White = Samples.White(type), Facts = facts };
        });
    }

    private static int Version(FileBytes file) => file.Int32(VersionOffset, bigEndian: false);

    private static int FrameHeader(FileBytes file) => Version(file) == 1 ? FrameHeaderOfVersion1 : file.Int32(FrameHeaderOffset, bigEndian: false);

    private static GoniometerAngles? Tilts(FileBytes file, long start) =>
        PictureFacts.TiltsOf(file.Single(start + StageAlphaOffset, bigEndian: false), file.Single(start + StageBetaOffset, bigEndian: false));
}
