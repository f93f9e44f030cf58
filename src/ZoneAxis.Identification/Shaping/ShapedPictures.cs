using ZoneAxis.Diffraction;

namespace ZoneAxis;

/// <summary>Shapes raw patterns and writes the results as images.</summary>
/// <param name="request">What is wanted.</param>
internal sealed class ShapedPictures(ShapingRequest request)
{
    private readonly ShapingFigure _figure = new();

    /// <summary>Shapes one picture.</summary>
    /// <param name="raw">The picture, of a size that the shaper takes.</param>
    /// <param name="path">Its file.</param>
    /// <param name="axis">Which pattern of its crystal it is.</param>
    /// <returns>The paths of the files.</returns>
    public IReadOnlyList<string> Write(GreyImage raw, string path, PatternAxis axis)
    {
        IPatternShaper shaper = request.Shaper;
        string stem = Path.Combine(request.Folder, StemOf(path));
        string shaped = PathOf(stem, shaper);
        shaper.Shape(raw, axis).ToRgb().WritePng(shaped);
        if (!request.Steps)
            return [shaped];
        string steps = $"{stem}.steps{EndingOf(shaper)}.png";
        _figure.Write($"{StemOf(path)}, shaped as {axis.ToString().ToLowerInvariant()}, variant {shaper.Variant}", shaper.Steps(raw, axis), steps);
        return [shaped, steps];
    }

    /// <summary>The side that a shaper's patterns must have, px; null where it takes any.</summary>
    /// <param name="shaper">The shaper.</param>
    public static int? SideFor(IPatternShaper shaper) => shaper is ReleasedShaper released ? released.Options.PatternSide : null;

    /// <summary>What the shaped image of a raw one is called.</summary>
    /// <param name="stem">The raw image's path without ending.</param>
    /// <param name="shaper">Shaped it.</param>
    public static string PathOf(string stem, IPatternShaper shaper) => $"{stem}.shaped{EndingOf(shaper)}.png";

    /// <summary>How the names of a picture's images begin: its file's name without folder and ending.</summary>
    /// <param name="path">The file.</param>
    public static string StemOf(string path) => Path.GetFileNameWithoutExtension(path);

    /// <summary>The pattern that a file's name says, as "quartz_x.png" does; null where it says none.</summary>
    /// <param name="path">The file.</param>
    public static PatternAxis? AxisOf(string path) => StemOf(path) switch
    {
        string stem when stem.EndsWith("_x", StringComparison.OrdinalIgnoreCase) => PatternAxis.X,
        string stem when stem.EndsWith("_y", StringComparison.OrdinalIgnoreCase) => PatternAxis.Y,
        string stem when stem.EndsWith("_z", StringComparison.OrdinalIgnoreCase) => PatternAxis.Z,
        _ => null,
    };

    private static string EndingOf(IPatternShaper shaper) => shaper.Variant == ReleasedShaper.VariantName ? "" : $"-{shaper.Variant}";
}
