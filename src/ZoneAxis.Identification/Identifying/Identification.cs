using System.Globalization;

namespace ZoneAxis;

/// <summary>The answer on one crystal, whatever was asked about it: a structure file, pictures of its patterns or a list of its reflections, by a network, by indexing or by the analysis of the list.</summary>
/// <remarks>A network is given reflections or patterns alone; a group that a file declares plays no part in any of it.</remarks>
public sealed record Identification
{
    /// <summary>What the crystal is called.</summary>
    public required string Crystal { get; init; }

    /// <summary>The possible groups, the best first, both of an enantiomorphic pair together; of a network all that it tells apart.</summary>
    public required IReadOnlyList<Candidate> Candidates { get; init; }

    /// <summary>What the crystal's own coordinates say; null where pictures or reflections were given.</summary>
    public StructureSymmetry? Structure { get; init; }

    /// <summary>What was found in pictures as a camera takes them; null where others, or none, were given.</summary>
    public IndexedFrames? Frames { get; init; }

    /// <summary>What indexing by the interference of a crystallite of known size found in simulated pictures; null elsewhere.</summary>
    public IndexedPictures? Indexed { get; init; }

    /// <summary>What a list of reflections says, from which the candidates follow; null where no list was given.</summary>
    public ReflectionReport? Reflections { get; init; }

    /// <summary>What absences, Laue class, statistics and frequencies alone say of a list of reflections; null where no network was joined with them.</summary>
    public IReadOnlyList<Candidate>? ByAnalysis { get; init; }

    /// <summary>What the network alone says of a list of reflections in the cell of the likeliest groups; null where none was joined with the analysis.</summary>
    public IReadOnlyList<Candidate>? ByNetwork { get; init; }

    /// <summary>Why there is no answer, as a sentence: the evidence is too little, or fits nothing. There are no candidates then. Null where there is an answer.</summary>
    public string? Unknown { get; init; }

    /// <summary>Name of the model; null where no network was asked.</summary>
    public string? Model { get; init; }

    /// <summary>Name of the geometry of the patterns, as "rotated45", or which reflections a network was given; null where a list of reflections was.</summary>
    public required string? Geometry { get; init; }

    /// <summary>Name of the cell in which a network's patterns or reflections were computed, as "setyawan-curtarolo"; null where no network was asked.</summary>
    public string? Cell { get; init; }

    /// <summary>What a network was given, as "shaped (released), 128 px"; null where no network was asked.</summary>
    public string? Descriptor { get; init; }

    /// <summary>What was taken for granted of pictures, as a sentence; null where a structure or a list of reflections was given.</summary>
    public string? Assumptions { get; init; }

    /// <summary>Whether the group of the crystal's own coordinates is one that the model tells apart; true where there are no coordinates.</summary>
    public bool IsKnownToModel => Structure is not { } structure || Candidates.Any(candidate => candidate.Is(structure.Number));

    /// <summary>What the candidates and the coordinates say of each other; null where no network was asked, or there are no coordinates.</summary>
    public Verdict? Verdict => (Model, Structure, Candidates) switch
    {
        (null, _, _) or (_, null, _) => null,
        _ when !IsKnownToModel => ZoneAxis.Verdict.OutsideModel,
        var (_, structure, candidates) => candidates[0].Is(structure.Number) ? ZoneAxis.Verdict.Agree : ZoneAxis.Verdict.Disagree,
    };

    /// <summary>A sentence that the candidates must be read with, or null.</summary>
    public string? Note => IsKnownToModel
        ? Disagreement
        : $"The structure's own group, {Structure!.Number} {Structure.Symbol}, is none of the {Candidates.Sum(candidate => candidate.EnantiomorphicPartner is null ? 1 : 2)} classes of the model, which cannot name it.";

    private string? Disagreement => this is { Unknown: null, ByAnalysis: [var first, ..], ByNetwork: [var other, ..] } && first.Number != other.Number
        ? string.Create(CultureInfo.InvariantCulture, $"Analysis and network disagree: absences, Laue class and statistics say {first.Name} ({100 * first.Probability:0.0} %), the network {other.Name} ({100 * other.Probability:0.0} %); both are joined in the probabilities above.")
        : null;
}
