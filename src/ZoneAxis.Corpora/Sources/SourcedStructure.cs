using ZoneAxis.Crystallography;

namespace ZoneAxis.Corpora;

/// <summary>A structure as a source yields it, or the reason why there is none.</summary>
public sealed record SourcedStructure
{
    /// <summary>Where it stands in its source, in the source's own words: what <see cref="IStructureSource.Read"/> takes to go on behind it.</summary>
    public required string Position { get; init; }

    /// <summary>Its identifier, which must be one of its own in the corpus; what to call it in a list of failures where it could not be read.</summary>
    public required string Id { get; init; }

    /// <summary>Cell and atoms; null where it could not be read.</summary>
    public Crystal? Crystal { get; init; }

    /// <summary>Why it could not be read, as a sentence; null where it could.</summary>
    public string? Problem { get; init; }

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

    internal static SourcedStructure Failed(string position, string id, string problem) => new() { Position = position, Id = id, Problem = problem };
}
