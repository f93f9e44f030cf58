using System.Globalization;
using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction;

/// <content>Writing.</content>
public static partial class PatternFile
{
    private const string TiffExtension = ".tiff";

    /// <summary>Writes an image and its sidecar, NAME.json; each file appears whole or not at all.</summary>
    /// <param name="path">Path of the image, which must end as the format's files do; its folder must exist.</param>
    /// <param name="image">Intensities, finite. In formats of greys what is below 0 becomes black.</param>
    /// <param name="format">The format.</param>
    /// <param name="sidecar">Everything that made the pattern; <see cref="PatternSidecar.Image"/> is filled in.</param>
    /// <param name="whiteIntensity">
    /// In formats of greys the intensity that becomes white, grey = ⌊white·I/whiteIntensity·(1 + 10⁻⁹)⌋; what is above it is white too.
    /// The image's maximum where null; counts of a detector are written as they are with 255 or 65535.
    /// </param>
    /// <returns>The paths of image and sidecar.</returns>
    /// <exception cref="ArgumentException">There is no such format, the path's ending is not the format's, or a number does not fit into the format.</exception>
    /// <exception cref="IOException">A file cannot be written, or a JSON file that is no sidecar stands in its place.</exception>
    /// <exception cref="PatternFileException">A JSON file stands in the sidecar's place and cannot be read.</exception>
    public static IReadOnlyList<string> Write(string path, IntensityImage image, PatternFormat format, PatternSidecar sidecar, double? whiteIntensity = null)
    {
        RequireExtension(path, format);
        RequireFitting(image, format, whiteIntensity);
        SidecarFile.RequireOwnPlace(path);
        double maximum = whiteIntensity ?? image.Maximum();
        int? white = PatternFormats.WhiteOf(format);
        byte[] parameters = SidecarJson.Write(sidecar with
        {
            Image = new SidecarImage(Path.GetFileName(path), format, image.Rows, image.Columns, white, white is null ? null : Math.Max(maximum, 0)),
        });
        WriteImage(path, image, format, maximum);
        SidecarFile.Write(path, parameters);
        return [path, SidecarFile.PathOf(path)];
    }

    /// <summary>Where the parameters of an image stand: the image's path with the ending .json.</summary>
    /// <param name="path">Path of the image.</param>
    public static string SidecarPathOf(string path) => SidecarFile.PathOf(path);

    private static void WriteImage(string path, IntensityImage image, PatternFormat format, double maximum)
    {
        (int rows, int columns) = (image.Rows, image.Columns);
        switch (format)
        {
            case PatternFormat.Png8:
                new GreyImage(rows, columns, Array.ConvertAll(Greys(), grey => (byte)grey)).WritePng(path);
                break;
            case PatternFormat.Png16:
                new Grey16Image(rows, columns, Greys()).WritePng(path);
                break;
            case PatternFormat.Tiff16:
                WholeFile.Write(path, stream => TiffFile.Write(stream, rows, columns, Greys()));
                break;
            case PatternFormat.TiffFloat32:
                WholeFile.Write(path, stream => TiffFile.Write(stream, rows, columns, Array.ConvertAll(image.Values.ToArray(), value => (float)value)));
                break;
            case PatternFormat.NpyFloat32:
                WholeFile.Write(path, stream => NpyFile.Write(stream, image, half: true));
                break;
            case PatternFormat.NpyFloat64:
                WholeFile.Write(path, stream => NpyFile.Write(stream, image, half: false));
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(format), format, "There is no such format.");
        }

        ushort[] Greys() => new GreyScaling(PatternFormats.WhiteOf(format)!.Value, maximum).Greys(image.Values);
    }

    private static void RequireExtension(string path, PatternFormat format)
    {
        string expected = PatternFormats.ExtensionOf(format);
        string extension = Path.GetExtension(path).ToLowerInvariant();
        if (extension != expected && !(expected == PatternFormats.ExtensionOf(PatternFormat.Tiff16) && extension == TiffExtension))
            throw new ArgumentException($"{path} does not end in {expected}, as files of the format {format} do.", nameof(path));
    }

    private static void RequireFitting(IntensityImage image, PatternFormat format, double? whiteIntensity)
    {
        if (image.Values.Length == 0)
            throw new ArgumentException("An image without pixels cannot be written.", nameof(image));
        double most = format is PatternFormat.TiffFloat32 or PatternFormat.NpyFloat32 ? float.MaxValue : double.MaxValue;
        foreach (double value in image.Values)
        {
            if (!(Math.Abs(value) <= most))
                throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"The intensity {value} does not fit into the format {format}."), nameof(image));
        }

        if (whiteIntensity is not (null or (> 0 and <= double.MaxValue)))
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"The intensity of white is {whiteIntensity}; it must be a positive number."), nameof(whiteIntensity));
    }
}
