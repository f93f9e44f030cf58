using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction;

/// <content>Reading and writing PNG.</content>
public sealed partial class Grey16Image
{
    /// <summary>What takes white of 8 bits to white of 16 bits: 65535/255.</summary>
    private const ushort WideningFactor = 257;

    /// <summary>
    /// Reads a PNG file of greys of 8 or 16 bits, or of colours whose red, green and blue are equal everywhere, without loss.
    /// Greys of 8 bits come as 257 times themselves, so that white stays white. Transparency is ignored.
    /// </summary>
    /// <param name="path">Path of the file.</param>
    /// <param name="options">Limits; the defaults where null.</param>
    /// <exception cref="PatternFileException">It cannot be read, or is no such PNG image.</exception>
    public static Grey16Image ReadPng(string path, PatternReadOptions? options = null)
    {
        options ??= PatternReadOptions.Default;
        FileBytes file = FileBytes.Read(path, options);
        PngGreys greys = PngGreys.Decode(file, options);
        greys.RequireGrey(file);
        return new Grey16Image(greys.Rows, greys.Columns, greys.White == ushort.MaxValue
            ? greys.Values
            : Array.ConvertAll(greys.Values, grey => (ushort)(grey * WideningFactor)));
    }

    /// <summary>Writes a 16-bit grey PNG; the file appears whole or not at all.</summary>
    /// <param name="path">Path of the file; its folder must exist.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void WritePng(string path) => WholeFile.Write(path, stream => PngWriting.WriteGrey16(stream, Rows, Columns, Pixels));
}
