using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction;

/// <summary>Indexed pictures of one crystal, and what is known of their directions.</summary>
public sealed record PictureCellRequest
{
    /// <summary>The pictures.</summary>
    public required IReadOnlyList<IndexedPicture> Pictures { get; init; }

    /// <summary>Scale of each, 1/Å per px.</summary>
    public required IReadOnlyList<double> Scales { get; init; }

    /// <summary>The goniometer's angles of each; none where they are not known.</summary>
    public IReadOnlyList<GoniometerAngles> Angles { get; init; } = [];

    /// <summary>Direction of the beam of each in the crystal's cell; none where that is not known.</summary>
    public IReadOnlyList<LatticeDirection> Zones { get; init; } = [];

    /// <summary>The cell, Å and degrees; null where it is to be found.</summary>
    public CellParameters? Cell { get; init; }

    /// <summary>Errors allowed.</summary>
    public CellFromPicturesOptions Options { get; init; } = CellFromPicturesOptions.Default;
}
