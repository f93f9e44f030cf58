namespace ZoneAxis.Diffraction;

/// <summary>Pattern files of every kind, each with its parameters in a JSON file of the same name.</summary>
public static partial class PatternFile
{
    private static ReadOnlySpan<byte> JpegStart => [0xFF, 0xD8, 0xFF];

    /// <summary>
    /// Reads PNG, JPEG, TIFF, NumPy (.npy), MRC and DigitalMicrograph (DM3, DM4) files; the kind is told by the content. Row 0 is
    /// the first row of the file.
    /// </summary>
    /// <param name="path">Path of the image; its sidecar, NAME.json, is read where there is one.</param>
    /// <param name="options">Limits and the section of a stack; the defaults where null.</param>
    /// <exception cref="PatternFileException">The file cannot be read, holds no image of greys or intensities, or does not fit its sidecar.</exception>
    public static PatternRecord Read(string path, PatternReadOptions? options = null)
    {
        options ??= PatternReadOptions.Default;
        FileBytes file = FileBytes.Read(path, options);
        PatternFileKind kind = KindOf(file);
        DecodedImage image = Decode(file, kind, options);
        PatternSidecar? sidecar = SidecarFile.Find(path);
        return new PatternRecord(path, kind, Intensities(file, image, sidecar?.Image), sidecar)
        {
            White = image.White,
            Scale = image.Scale,
            VoltageKilovolts = image.VoltageKilovolts ?? sidecar?.VoltageKilovolts,
        };
    }

    /// <summary>The kind of a file, told by its content.</summary>
    /// <exception cref="PatternFileException">It is none of those that are read.</exception>
    internal static PatternFileKind KindOf(FileBytes file)
    {
        if (file.Has(0, PngFormat.Signature))
            return PatternFileKind.Png;
        if (file.Has(0, JpegStart))
            return PatternFileKind.Jpeg;
        if (TiffFile.Fits(file))
            return PatternFileKind.Tiff;
        if (file.Has(0, NpyHeader.Signature))
            return PatternFileKind.Npy;
        if (MrcHeader.Fits(file))
            return PatternFileKind.Mrc;
        return DigitalMicrographTagReader.Fits(file)
            ? PatternFileKind.DigitalMicrograph
            : throw file.Error(0, "the content is no PNG, JPEG, TIFF, NumPy, MRC or DigitalMicrograph image; save it as one of these.");
    }

    /// <summary>Reads the image of a file.</summary>
    /// <exception cref="PatternFileException">It is damaged or no image of greys or intensities.</exception>
    internal static DecodedImage Decode(FileBytes file, PatternFileKind kind, PatternReadOptions options)
    {
        if (kind is PatternFileKind.Png or PatternFileKind.Jpeg)
            StackSection.Require(file, options.Section, 1);
        return kind switch
        {
            PatternFileKind.Png => DecodedImage.Of(PngGreys.Decode(file, options)),
            PatternFileKind.Jpeg => DecodedImage.Of(SkiaGreys.Decode(file, options, "JPEG")),
            PatternFileKind.Tiff => TiffFile.Read(file, options),
            PatternFileKind.Npy => NpyFile.Read(file, options),
            PatternFileKind.Mrc => MrcFile.Read(file, options),
            PatternFileKind.DigitalMicrograph => DigitalMicrographFile.Read(file, options),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "There is no such kind of file."),
        };
    }

    private static IntensityImage Intensities(FileBytes file, DecodedImage image, SidecarImage? stated)
    {
        if (stated is not null && (stated.Rows, stated.Columns, stated.White) != (image.Rows, image.Columns, image.White))
            throw file.Error(null, $"the image has {image.Rows} × {image.Columns} pixels of {Depth(image.White)}, but {SidecarFile.PathOf(file.File)} describes {stated.File} of {stated.Rows} × {stated.Columns} pixels of {Depth(stated.White)}; remove or rename that file.");
        double[] values = stated is { White: { } white, MaximumIntensity: { } maximum }
            ? new GreyScaling(white, maximum).Intensities(image.Values)
            : image.Values;
        return new IntensityImage(image.Rows, image.Columns, values);
    }

    private static string Depth(int? white) => white is null ? "intensities" : $"greys up to {white}";
}
