namespace ZoneAxis.Diffraction;

/// <summary>
/// SMV files of ADSC detectors, .img, as images: the header as ADSC describes it and as DIALS (FormatSMV) and rotation electron diffraction write it, of
/// HEADER_BYTES bytes in braces; then one image. PIXEL_SIZE and DISTANCE are in mm, WAVELENGTH in Å, PHI, OSC_START and OSC_RANGE in degrees.
/// </summary>
internal static class SmvFile
{
    private const string HeaderKey = "HEADER_BYTES";

    /// <summary>Whether a file begins with such a header.</summary>
    public static bool Fits(FileBytes file) => file.Has(0, "{"u8) && BracedHeader.Has(file, HeaderKey);

    /// <summary>The image.</summary>
    /// <exception cref="PatternFileException">The header is damaged, or the image is packed.</exception>
    public static ImageStack Open(FileBytes file, PatternReadOptions options)
    {
        BracedHeader header = BracedHeader.ReadAt(file, 0)!;
        (int rows, int columns) = (header.Count(file, "SIZE2"), header.Count(file, "SIZE1"));
        file.RequireSize(0, rows, columns, options);
        if (header["COMPRESSION"] is { } packed && !packed.Equals("none", StringComparison.OrdinalIgnoreCase))
            throw file.Error(null, $"the SMV image is packed ({packed}); save it without COMPRESSION.");
        SampleType type = TypeOf(file, header["TYPE"] ?? "unsigned_short");
        bool bigEndian = header["BYTE_ORDER"]?.StartsWith("big", StringComparison.OrdinalIgnoreCase) ?? false;
        long start = header.Count(file, HeaderKey);
        return new ImageStack(1, _ => new DecodedImage(rows, columns, Samples.Decode(file, start, rows, columns, type, bigEndian))
        {
            White = Samples.White(type),
            Facts = FactsOf(header),
        });
    }

    private static SampleType TypeOf(FileBytes file, string name) => name.ToLowerInvariant().Replace(' ', '_') switch
    {
        "unsigned_short" or "unsigned_short_int" => SampleType.UInt16,
        "short" or "signed_short" or "short_int" => SampleType.Int16,
        "unsigned_byte" or "unsigned_char" => SampleType.UInt8,
        "char" or "signed_char" => SampleType.Int8,
        "unsigned_long" or "unsigned_int" or "unsigned_long_int" => SampleType.UInt32,
        "long" or "int" or "signed_long" or "signed_int" or "long_int" => SampleType.Int32,
        "float" => SampleType.Float32,
        _ => throw file.Error(null, $"the SMV image has TYPE '{name}'; whole numbers of 8, 16 or 32 bits or float were expected."),
    };

    private static PictureFacts FactsOf(BracedHeader header)
    {
        double? distance = PictureFacts.Positive(header.Number("DISTANCE"));
        double? start = header.Number("OSC_START") ?? header.Number("PHI");
        return new PictureFacts
        {
            Scale = PictureFacts.AngleOf(header.Number("PIXEL_SIZE"), distance),
            WavelengthAngstrom = PictureFacts.Positive(header.Number("WAVELENGTH")),
            CameraLengthMillimetres = distance,
            Tilts = PictureFacts.TiltsOf(start + (header.Number("OSC_RANGE") ?? 0) / 2, null),
        };
    }
}
