namespace ZoneAxis.Diffraction;

/// <summary>
/// Series of images of the TIA software (Emispec, FEI), .ser, as images, with what the .emi file beside says: C. B. Boothroyd, "TIA (.ser) file format", and the
/// reader of the same author. Numbers are little-endian. The first row of the file, the lowest as TIA shows it, becomes row 0.
/// </summary>
internal sealed class TiaFile
{
    private const int VersionOffset = 4;
    private const int DataTypeOffset = 6;
    private const int ValidElementsOffset = 18;
    private const int ArrayOffsetOffset = 22;
    private const int LongOffsetsVersion = 0x0220;
    private const uint Images = 0x4122;

    // An element: offset (8 bytes), delta (8) and reference (4) of x and of y, data type (2), columns (4), rows (4).
    private const int DeltaOffset = 8;
    private const int ElementTypeOffset = 40;
    private const int ColumnsOffset = 42;
    private const int RowsOffset = 46;
    private const int ElementHeader = 50;

    private readonly FileBytes _file;
    private readonly PatternReadOptions _options;
    private readonly long _offsets;
    private readonly bool _longOffsets;

    private TiaFile(FileBytes file, PatternReadOptions options)
    {
        (_file, _options) = (file, options);
        if (file.UInt32(DataTypeOffset, bigEndian: false) is not Images and uint type)
            throw file.Error(DataTypeOffset, $"the series holds data of kind 0x{type:X4}, spectra perhaps; 0x{Images:X4}, images, were expected.");
        _longOffsets = file.UInt16(VersionOffset, bigEndian: false) >= LongOffsetsVersion;
        _offsets = _longOffsets ? file.Int64(ArrayOffsetOffset, bigEndian: false) : file.UInt32(ArrayOffsetOffset, bigEndian: false);
    }

    /// <summary>Whether a file begins as one of TIA: byte order II and series 0x0197.</summary>
    public static bool Fits(FileBytes file) => file.Has(0, [(byte)'I', (byte)'I', 0x97, 0x01]);

    /// <summary>The images that were taken; a series that was stopped has fewer than it was to have.</summary>
    /// <exception cref="PatternFileException">The series holds no images or is damaged.</exception>
    public static ImageStack Open(FileBytes file, PatternReadOptions options)
    {
        TiaFile series = new(file, options);
        PictureFacts facts = EmiFile.FactsBeside(file.File, options);
        return new ImageStack(file.UInt32(ValidElementsOffset, bigEndian: false), number => series.Image(number, facts));
    }

    private DecodedImage Image(long number, PictureFacts facts)
    {
        long place = _offsets + number * (_longOffsets ? sizeof(long) : sizeof(int));
        long start = _longOffsets ? _file.Int64(place, bigEndian: false) : _file.UInt32(place, bigEndian: false);
        _file.Slice(start, ElementHeader);
        int stored = _file.UInt16(start + ElementTypeOffset, bigEndian: false);
        SampleType type = TypeOf(stored) ?? throw _file.Error(start + ElementTypeOffset, $"the image has data type {stored}, which is not one of real numbers; save its modulus or intensity.");
        (long rows, long columns) = (_file.UInt32(start + RowsOffset, bigEndian: false), _file.UInt32(start + ColumnsOffset, bigEndian: false));
        _file.RequireSize(start, rows, columns, _options);
        double[] values = Samples.Decode(_file, start + ElementHeader, (int)rows, (int)columns, type, bigEndian: false);
        return new DecodedImage((int)rows, (int)columns, values)
        {
            White = Samples.White(type),
            Facts = facts with { Scale = ScaleOf(BitConverter.Int64BitsToDouble(_file.Int64(start + DeltaOffset, bigEndian: false))), RowsRunUpwards = true },
        };
    }

    /// <summary>
    /// What a pixel spans: TIA writes SI units without naming them, metres of images and 1/m of patterns. No pixel spans a metre, and none less than 1/m, so that
    /// the number alone tells which it is.
    /// </summary>
    private static PixelScale? ScaleOf(double delta) =>
        PictureFacts.Positive(Math.Abs(delta)) is { } size ? new PixelScale(size, size < 1 ? "m" : "1/m") : null;

    private static SampleType? TypeOf(int stored) => stored switch
    {
        1 => SampleType.UInt8,
        2 => SampleType.UInt16,
        3 => SampleType.UInt32,
        4 => SampleType.Int8,
        5 => SampleType.Int16,
        6 => SampleType.Int32,
        7 => SampleType.Float32,
        8 => SampleType.Float64,
        _ => null,
    };
}
