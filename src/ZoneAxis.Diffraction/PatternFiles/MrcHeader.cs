namespace ZoneAxis.Diffraction;

/// <summary>
/// The header of an MRC file: A. Cheng et al., J. Struct. Biol. 192, 146 (2015), with the update of 2022 (mode 12), as the
/// Collaborative Computational Project for Electron cryo-Microscopy publishes it. Offsets here count from 0.
/// </summary>
/// <param name="Columns">NX.</param>
/// <param name="Rows">NY.</param>
/// <param name="Sections">NZ.</param>
/// <param name="Type">How a number is stored, of MODE.</param>
/// <param name="BigEndian">Whether the higher bytes come first, of MACHST.</param>
/// <param name="DataOffset">Where the first number stands: behind the header and NSYMBT bytes of extended header.</param>
/// <param name="PixelAngstrom">CELLA x / MX, Å; null where the header does not say.</param>
internal sealed record MrcHeader(int Columns, int Rows, int Sections, SampleType Type, bool BigEndian, long DataOffset, double? PixelAngstrom)
{
    /// <summary>Bytes of the header.</summary>
    public const int Length = 1024;

    private const int ModeOffset = 12;
    private const int SamplingOffset = 28;
    private const int CellOffset = 40;
    private const int AxesOffset = 64;
    private const int ExtendedLengthOffset = 92;
    private const int ImodStampOffset = 152;
    private const int ImodFlagsOffset = 156;
    private const int NameOffset = 208;
    private const int StampOffset = 212;
    private const byte LittleEndianStamp = 0x44;
    private const byte BigEndianStamp = 0x11;

    /// <summary>By which IMOD marks files whose flags say whether bytes have a sign (IMOD's description of the format).</summary>
    private const int ImodStamp = 1146047817;
    private const int ImodSignedBytes = 1;

    /// <summary>Whether a file is MRC: by the letters "MAP", else (files older than 2000) by numbers that make sense.</summary>
    public static bool Fits(FileBytes file) =>
        file.Length >= Length && (file.Has(NameOffset, "MAP"u8) || IsPlausible(file, bigEndian: false) || IsPlausible(file, bigEndian: true));

    /// <summary>Reads the header.</summary>
    /// <exception cref="PatternFileException">It describes no image of real numbers.</exception>
    public static MrcHeader Read(FileBytes file)
    {
        file.Slice(0, Length);
        bool bigEndian = file.Byte(StampOffset) switch
        {
            LittleEndianStamp => false,
            BigEndianStamp => true,
            _ => !IsPlausible(file, bigEndian: false),
        };
        int extended = Word(ExtendedLengthOffset);
        if (extended < 0)
            throw file.Error(ExtendedLengthOffset, $"the extended header has {extended} bytes; the MRC file is damaged.");
        RequireOrder(file, bigEndian);
        return new MrcHeader(Word(0), Word(4), Word(8), TypeOf(file, Word(ModeOffset), bigEndian), bigEndian, (long)Length + extended, PixelOf(file, bigEndian));

        int Word(int offset) => file.Int32(offset, bigEndian);
    }

    private static bool IsPlausible(FileBytes file, bool bigEndian)
    {
        (int columns, int rows, int sections) = (file.Int32(0, bigEndian), file.Int32(4, bigEndian), file.Int32(8, bigEndian));
        return columns > 0 && rows > 0 && sections > 0
            && file.Int32(ModeOffset, bigEndian) is (0 or 1 or 2 or 6 or 12)
            && Length + (Int128)columns * rows * sections <= file.Length;
    }

    private static void RequireOrder(FileBytes file, bool bigEndian)
    {
        (int c, int r, int s) = (file.Int32(AxesOffset, bigEndian), file.Int32(AxesOffset + 4, bigEndian), file.Int32(AxesOffset + 8, bigEndian));
        if ((c, r, s) is not ((1, 2, 3) or (0, 0, 0)))
            throw file.Error(AxesOffset, $"columns, rows and sections run along axes {c}, {r}, {s}; images whose columns run along x and rows along y (1, 2, 3) are read.");
    }

    private static SampleType TypeOf(FileBytes file, int mode, bool bigEndian) => mode switch
    {
        0 => HasUnsignedBytes(file, bigEndian) ? SampleType.UInt8 : SampleType.Int8,
        1 => SampleType.Int16,
        2 => SampleType.Float32,
        6 => SampleType.UInt16,
        12 => SampleType.Float16,
        _ => throw file.Error(ModeOffset, $"the MRC file has mode {mode}; modes 0, 1, 2, 6 and 12 (real numbers) are read."),
    };

    private static bool HasUnsignedBytes(FileBytes file, bool bigEndian) =>
        file.Int32(ImodStampOffset, bigEndian) == ImodStamp && (file.Int32(ImodFlagsOffset, bigEndian) & ImodSignedBytes) == 0;

    private static double? PixelOf(FileBytes file, bool bigEndian)
    {
        double pixel = file.Single(CellOffset, bigEndian) / (double)file.Int32(SamplingOffset, bigEndian);
        return double.IsFinite(pixel) && pixel > 0 ? pixel : null;
    }
}
