namespace ZoneAxis.Corpora;

/// <summary>What a source says of a structure besides cell and atoms.</summary>
public sealed record EntryFacts
{
    /// <summary>Nothing is known.</summary>
    public static EntryFacts None { get; } = new();

    /// <summary>The source's label: number of the space group, 1 to 230; null where the source gives none.</summary>
    public int? Label { get; init; }

    /// <summary>The source's label at a tighter tolerance, 1 to 230; null where the source gives none.</summary>
    public int? LabelTight { get; init; }

    /// <summary>Whether it stood in the Materials Project of early 2020; null where the source does not say.</summary>
    public bool? IsInSnapshot2020 { get; init; }

    /// <summary>
    /// The day by which the entry was there as it is here, as far as the source says; null where it does not.
    /// See <see cref="Crystallography.StructureResult.Date"/>.
    /// </summary>
    public DateOnly? Date { get; init; }

    /// <summary>Whether it is known from experiment; null where the source does not say.</summary>
    public bool? IsExperimental { get; init; }
}
