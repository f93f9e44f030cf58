namespace ZoneAxis.Diffraction;

/// <summary>
/// MRC files as images. The first row of the file becomes row 0; MRC counts rows upwards from the lower left corner, so that
/// row = +y and column = +x, as in every image here.
/// </summary>
internal static class MrcFile
{
    private const string Angstrom = "Å";

    /// <summary>Reads an image, or one section of a stack.</summary>
    /// <exception cref="PatternFileException">The file holds no such image.</exception>
    public static DecodedImage Read(FileBytes file, PatternReadOptions options)
    {
        MrcHeader header = MrcHeader.Read(file);
        file.RequireSize(0, header.Rows, header.Columns, options);
        StackSection.Require(file, options.Section, header.Sections);
        long offset = header.DataOffset + (long)options.Section * header.Rows * header.Columns * Samples.SizeOf(header.Type);
        double[] values = Samples.Decode(file, offset, header.Rows, header.Columns, header.Type, header.BigEndian);
        return new DecodedImage(header.Rows, header.Columns, values)
        {
            White = Samples.White(header.Type),
            Scale = header.PixelAngstrom is { } pixel ? new PixelScale(pixel, Angstrom) : null,
        };
    }
}
