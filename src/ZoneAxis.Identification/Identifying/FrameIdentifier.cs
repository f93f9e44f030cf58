using ZoneAxis.Diffraction;

namespace ZoneAxis;

/// <summary>Tells space groups from pictures as a camera takes them, without a network: the pictures' reflections are answered as any other list of them.</summary>
public static class FrameIdentifier
{
    /// <summary>Reads and indexes pictures, and tells what their reflections say.</summary>
    /// <param name="request">The pictures.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="PatternFileException">A file cannot be read, or has no scale.</exception>
    /// <exception cref="IndexingException">The pictures cannot be indexed, do not belong together, or show too few reflections.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static Identification Identify(FrameRequest request, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        IndexedFrames found = FrameIndexing.Index(request with { MustHaveCell = true }, cancellation);
        if (found.Report is not { } report)
            throw new IndexingException($"The {request.Files.Count} pictures show no reflection but what is hidden or at their edges.");
        return ReflectionIdentifier.Identify(string.Join(", ", request.Files.Select(Path.GetFileName)), report) with
        {
            Frames = found,
            Geometry = ZoneAxes.GeometryName,
            Assumptions = "Assumed: the scale is that of all pictures, each shows a zone axis of one crystal, and intensities are kinematic as far as Friedel mates agree.",
        };
    }
}
