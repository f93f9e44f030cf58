namespace ZoneAxis;

/// <summary>The answer on one crystal, whatever was asked about it: a structure file, pictures of its patterns or a list of its reflections, by a network, by indexing or by the analysis of the list.</summary>
/// <remarks>A network is given patterns alone; a group that a file declares plays no part in any of it.</remarks>
public sealed record Identification
{
    /// <summary>What the crystal is called.</summary>
    public required string Crystal { get; init; }

    /// <summary>The possible groups, the best first; of a network all that it tells apart.</summary>
    public required IReadOnlyList<Candidate> Candidates { get; init; }

    /// <summary>What the crystal's own coordinates say; null where pictures or reflections were given.</summary>
    public StructureSymmetry? Structure { get; init; }

    /// <summary>What was found in pictures as a camera takes them; null where others, or none, were given.</summary>
    public IndexedFrames? Frames { get; init; }

    /// <summary>What indexing by the interference of a crystallite of known size found in simulated pictures; null elsewhere.</summary>
    public IndexedPictures? Indexed { get; init; }

    /// <summary>What a list of reflections says, from which the candidates follow; null where no list was given.</summary>
    public ReflectionReport? Reflections { get; init; }

    /// <summary>Name of the model; null where no network was asked.</summary>
    public string? Model { get; init; }

    /// <summary>Name of the geometry of the patterns, as "rotated45"; null where a list of reflections was given.</summary>
    public required string? Geometry { get; init; }

    /// <summary>Name of the cell that the crystallite of a network's patterns repeats, as "setyawan-curtarolo"; null where no network was asked.</summary>
    public string? Cell { get; init; }

    /// <summary>What was made of the patterns for a network, as "shaped (released), 128 px"; null where no network was asked.</summary>
    public string? Descriptor { get; init; }

    /// <summary>What was taken for granted of pictures, as a sentence; null where a structure or a list of reflections was given.</summary>
    public string? Assumptions { get; init; }

    /// <summary>Whether the group of the crystal's own coordinates is one that the model tells apart; true where there are no coordinates.</summary>
    public bool IsKnownToModel => Structure is not { } structure || Candidates.Any(candidate => candidate.Number == structure.Number);

    /// <summary>What the candidates and the coordinates say of each other; null where no network was asked, or there are no coordinates.</summary>
    public Verdict? Verdict => (Model, Structure, Candidates) switch
    {
        (null, _, _) or (_, null, _) => null,
        _ when !IsKnownToModel => ZoneAxis.Verdict.OutsideModel,
        var (_, structure, candidates) => candidates[0].Number == structure.Number ? ZoneAxis.Verdict.Agree : ZoneAxis.Verdict.Disagree,
    };

    /// <summary>A sentence that the candidates must be read with, or null.</summary>
    public string? Note => IsKnownToModel
        ? null
        : $"The structure's own group, {Structure!.Number} {Structure.Symbol}, is none of the {Candidates.Count} classes of the model, which cannot name it.";
}
