using ZoneAxis.Diffraction;

namespace ZoneAxis;

/// <summary>Tells space groups from pictures as a camera takes them: the pictures' reflections are answered as any other list of them, by their analysis alone or joined with a network.</summary>
public static class FrameIdentifier
{
    /// <summary>Reads and indexes pictures, and tells what their reflections say.</summary>
    /// <param name="request">The pictures.</param>
    /// <param name="network">What is asked besides, see <see cref="Identifier.Identify(string, ReflectionReport, bool)"/>; null for the analysis alone.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="PatternFileException">A file cannot be read, or has no scale.</exception>
    /// <exception cref="IndexingException">The pictures cannot be indexed, do not belong together, or show too few reflections.</exception>
    /// <exception cref="IdentificationException">The network takes no reflections, or does not know all groups.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static Identification Identify(FrameRequest request, Identifier? network = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        IndexedFrames found = FrameIndexing.Index(request with { MustHaveCell = true }, cancellation);
        if (found.Report is not { } report)
            throw new IndexingException($"The {request.Files.Count} pictures show no reflection but what is hidden or at their edges.");
        string input = string.Join(", ", request.Files.Select(Path.GetFileName));
        return (network?.Identify(input, report, areOfPictures: true) ?? ReflectionIdentifier.Identify(input, report)) with
        {
            Frames = found,
            Geometry = ZoneAxes.GeometryName,
            Assumptions = "Assumed: the scale is that of all pictures, each shows a zone axis of one crystal, and intensities are kinematic as far as Friedel mates agree.",
        };
    }
}
