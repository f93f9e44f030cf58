namespace ZoneAxis;

/// <summary>The answer on one crystal: what a network says of its patterns, and what its own coordinates say.</summary>
/// <remarks>The network is given patterns alone; a group that a file declares plays no part in either.</remarks>
public sealed record Identification
{
    /// <summary>What the crystal is called.</summary>
    public required string Crystal { get; init; }

    /// <summary>All groups that the model tells apart, the most probable first.</summary>
    public required IReadOnlyList<Candidate> Candidates { get; init; }

    /// <summary>What the crystal's own coordinates say.</summary>
    public required StructureSymmetry Structure { get; init; }

    /// <summary>Name of the model.</summary>
    public required string Model { get; init; }

    /// <summary>Name of the geometry of the patterns, as "rotated45".</summary>
    public required string Geometry { get; init; }

    /// <summary>Name of the cell that the crystallite repeats, as "setyawan-curtarolo".</summary>
    public required string Cell { get; init; }

    /// <summary>What was made of the patterns, with its side, as "shaped (released), 128 px".</summary>
    public required string Descriptor { get; init; }

    /// <summary>Whether the group of the crystal's own coordinates is one that the model tells apart.</summary>
    public bool IsKnownToModel => Candidates.Any(candidate => candidate.Number == Structure.Number);

    /// <summary>A sentence that the candidates must be read with, or null.</summary>
    public string? Note => IsKnownToModel
        ? null
        : $"The structure's own group, {Structure.Number} {Structure.Symbol}, is none of the {Candidates.Count} classes of the model, which cannot name it.";
}
