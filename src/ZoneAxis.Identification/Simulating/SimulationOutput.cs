using ZoneAxis.Diffraction;

namespace ZoneAxis;

/// <summary>Which files a simulation writes.</summary>
public sealed record SimulationOutput
{
    /// <summary>Patterns that shaping and spot patterns take: red, green and blue.</summary>
    public const int Channels = 3;

    /// <summary>Format of the patterns.</summary>
    public PatternFormat Format { get; init; } = PatternFormat.Png8;

    /// <summary>Whether a labelled picture is drawn.</summary>
    public bool Plot { get; init; }

    /// <summary>Whether its spots are drawn as disks and get their indices.</summary>
    public bool Index { get; init; }

    /// <summary>Colours of the labelled picture and of that of the powder pattern. Default white, for print.</summary>
    public FigureStyle PlotStyle { get; init; } = FigureStyle.White;

    /// <summary>Whether those two are drawn as SVG and not as PNG.</summary>
    public bool PlotAsSvg { get; init; }

    /// <summary>Whether a copy of each pattern is written that is brightened for the eye; the pattern itself stays as it is.</summary>
    public bool Preview { get; init; }

    /// <summary>What shapes the first three patterns; empty where no shaped patterns are written.</summary>
    public IReadOnlyList<IPatternShaper> Shapers { get; init; } = [];

    /// <summary>Whether the spot pattern is written.</summary>
    public bool SpotPattern { get; init; }

    /// <summary>How the powder pattern is measured; null for none.</summary>
    public PowderOptions? Powder { get; init; }

    /// <summary>Whether anything is made of the patterns' greys.</summary>
    internal bool NeedsGreys => Shapers.Count > 0 || SpotPattern || Plot;

    private string FigureExtension => PlotAsSvg ? ".svg" : ".png";

    /// <summary>The files of a crystal: patterns, shaped patterns and so on; sidecars are not listed.</summary>
    /// <param name="folder">Where they go.</param>
    /// <param name="stem">How their names begin.</param>
    /// <param name="geometry">The geometry of the patterns.</param>
    internal IReadOnlyList<string> FilesOf(string folder, string stem, Geometry geometry)
    {
        string path = Path.Combine(folder, stem);
        List<string> files = [.. geometry.Views.Select(view => PatternPath(path, view))];
        if (Preview)
            files.AddRange(geometry.Views.Select(view => PreviewPath(path, view)));
        foreach (IPatternShaper shaper in Shapers)
            files.AddRange(geometry.Views.Take(Channels).Select(view => ShapedPath(path, view, shaper)));
        if (SpotPattern)
            files.Add(SpotPatternPath(path));
        if (Plot)
            files.Add(FigurePath(path));
        if (Powder is not null)
            files.AddRange([PowderTablePath(path), PowderFigurePath(path)]);
        return files;
    }

    /// <summary>Whether all files of a crystal are there, the patterns' parameters and those of the powder pattern too.</summary>
    /// <param name="folder">Where they go.</param>
    /// <param name="stem">How their names begin.</param>
    /// <param name="geometry">The geometry of the patterns.</param>
    internal bool AreThere(string folder, string stem, Geometry geometry) =>
        FilesOf(folder, stem, geometry).All(File.Exists)
        && geometry.Views.All(view => File.Exists(PatternFile.SidecarPathOf(PatternPath(Path.Combine(folder, stem), view))))
        && (Powder is null || File.Exists(PowderSidecarPath(Path.Combine(folder, stem))));

    /// <summary>The file of a pattern.</summary>
    internal string PatternPath(string path, PatternView view) => $"{path}_{view.Name}{PatternFormats.ExtensionOf(Format)}";

    /// <summary>The file of a pattern brightened for the eye.</summary>
    internal static string PreviewPath(string path, PatternView view) => $"{path}_{view.Name}.preview.png";

    /// <summary>The file of a shaped pattern.</summary>
    internal static string ShapedPath(string path, PatternView view, IPatternShaper shaper) => ShapedPictures.PathOf($"{path}_{view.Name}", shaper);

    /// <summary>The file of the spot pattern.</summary>
    internal static string SpotPatternPath(string path) => $"{path}.spot.png";

    /// <summary>The file of the labelled picture.</summary>
    internal string FigurePath(string path) => $"{path}.figure{FigureExtension}";

    /// <summary>The file of the powder pattern's peaks.</summary>
    internal static string PowderTablePath(string path) => $"{path}.powder.csv";

    /// <summary>The file of the powder pattern's parameters.</summary>
    internal static string PowderSidecarPath(string path) => $"{path}.powder.json";

    /// <summary>The file of the powder pattern's picture.</summary>
    internal string PowderFigurePath(string path) => $"{path}.powder{FigureExtension}";
}
