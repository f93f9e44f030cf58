namespace ZoneAxis.Corpora;

/// <summary>A crystal of a corpus: what is known of it besides its structure and patterns.</summary>
public sealed record CorpusEntry
{
    /// <summary>Identifier, each once in a corpus.</summary>
    public required string Id { get; init; }

    /// <summary>Elements in the order of their symbols with their smallest whole amounts, as "F3Y".</summary>
    public required string Formula { get; init; }

    /// <summary>Number of elements.</summary>
    public required int Elements { get; init; }

    /// <summary>Volume per atom, Å³.</summary>
    public required double VolumePerAtom { get; init; }

    /// <summary>What the source says of it besides.</summary>
    public EntryFacts Facts { get; init; } = EntryFacts.None;

    /// <summary>What the symmetry finder says, 1 to 230; null where it finds none.</summary>
    public int? FoundGroup { get; init; }

    /// <summary>What the symmetry finder says at the tighter tolerance, 1 to 230; null where it finds none.</summary>
    public int? FoundGroupTight { get; init; }

    /// <summary>Stoichiometry, group and Wyckoff sequence, as "AB3 · 221 · 1 3"; empty where no symmetry could be found.</summary>
    public required string Prototype { get; init; }

    /// <summary>Why the crystal could not be simulated; empty where it could.</summary>
    public required string Problem { get; init; }

    /// <summary>Whether there are patterns of it.</summary>
    public bool HasPatterns => Problem.Length == 0;

    /// <summary>The group that a network is to learn: the source's label, and where there is none, the group found; null where neither is known.</summary>
    public int? Group => Facts.Label ?? FoundGroup;
}
