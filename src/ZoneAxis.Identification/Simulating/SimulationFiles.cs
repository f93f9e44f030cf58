using System.Text.Json.Nodes;
using ZoneAxis.Crystallography;
using ZoneAxis.Diffraction;

namespace ZoneAxis;

/// <summary>Writes the files of a simulated crystal.</summary>
/// <param name="request">What is wanted.</param>
internal sealed class SimulationFiles(SimulationRequest request)
{
    private readonly PatternFigure _figure = new(request.Geometry, new FigureOptions { Style = request.Output.PlotStyle })
    {
        Damage = [.. request.DescribeDamage() ?? [], .. request.Defects.Select(defect => defect.Describe())],
    };

    private readonly SpotIndexing _indexing = new(request.Geometry);

    /// <summary>Writes the files.</summary>
    /// <param name="stem">How their names begin.</param>
    /// <param name="crystal">The crystal in the cell that was simulated.</param>
    /// <param name="patterns">Its patterns, one a view.</param>
    /// <param name="common">What the sidecars of all of them say.</param>
    /// <returns>The paths, sidecars left out.</returns>
    public IReadOnlyList<string> Write(string stem, Crystal crystal, IReadOnlyList<SimulatedPattern> patterns, PatternSidecar common)
    {
        SimulationOutput output = request.Output;
        string path = Path.Combine(request.Folder, stem);

        // A powder pattern that cannot be computed is to be told before anything is written.
        Crystal titled = crystal with { Name = $"{crystal.Name} (cell: {request.Cell.Word()})" };
        PowderPattern? powder = output.Powder is { } options ? PowderPattern.Of(titled, options) : null;
        foreach (SimulatedPattern pattern in patterns)
            PatternFile.Write(output.PatternPath(path, pattern.View), pattern.Image, output.Format, Describe(pattern, common, path), request.WhiteIntensity);
        GreyImage[] greys = output.NeedsGreys ? [.. patterns.Select(pattern => pattern.Image.ToGrey())] : [];
        if (output.Preview)
            WritePreviews(patterns, path);
        ShapedPattern[][] shaped = [.. output.Shapers.Select(shaper => WriteShaped(shaper, patterns, greys, path))];
        if (output.SpotPattern)
            SpotPattern.Of(new PatternTriple(greys[0], greys[1], greys[2])).WritePng(SimulationOutput.SpotPatternPath(path));
        if (output.Plot)
            Draw(titled, patterns, greys, shaped, output.FigurePath(path));
        if (powder is not null)
            WritePowder(powder, path, common);
        return output.FilesOf(request.Folder, stem, request.Geometry);
    }

    private static void WritePreviews(IReadOnlyList<SimulatedPattern> patterns, string path)
    {
        foreach (SimulatedPattern pattern in patterns)
            PatternPreview.Of(pattern.Image).WritePng(SimulationOutput.PreviewPath(path, pattern.View));
    }

    private static ShapedPattern[] WriteShaped(IPatternShaper shaper, IReadOnlyList<SimulatedPattern> patterns, GreyImage[] greys, string path)
    {
        ShapedPattern[] shaped = [.. Enum.GetValues<PatternAxis>().Select(axis => shaper.Shape(greys[(int)axis], axis))];
        for (int i = 0; i < shaped.Length; i++)
            shaped[i].ToRgb().WritePng(SimulationOutput.ShapedPath(path, patterns[i].View, shaper));
        return shaped;
    }

    private void Draw(Crystal crystal, IReadOnlyList<SimulatedPattern> patterns, GreyImage[] greys, ShapedPattern[][] shaped, string path)
    {
        // A row of a figure shows all patterns or none, and only three are shaped.
        bool showShaped = patterns.Count == SimulationOutput.Channels;
        IReadOnlyList<IPatternShaper> shapers = showShaped ? request.Output.Shapers : [];
        FigureColumn[] columns =
        [
            .. patterns.Select((pattern, i) => new FigureColumn(pattern.View, greys[i])
            {
                Shaped = [.. shapers.Select((_, row) => shaped[row][i])],
                Intensities = request.ComputesAllPixels ? pattern.Image : null,
                Spots = request.Output.Index ? _indexing.Of(pattern.Image, crystal, pattern.Orientation) : [],
            }),
        ];
        _figure.Write(crystal.Name, columns, [.. shapers.Select(shaper => shapers.Count == 1 ? "shaped" : $"shaped: {shaper.Variant}")], path);
    }

    private PatternSidecar Describe(SimulatedPattern pattern, PatternSidecar common, string path)
    {
        IReadOnlyList<JsonObject>? damage = request.DescribeDamage();
        return common with
        {
            View = SidecarView.Of(pattern.View, pattern.Orientation),
            Preview = request.Output.Preview ? new SidecarPreview(Path.GetFileName(SimulationOutput.PreviewPath(path, pattern.View)), FigureOptions.UsualDisplayExponent) : null,
            Damage = damage,
            Seed = damage is null ? null : pattern.Seed,
        };
    }

    private void WritePowder(PowderPattern powder, string path, PatternSidecar common)
    {
        PowderFigureOptions options = new() { Style = request.Output.PlotStyle, Profile = PowderProfileOptions.For(powder.Options) };
        new PowderSidecar(powder, options) { Source = common.Source, Cell = common.Cell }.Write(SimulationOutput.PowderSidecarPath(path));
        powder.WriteCsv(SimulationOutput.PowderTablePath(path));
        new PowderFigure(options).Write(powder, request.Output.PowderFigurePath(path));
    }
}
