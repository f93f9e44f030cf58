namespace ZoneAxis.Diffraction;

/// <summary>Pattern files of every kind, each with its parameters in a JSON file of the same name.</summary>
public static partial class PatternFile
{
    /// <summary>
    /// Reads PNG, JPEG, TIFF, NumPy (.npy, .npz), MRC, DigitalMicrograph (DM3, DM4), Velox and Berkeley EMD, HyperSpy (.hspy), TIA (.ser), CBF, SMV, EDF,
    /// Merlin (.mib), blockfiles (.blo) and TVIPS files, each as it is or packed by gzip; the kind is told by the content. Row 0 is the first row of the file.
    /// </summary>
    /// <param name="path">Path of the image; its sidecar, NAME.json, is read where there is one.</param>
    /// <param name="options">Limits and which image of several; the defaults where null.</param>
    /// <exception cref="PatternFileException">The file cannot be read, holds no image, or does not fit its sidecar.</exception>
    public static PatternRecord Read(string path, PatternReadOptions? options = null)
    {
        options ??= PatternReadOptions.Default;
        FileBytes file = PackedBytes.Unpack(FileBytes.Read(path, options), options);
        PatternReader reader = PatternReaders.For(file);
        DecodedImage image = reader.Read(file, options);
        PatternSidecar? sidecar = SidecarFile.Find(path);
        return new PatternRecord(path, reader.Name, Intensities(file, image, sidecar?.Image), sidecar)
        {
            White = image.White,
            HasColours = image.HasColours,
            Facts = image.Facts with { VoltageKilovolts = image.Facts.VoltageKilovolts ?? sidecar?.VoltageKilovolts },
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
