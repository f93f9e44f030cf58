using ZoneAxis.Diffraction;

namespace ZoneAxis.Cli.Shaping;

/// <summary>Shapes pictures of raw patterns and writes the results as images.</summary>
internal sealed class ShapedPictures(IPatternShaper shaper, bool withSteps)
{
    private readonly ShapingFigure _figure = new();

    /// <summary>The variant, as it is called in output.</summary>
    internal string Variant => shaper.Variant;

    /// <summary>Shapes one picture.</summary>
    /// <param name="path">A PNG file.</param>
    /// <param name="axis">Which pattern of its crystal it is.</param>
    /// <param name="folder">Where the images go; it exists.</param>
    /// <returns>The paths of the files.</returns>
    /// <exception cref="InvalidDataException">It is no picture that can be shaped.</exception>
    internal IReadOnlyList<string> Write(string path, PatternAxis axis, string folder)
    {
        GreyImage raw = GreyImage.ReadPng(path);
        RequireShape(raw);
        string stem = Path.Combine(folder, StemOf(path));
        string shaped = PathOf(stem, shaper);
        shaper.Shape(raw, axis).ToRgb().WritePng(shaped);
        if (!withSteps)
            return [shaped];
        string steps = $"{stem}.steps{EndingOf(shaper)}.png";
        _figure.WritePng($"{StemOf(path)}, shaped as {axis.ToString().ToLowerInvariant()}, variant {Variant}", shaper.Steps(raw, axis), steps);
        return [shaped, steps];
    }

    /// <summary>What the shaped image of a raw one is called.</summary>
    /// <param name="stem">The raw image's path without ending.</param>
    /// <param name="shaper">Shaped it.</param>
    internal static string PathOf(string stem, IPatternShaper shaper) => $"{stem}.shaped{EndingOf(shaper)}.png";

    /// <summary>How the names of a picture's images begin: its file's name without folder and ending.</summary>
    /// <param name="path">The file.</param>
    internal static string StemOf(string path) => Path.GetFileNameWithoutExtension(path);

    /// <summary>The pattern that a file's name says, as "quartz_x.png" does; null where it says none.</summary>
    /// <param name="path">The file.</param>
    internal static PatternAxis? AxisOf(string path) => StemOf(path) switch
    {
        string stem when stem.EndsWith("_x", StringComparison.OrdinalIgnoreCase) => PatternAxis.X,
        string stem when stem.EndsWith("_y", StringComparison.OrdinalIgnoreCase) => PatternAxis.Y,
        string stem when stem.EndsWith("_z", StringComparison.OrdinalIgnoreCase) => PatternAxis.Z,
        _ => null,
    };

    private static string EndingOf(IPatternShaper shaper) => shaper.Variant == ReleasedShaper.VariantName ? "" : $"-{shaper.Variant}";

    private void RequireShape(GreyImage raw)
    {
        if (raw.Rows != raw.Columns)
            throw new InvalidDataException($"the picture has {raw.Rows} rows and {raw.Columns} columns; only square ones can be shaped, so cut it to a square about the direct beam.");
        if (shaper is ReleasedShaper released && raw.Rows != released.Options.PatternSide)
        {
            int side = released.Options.PatternSide;
            throw new InvalidDataException($"the picture has {raw.Rows} × {raw.Columns} px; the published code's constants are for {side} × {side} px, so resample it, or take --variant {TextShaper.VariantName}.");
        }
    }
}
