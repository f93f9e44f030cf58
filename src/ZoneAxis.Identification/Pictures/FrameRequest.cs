using ZoneAxis.Crystallography;
using ZoneAxis.Diffraction;

namespace ZoneAxis;

/// <summary>Pictures of one crystal as a camera took them, and what is known of them. Nothing of the crystal needs to be.</summary>
public sealed record FrameRequest
{
    /// <summary>Remedy: state the goniometer's angles of each picture.</summary>
    public const string StateTilts = "state-tilts";

    /// <summary>The files.</summary>
    public required IReadOnlyList<string> Files { get; init; }

    /// <summary>Which image of each file: none for the first that is no thumbnail, one for all files, or one for each in their order.</summary>
    public IReadOnlyList<FrameSelection> Frames { get; init; } = [];

    /// <summary>A picture of the same size in which pixels that are not 0 tell nothing, as those behind a beam stop; null where there is none.</summary>
    public string? MaskFile { get; init; }

    /// <summary>Scale at the beam, 1/Å per px; null where the files or their parameters state it.</summary>
    public double? InverseAngstromPerPixel { get; init; }

    /// <summary>The goniometer's angles, one for each picture in their order; none where the files state them, or where they are not known: pictures are then put together by the rows that they share.</summary>
    public IReadOnlyList<GoniometerAngles> Tilts { get; init; } = [];

    /// <summary>Direction of the beam of each picture in the crystal's cell, in their order; none where they are not known, or where parameters beside all pictures state them.</summary>
    public IReadOnlyList<LatticeDirection> Zones { get; init; } = [];

    /// <summary>The crystal's cell, Å and degrees; null where it is to be found.</summary>
    public CellParameters? Cell { get; init; }

    /// <summary>Whether intensities are those of the zone axis, as in simulated flat patterns: mates that differ are noise, and none is taken for the other.</summary>
    public bool AreFlat { get; init; }

    /// <summary>Whether a cell must be found: pictures that do not fit together are then refused, instead of being told of one by one.</summary>
    public bool MustHaveCell { get; init; }

    /// <summary>How often the space groups occur.</summary>
    public GroupPrior Prior { get; init; } = GroupPrior.Any;

    /// <summary>Direction of the α axis in the pictures, degrees from +x (columns) towards +y (rows).</summary>
    public double TiltAxisDegrees { get; init; }

    /// <summary>How sure the angles are, degrees; null for the default.</summary>
    public double? AngleUncertaintyDegrees { get; init; }

    /// <summary>Where the direct beam arrives in all pictures; null where they tell it themselves.</summary>
    public BeamPosition? Beam { get; init; }

    /// <summary>Acceleration voltage, kV; null where the files state it, or nobody.</summary>
    public double? Kilovolts { get; init; }
}
