using System.Globalization;
using ZoneAxis.Cli.Inputs;
using ZoneAxis.Cli.Shaping;
using ZoneAxis.Crystallography;
using ZoneAxis.Diffraction;

namespace ZoneAxis.Cli;

/// <summary>Simulates the patterns of a crystal and writes them as images.</summary>
internal sealed class PatternImages(Geometry geometry, SymmetryTolerance tolerance, IReadOnlyList<IPatternShaper> shapers, bool withSpotPattern)
{
    private const string GzipEnding = ".gz";

    private readonly PatternSimulator _simulator = new(geometry);
    private readonly PatternFigure _figure = new(geometry);

    /// <summary>The geometry, as it is called in output.</summary>
    internal string GeometryName => geometry.Name;

    /// <summary>Writes the images of a crystal.</summary>
    /// <param name="crystal">In any cell.</param>
    /// <param name="stem">How the names of the files begin.</param>
    /// <param name="folder">Where they go; it exists.</param>
    /// <returns>The paths of the files.</returns>
    internal IReadOnlyList<string> Write(Crystal crystal, string stem, string folder)
    {
        Crystal conventional = SetyawanCurtaroloCell.Of(SymmetryFinder.Find(crystal, tolerance));
        PatternTriple raw = _simulator.GreyTriple(conventional);
        List<string> files = [];
        foreach (PatternAxis axis in Enum.GetValues<PatternAxis>())
        {
            string name = Path.Combine(folder, $"{stem}_{axis.ToString().ToLowerInvariant()}");
            raw[axis].WritePng(Add($"{name}.png"));
            foreach (IPatternShaper shaper in shapers)
                shaper.Shape(raw[axis], axis).ToRgb().WritePng(Add(ShapedPictures.PathOf(name, shaper)));
        }

        if (withSpotPattern)
            SpotPattern.Of(raw).WritePng(Add(Path.Combine(folder, $"{stem}.spot.png")));
        _figure.WritePng(crystal.Name, raw, [.. shapers.Select(shaper => new ShapedRow(LabelOf(shaper), shaper.Shape(raw)))], Add(Path.Combine(folder, $"{stem}.figure.png")));
        return files;

        string Add(string path)
        {
            files.Add(path);
            return path;
        }
    }

    private string LabelOf(IPatternShaper shaper) => shapers.Count == 1 ? "shaped" : $"shaped: {shaper.Variant}";

    /// <summary>How the names of an input's images begin: the file's name without folder and endings, and the crystal's place in it.</summary>
    /// <param name="input">The input.</param>
    internal static string StemOf(StructureInput input)
    {
        string name = Path.GetFileName(input.Path);
        if (name.EndsWith(GzipEnding, StringComparison.OrdinalIgnoreCase))
            name = name[..^GzipEnding.Length];
        string stem = Path.GetFileNameWithoutExtension(name);
        return input.Place is { } place ? string.Create(CultureInfo.InvariantCulture, $"{stem}-{place}") : stem;
    }
}
