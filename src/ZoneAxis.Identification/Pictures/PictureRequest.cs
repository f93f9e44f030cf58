using ZoneAxis.Diffraction;

namespace ZoneAxis;

/// <summary>Pictures of zone-axis patterns of one crystal, and what is known of them.</summary>
public sealed record PictureRequest
{
    /// <summary>Remedy: state the direction of the beam of each picture.</summary>
    public const string StateZoneAxes = "state-zone-axes";

    /// <summary>Remedy: state the scale of the pictures.</summary>
    public const string StateScale = "state-scale";

    /// <summary>The files, one a zone.</summary>
    public required IReadOnlyList<string> Files { get; init; }

    /// <summary>Which image of each file: none for the first that is no thumbnail, one for all files, or one for each in their order.</summary>
    public IReadOnlyList<FrameSelection> Frames { get; init; } = [];

    /// <summary>Where the direct beam arrives in all pictures; null where their parameters state it, and else it is taken to be the middle.</summary>
    public BeamPosition? Beam { get; init; }

    /// <summary>Directions of the beam, one a picture; none where the pictures' parameters state them.</summary>
    public IReadOnlyList<LatticeDirection> Zones { get; init; } = [];

    /// <summary>Scale of the pictures at the beam, 1/Å per px; null where files or parameters state it.</summary>
    public double? InverseAngstromPerPixel { get; init; }

    /// <summary>Acceleration voltage, kV; null where files or parameters state it, or the wavelength.</summary>
    public double? Kilovolts { get; init; }

    /// <summary>Cells of the crystallite along each edge, at least 2; the published 10 unless set.</summary>
    public int CrystalliteCells { get; init; } = Crystallite.PublishedCells;

    /// <summary>Whether the patterns are flat or precessed, so that no excitation error is to be divided out; they are also where their parameters say so.</summary>
    public bool IsFlat { get; init; }

    /// <summary>Pictures as those of a crystallite of known size.</summary>
    /// <param name="pictures">The pictures; angles, a cell, a mask and the groups' frequencies do not count.</param>
    /// <param name="cells">Cells of the crystallite along each edge, at least 2.</param>
    internal static PictureRequest Of(FrameRequest pictures, int cells) => new()
    {
        Files = pictures.Files,
        Frames = pictures.Frames,
        Beam = pictures.Beam,
        Zones = pictures.Zones,
        InverseAngstromPerPixel = pictures.InverseAngstromPerPixel,
        Kilovolts = pictures.Kilovolts,
        CrystalliteCells = cells,
        IsFlat = pictures.AreFlat,
    };
}
