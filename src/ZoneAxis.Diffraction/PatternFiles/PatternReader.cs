namespace ZoneAxis.Diffraction;

/// <summary>Reads the images of one kind of file.</summary>
/// <param name="Name">What the kind is called.</param>
/// <param name="Fits">Whether a file is of the kind, by its content.</param>
/// <param name="Open">The images of the file; throws <see cref="PatternFileException"/> where it is damaged.</param>
internal sealed record PatternReader(string Name, Func<FileBytes, bool> Fits, Func<FileBytes, PatternReadOptions, ImageStack> Open)
{
    /// <summary>A reader of files that hold one picture.</summary>
    public static PatternReader OfPictures(string name, Func<FileBytes, bool> fits, Func<FileBytes, PatternReadOptions, PngGreys> decode) =>
        new(name, fits, (file, options) => new ImageStack(1, _ => DecodedImage.Of(decode(file, options))));

    /// <summary>Reads the image that the options ask for.</summary>
    /// <exception cref="PatternFileException">There is no such image, or it is damaged.</exception>
    public DecodedImage Read(FileBytes file, PatternReadOptions options) => Open(file, options).Select(file, options.Frame);
}
