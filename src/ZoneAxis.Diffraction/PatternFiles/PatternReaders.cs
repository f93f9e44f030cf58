namespace ZoneAxis.Diffraction;

/// <summary>The kinds of files that are read as patterns, told by their content. A new one is its own file and a line here.</summary>
internal static class PatternReaders
{
    /// <summary>The kinds, in the order in which a file is held to them: those without a signature last.</summary>
    public static IReadOnlyList<PatternReader> All { get; } =
    [
        PatternReader.OfPictures("PNG", file => file.Has(0, PngFormat.Signature), PngGreys.Decode),
        PatternReader.OfPictures("JPEG", file => file.Has(0, [0xFF, 0xD8, 0xFF]), (file, options) => SkiaGreys.Decode(file, options, "JPEG")),
        new PatternReader("TIFF", TiffFile.Fits, TiffFile.Open),
        new PatternReader("NumPy", file => file.Has(0, NpyHeader.Signature), NpyFile.Open),
        new PatternReader("NPZ", NpzFile.Fits, NpzFile.Open),
        new PatternReader("HDF5 (EMD, HSPY)", HdfFile.Fits, HdfFile.Open),
        new PatternReader("TIA", TiaFile.Fits, TiaFile.Open),
        new PatternReader("CBF", CbfFile.Fits, CbfFile.Open),
        new PatternReader("MIB", MibFile.Fits, MibFile.Open),
        new PatternReader("blockfile", BlockFile.Fits, BlockFile.Open),
        new PatternReader("SMV", SmvFile.Fits, SmvFile.Open),
        new PatternReader("EDF", EdfFile.Fits, EdfFile.Open),
        new PatternReader("TVIPS", TvipsFile.Fits, TvipsFile.Open),
        new PatternReader("MRC", MrcHeader.Fits, MrcFile.Open),
        new PatternReader("DigitalMicrograph", DigitalMicrographTagReader.Fits, DigitalMicrographFile.Open),
    ];

    /// <summary>The kind of a file.</summary>
    /// <exception cref="PatternFileException">It is none of those that are read.</exception>
    public static PatternReader For(FileBytes file)
    {
        IEnumerable<string> names = All.Select(reader => reader.Name);
        return All.FirstOrDefault(reader => reader.Fits(file))
            ?? throw file.Error(0, $"the content is no {string.Join(", ", names.SkipLast(1))} or {names.Last()} image; save it as one of these.");
    }
}
