using System.Collections.Immutable;
using System.Text.Json.Nodes;
using ZoneAxis.Crystallography;
using ZoneAxis.Diffraction;

namespace ZoneAxis.Web;

/// <summary>Indexes pictures, with what was corrected by hand.</summary>
/// <param name="limits">Limits of reading.</param>
/// <param name="nearest">Finds crystals with nearly the same lattice.</param>
internal sealed class PictureAnalysis(WebLimits limits, NearestCrystals nearest)
{
    private const int UsualTop = 10;
    private const double MostTilt = 180;
    private const double LeastScale = 1e-6;
    private const double MostScale = 1;

    /// <summary>What pictures show, as the line of the command line with what the page draws.</summary>
    /// <param name="files">The pictures.</param>
    /// <param name="options">What is known of them.</param>
    /// <param name="stop">Stops it.</param>
    /// <exception cref="RequestException">An option is wrong.</exception>
    public JsonObject Run(IReadOnlyList<InputFile> files, PictureOptions options, CancellationToken stop)
    {
        int top = OptionsReader.Within(options.Top, UsualTop, 1, SpaceGroups.Count, "top");
        using InputFolder folder = new(files);
        ImmutableArray<ReadFrame> frames = Frames(folder, options, stop);
        string input = string.Join(", ", files.Select(file => file.Name));
        (IndexedFrames? found, string? problem) = TogetherOrProblem(frames, options, stop);
        JsonObject line = new PictureLine(input, frames, found, problem, options, top).Build(folder);
        if (found is { Cells: [var cell, ..] })
            line["nearest"] = nearest.Of(new Lattice(cell.Reduced), null);
        return line;
    }

    /// <summary>What the reflections of pictures say; null where no cell was found, as their tilts are not known.</summary>
    /// <param name="folder">The pictures.</param>
    /// <param name="options">What is known of them.</param>
    /// <param name="stop">Stops it.</param>
    /// <exception cref="ZoneAxisException">A picture cannot be read or indexed.</exception>
    public ReflectionReport? ReportOf(InputFolder folder, PictureOptions options, CancellationToken stop)
    {
        ImmutableArray<ReadFrame> frames = Frames(folder, options, stop);
        if (frames.FirstOrDefault(frame => frame.Problem is not null) is { Problem: { } problem })
            throw new IndexingException(problem);
        if (frames.FirstOrDefault(frame => !frame.HasScale) is { } without)
            throw new IndexingException($"{without.Name}: the file does not say what a pixel spans; state the scale as inverseAngstromPerPixel.");
        return Together(frames, options, stop)?.Report;
    }

    private ImmutableArray<ReadFrame> Frames(InputFolder folder, PictureOptions options, CancellationToken stop)
    {
        if (folder.Paths.Length > limits.Pictures)
            throw RequestException.TooLarge($"There are {folder.Paths.Length} pictures; at most {limits.Pictures} are indexed together.");
        FrameOptions[] known = options.Frames ?? [];
        if (known.Length > folder.Paths.Length)
            throw RequestException.Wrong($"frames has {known.Length} entries for {folder.Paths.Length} pictures.");
        FrameReader reader = new(limits, options);
        List<ReadFrame> frames = [];
        for (int k = 0; k < folder.Paths.Length; k++)
        {
            stop.ThrowIfCancellationRequested();
            ReadFrame frame = reader.Read(folder.Paths[k], folder.NameOf(folder.Paths[k]), k < known.Length ? Checked(known[k]) : new FrameOptions(), stop);
            frames.Add(frame with { Problem = frame.Problem is { } problem ? folder.Renamed(problem) : null });
        }

        return [.. frames];
    }

    private static (IndexedFrames? Found, string? Problem) TogetherOrProblem(ImmutableArray<ReadFrame> frames, PictureOptions options, CancellationToken stop)
    {
        try
        {
            return (Together(frames, options, stop), null);
        }
        catch (IndexingException failure)
        {
            return (null, WebHint.AddTo(failure.Message, failure.Remedy));
        }
    }

    /// <summary>The cell of all pictures; null where one has no lattice or scale, or no tilts are known.</summary>
    private static IndexedFrames? Together(ImmutableArray<ReadFrame> frames, PictureOptions options, CancellationToken stop)
    {
        if (frames.Any(frame => frame.Indexed is null || !frame.HasScale))
            return null;
        int tilted = frames.Count(frame => frame.Indexed!.Angles is not null);
        if (tilted is not 0 && tilted != frames.Length)
            throw new IndexingException($"{tilted} of {frames.Length} pictures have a tilt; the cell follows from the tilts of all.");
        ImmutableArray<IndexedFrame> indexed = [.. frames.Select(frame => frame.Indexed!)];
        FrameRequest request = new()
        {
            Tilts = tilted < 2 ? [] : [.. indexed.Select(frame => frame.Angles!.Value)],
            Files = [.. frames.Select(frame => frame.Name)],
            TiltAxisDegrees = OptionsReader.Within(options.TiltAxisDegrees, 0, -360, 360, "tiltAxisDegrees"),
            AngleUncertaintyDegrees = options.TiltErrorDegrees is { } error ? OptionsReader.Within(error, error, 0.01, 10, "tiltErrorDegrees") : null,
        };
        double? kilovolts = options.Kilovolts ?? frames.Select(frame => frame.Kilovolts).FirstOrDefault(voltage => voltage is > 0);
        return FrameIndexing.Together(indexed, request, kilovolts is { } voltage ? Beam.OfElectrons(OptionsReader.Within(voltage, voltage, 1, 3000, "kilovolts")) : null, stop);
    }

    private static FrameOptions Checked(FrameOptions frame)
    {
        foreach (double angle in frame.Tilt is { } tilt ? OptionsReader.Numbers(tilt, 2, "tilt") : [])
            _ = OptionsReader.Within(angle, 0, -MostTilt, MostTilt, "tilt");
        if (frame.Beam is { } beam)
            _ = OptionsReader.Numbers(beam, 2, "beam");
        if (frame.InverseAngstromPerPixel is { } scale)
            _ = OptionsReader.Within(scale, scale, LeastScale, MostScale, "inverseAngstromPerPixel");
        return frame;
    }
}
