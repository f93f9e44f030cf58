namespace ZoneAxis.Diffraction;

/// <summary>
/// EDF files of the ESRF as images: blocks of a header in braces and a binary part ("ESRF data format", P. Boesecke; FabIO's page on EDF). PSize_1 and
/// SampleDistance are in m, WaveLength in m.
/// </summary>
internal static class EdfFile
{
    private const int BlockBytes = 512;
    private const int MostBlocks = 100_000;
    private const double MillimetresPerMetre = 1000;
    private const double AngstromPerMetre = 1e10;

    /// <summary>Whether a file begins with such a header.</summary>
    public static bool Fits(FileBytes file) => BracedHeader.Has(file, "Dim_1");

    /// <summary>The images of all blocks.</summary>
    /// <exception cref="PatternFileException">A header is damaged, or an image is packed.</exception>
    public static ImageStack Open(FileBytes file, PatternReadOptions options)
    {
        List<(BracedHeader Header, long Data)> blocks = [];
        for (long place = 0; place < file.Length && blocks.Count < MostBlocks && BracedHeader.StartOf(file, place) is { } start;)
        {
            BracedHeader header = BracedHeader.ReadAt(file, start) ?? throw file.Error(start, "no brace ends the header of this block; the EDF file is cut off or damaged.");
            if (header["Dim_1"] is null)
                break;
            blocks.Add((header, DataOf(file, header, start)));
            (int rows, int columns) = Size(file, header, options);
            place = blocks[^1].Data + Math.Max((long)rows * columns * Samples.SizeOf(TypeOf(file, header)), (long)(header.Number("EDF_BinarySize") ?? header.Number("Size") ?? 0));
        }

        return new ImageStack(blocks.Count, number => Image(file, blocks[(int)number], options));
    }

    private static DecodedImage Image(FileBytes file, (BracedHeader Header, long Data) block, PatternReadOptions options)
    {
        (int rows, int columns) = Size(file, block.Header, options);
        if (block.Header["Compression"] is { } packed && !packed.StartsWith("none", StringComparison.OrdinalIgnoreCase))
            throw file.Error(null, $"the EDF image is packed ({packed}); save it without Compression.");
        bool bigEndian = block.Header["ByteOrder"]?.StartsWith("high", StringComparison.OrdinalIgnoreCase) ?? false;
        SampleType type = TypeOf(file, block.Header);
        return new DecodedImage(rows, columns, Samples.Decode(file, block.Data, rows, columns, type, bigEndian)) { White = Samples.White(type), Facts = FactsOf(block.Header) };
    }

    private static (int Rows, int Columns) Size(FileBytes file, BracedHeader header, PatternReadOptions options)
    {
        (int rows, int columns) = (header.Count(file, "Dim_2"), header.Count(file, "Dim_1"));
        file.RequireSize(0, rows, columns, options);
        return (rows, columns);
    }

    /// <summary>Where the binary part begins: behind the brace and the end of its line, or at the next whole block where blanks fill it.</summary>
    private static long DataOf(FileBytes file, BracedHeader header, long start)
    {
        if (header.Number("EDF_HeaderSize") is { } size && size >= header.End - start && size < file.Length)
            return start + (long)size;
        long end = header.End;
        end += file.Has(end, "\r"u8) ? 1 : 0;
        end += file.Has(end, "\n"u8) ? 1 : 0;
        long whole = start + (end - start + BlockBytes - 1) / BlockBytes * BlockBytes;
        return whole <= file.Length && file.Slice(end, whole - end).IndexOfAnyExcept(" \r\n"u8) < 0 ? whole : end;
    }

    private static SampleType TypeOf(FileBytes file, BracedHeader header) => header["DataType"]?.ToUpperInvariant() switch
    {
        "UNSIGNEDBYTE" => SampleType.UInt8,
        "SIGNEDBYTE" => SampleType.Int8,
        "UNSIGNEDSHORT" => SampleType.UInt16,
        "SIGNEDSHORT" => SampleType.Int16,
        "UNSIGNEDINTEGER" or "UNSIGNEDLONG" => SampleType.UInt32,
        "SIGNEDINTEGER" or "SIGNEDLONG" => SampleType.Int32,
        "UNSIGNED64" => SampleType.UInt64,
        "SIGNED64" => SampleType.Int64,
        "FLOAT" or "FLOATVALUE" or "REAL" => SampleType.Float32,
        "DOUBLE" or "DOUBLEVALUE" => SampleType.Float64,
        _ => throw file.Error(null, $"the EDF image has DataType '{header["DataType"]}'; whole numbers of 8 to 64 bits, FloatValue or DoubleValue were expected."),
    };

    private static PictureFacts FactsOf(BracedHeader header)
    {
        double? distance = PictureFacts.Positive(header.Number("SampleDistance") * MillimetresPerMetre);
        return new PictureFacts
        {
            Scale = PictureFacts.AngleOf(header.Number("PSize_1") * MillimetresPerMetre, distance),
            WavelengthAngstrom = PictureFacts.Positive(header.Number("WaveLength") * AngstromPerMetre),
            CameraLengthMillimetres = distance,
        };
    }
}
