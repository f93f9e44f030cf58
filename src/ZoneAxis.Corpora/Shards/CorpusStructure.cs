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

    /// <summary>The source's label: number of the space group, 1 to 230; null where the source gives none.</summary>
    public int? Label { get; init; }

    /// <summary>The source's label at a tighter tolerance, 1 to 230; null where the source gives none.</summary>
    public int? LabelTight { get; init; }

    /// <summary>Whether it stood in the Materials Project of early 2020; null where the source does not say.</summary>
    public bool? IsInSnapshot2020 { get; init; }

    /// <summary>
    /// The day by which the entry was there as it is here, as far as the source says; null where it does not.
    /// See <see cref="StructureResult.Date"/>.
    /// </summary>
    public DateOnly? Date { get; init; }

    /// <summary>Whether it is known from experiment; null where the source does not say.</summary>
    public bool? IsExperimental { get; init; }

    /// <summary>Cell and atoms as the source gives them.</summary>
    public required Crystal Crystal { get; init; }
}
