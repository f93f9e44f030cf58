using ZoneAxis.Diffraction;

namespace ZoneAxis;

/// <summary>Chooses how pictures of one crystal are answered, and indexes those that are not a network's own.</summary>
/// <param name="pictures">The pictures, and what is known of them.</param>
/// <param name="geometry">Name of their geometry, as <see cref="ZoneAxes.GeometryName"/>.</param>
/// <param name="crystalliteCells">Cells along each edge of the perfect crystallite that they were simulated of; null where there is none, or its size is not known.</param>
public sealed class PictureIdentification(FrameRequest pictures, string geometry, int? crystalliteCells = null)
{
    /// <summary>How the pictures are answered.</summary>
    /// <param name="modelGeometry">The geometry of the patterns that a model at hand learned from; null where none is to be asked.</param>
    /// <returns>Null where there is no way: the pictures are neither along zone axes nor of the model's geometry.</returns>
    /// <exception cref="PatternFileException">A file cannot be read.</exception>
    public PictureMethod? MethodBeside(string? modelGeometry)
    {
        if (geometry == modelGeometry)
            return PictureMethod.Network;
        if (geometry != ZoneAxes.GeometryName)
            return null;
        return crystalliteCells is not null || (!AreOfCamera && ZonePictureIdentifier.AreSimulated(pictures.Files)) ? PictureMethod.Interference : PictureMethod.Frames;
    }

    /// <summary>Indexes the pictures, and tells what their reflections say.</summary>
    /// <param name="method">How: all but <see cref="PictureMethod.Network"/>.</param>
    /// <param name="network">What is asked besides of frames of a camera; null for the analysis of their reflections alone.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="ArgumentException">The pictures are a network's.</exception>
    /// <exception cref="PatternFileException">A file cannot be read, or has no scale.</exception>
    /// <exception cref="IndexingException">The pictures cannot be indexed, do not belong together, or show too few reflections.</exception>
    /// <exception cref="IdentificationException">The network takes no reflections, or does not know all groups.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public Identification Index(PictureMethod method, Identifier? network = null, CancellationToken cancellation = default) => method switch
    {
        PictureMethod.Frames => FrameIdentifier.Identify(pictures, network, cancellation),
        PictureMethod.Interference => ZonePictureIdentifier.Identify(PictureRequest.Of(pictures, crystalliteCells ?? Crystallite.PublishedCells), cancellation),
        _ => throw new ArgumentException($"Pictures are not indexed by the way {method}.", nameof(method)),
    };

    /// <summary>Whether something is known of the pictures that only those of a camera have: angles, a cell, something that hides them.</summary>
    private bool AreOfCamera => pictures is not { Tilts.Count: 0, Cell: null, MaskFile: null, TiltAxisDegrees: 0, AngleUncertaintyDegrees: null };
}
