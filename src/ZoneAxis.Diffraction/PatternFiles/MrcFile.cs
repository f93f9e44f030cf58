namespace ZoneAxis.Diffraction;

/// <summary>
/// MRC files as images. The first row of the file becomes row 0; MRC counts rows upwards from the lower left corner, so that
/// row = +y and column = +x, as in every image here.
/// </summary>
internal static class MrcFile
{
    private const string Angstrom = "Å";

    /// <summary>The sections of a file.</summary>
    /// <exception cref="PatternFileException">The file holds no such images.</exception>
    public static ImageStack Open(FileBytes file, PatternReadOptions options)
    {
        MrcHeader header = MrcHeader.Read(file);
        file.RequireSize(0, header.Rows, header.Columns, options);
        PixelScale? scale = header.PixelAngstrom is { } pixel ? new PixelScale(pixel, Angstrom) : null;
        return new ImageStack(Math.Max(header.Sections, 0), section => new DecodedImage(header.Rows, header.Columns, Section(file, header, section))
        {
            White = Samples.White(header.Type),
            Facts = MrcMetadata.Of(file, header, section) with { Scale = scale, RowsRunUpwards = true },
        });
    }

    private static double[] Section(FileBytes file, MrcHeader header, long section)
    {
        long offset = header.DataOffset + section * header.Rows * header.Columns * Samples.SizeOf(header.Type);
        return Samples.Decode(file, offset, header.Rows, header.Columns, header.Type, header.BigEndian);
    }
}
