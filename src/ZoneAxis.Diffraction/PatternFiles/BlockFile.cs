namespace ZoneAxis.Diffraction;

/// <summary>
/// Blockfiles of NanoMegas' ASTAR, .blo, as images: the documentation of RosettaSciIO ("Blockfile") and its list of the header's fields. Numbers are
/// little-endian; square patterns of 8 bits, each behind 6 bytes of mark and number.
/// </summary>
internal static class BlockFile
{
    private const int HeaderLength = 64;
    private const int DataOffsetOffset = 12;
    private const int SideOffset = 20;
    private const int ColumnsOfScanOffset = 24;
    private const int RowsOfScanOffset = 26;
    private const int VoltageOffset = 46;
    private const int PixelsOffset = 50;
    private const int CameraLengthOffset = 52;
    private const int MarkBytes = 6;
    private const double VoltsPerKilovolt = 1000;
    private const double MillimetresPerCentimetre = 10;

    /// <summary>SDP counts pixels in 100 cm of the screen.</summary>
    private const double CentimetresOfPixels = 100;

    /// <summary>The camera length is written in tenths of a millimetre.</summary>
    private const double MillimetresPerCameraLength = 0.1;

    /// <summary>Whether a file begins as a blockfile.</summary>
    public static bool Fits(FileBytes file) => file.Has(0, "IMGBLO"u8);

    /// <summary>The patterns, in the order of the scan.</summary>
    /// <exception cref="PatternFileException">The file is damaged.</exception>
    public static ImageStack Open(FileBytes file, PatternReadOptions options)
    {
        file.Slice(0, HeaderLength);
        int side = file.UInt16(SideOffset, bigEndian: false);
        file.RequireSize(SideOffset, side, side, options);
        long data = file.UInt32(DataOffsetOffset, bigEndian: false);
        long count = (long)file.UInt16(ColumnsOfScanOffset, bigEndian: false) * file.UInt16(RowsOfScanOffset, bigEndian: false);
        PictureFacts facts = FactsOf(file);
        return new ImageStack(count, number =>
        {
            long start = data + number * (MarkBytes + (long)side * side);
            if (!file.Has(start, [0xAA, 0x55]))
                throw file.Error(start, $"the mark AA 55 of pattern {number} was expected here; the blockfile is cut off or damaged.");
            double[] values = Samples.Decode(file, start + MarkBytes, side, side, SampleType.UInt8, bigEndian: false);
            return new DecodedImage(side, side, values) { White = byte.MaxValue, Facts = facts };
        });
    }

    private static PictureFacts FactsOf(FileBytes file)
    {
        double? pixel = PictureFacts.Positive(CentimetresOfPixels * MillimetresPerCentimetre / file.UInt16(PixelsOffset, bigEndian: false));
        double? length = PictureFacts.Positive(file.UInt32(CameraLengthOffset, bigEndian: false) * MillimetresPerCameraLength);
        return new PictureFacts
        {
            Scale = PictureFacts.AngleOf(pixel, length),
            VoltageKilovolts = PictureFacts.Positive(file.UInt32(VoltageOffset, bigEndian: false) / VoltsPerKilovolt),
            CameraLengthMillimetres = length,
        };
    }
}
