using ZoneAxis.Crystallography;

namespace ZoneAxis.Corpora;

/// <summary>A structure of a corpus, with where it comes from.</summary>
public sealed record CorpusStructure
{
    /// <summary>Identifier, each once in a corpus.</summary>
    public required string Id { get; init; }

    /// <summary>Name of its source.</summary>
    public required string Source { get; init; }

    /// <summary>Where it stands in its source.</summary>
    public required string Position { get; init; }

    /// <summary>Licence and attribution.</summary>
    public required string Licence { get; init; }

    /// <summary>SHA-256, hexadecimal, of cell, elements, positions, occupancies and displacement parameters.</summary>
    public required string Sha256 { get; init; }

    /// <summary>What the source says of it besides.</summary>
    public EntryFacts Facts { get; init; } = EntryFacts.None;

    /// <summary>Cell and atoms as the source gives them.</summary>
    public required Crystal Crystal { get; init; }
}
