namespace ZoneAxis.Diffraction;

/// <content>Reading as greys.</content>
public static partial class PatternFile
{
    private const int HighByte = 8;

    /// <summary>
    /// Reads a picture as 256 greys: those of the file where it has 256, the higher 8 bits of 65,536, and else 255·I/maximum, cut off to a whole number; what is
    /// below 0 is black. A sidecar is not read.
    /// </summary>
    /// <param name="path">Path of the image.</param>
    /// <param name="options">Limits and which image of several; the defaults where null.</param>
    /// <exception cref="PatternFileException">The file cannot be read, or holds no image or colours.</exception>
    public static GreyImage ReadGreys(string path, PatternReadOptions? options = null)
    {
        options ??= PatternReadOptions.Default;
        FileBytes file = PackedBytes.Unpack(FileBytes.Read(path, options), options);
        DecodedImage image = PatternReaders.For(file).Read(file, options);
        if (image.HasColours)
            throw file.Error(null, "the image holds colours; a diffraction pattern is grey, so save it without colour map.");
        byte[] greys = image.White switch
        {
            byte.MaxValue => Array.ConvertAll(image.Values, grey => (byte)grey),
            ushort.MaxValue => Array.ConvertAll(image.Values, grey => (byte)((int)grey >> HighByte)),
            _ => Array.ConvertAll(new GreyScaling(byte.MaxValue, image.Values.Max()).Greys(image.Values), grey => (byte)grey),
        };
        return new GreyImage(image.Rows, image.Columns, greys);
    }
}
