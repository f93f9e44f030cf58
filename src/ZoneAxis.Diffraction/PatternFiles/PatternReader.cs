namespace ZoneAxis.Diffraction;

/// <summary>Reads the images of one kind of file.</summary>
/// <param name="Name">What the kind is called.</param>
/// <param name="Fits">Whether a file is of the kind, by its content.</param>
/// <param name="Read">Reads the image, or one of a stack; throws <see cref="PatternFileException"/> where there is none.</param>
internal sealed record PatternReader(string Name, Func<FileBytes, bool> Fits, Func<FileBytes, PatternReadOptions, DecodedImage> Read)
{
    /// <summary>A reader of files that hold one picture.</summary>
    public static PatternReader OfPictures(string name, Func<FileBytes, bool> fits, Func<FileBytes, PatternReadOptions, PngGreys> decode) => new(name, fits, (file, options) =>
    {
        StackSection.Require(file, options.Section, 1);
        return DecodedImage.Of(decode(file, options));
    });
}
