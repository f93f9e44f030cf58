namespace ZoneAxis.Corpora;

/// <summary>What the simulation makes of one structure: a row of a pattern shard.</summary>
internal sealed record CorpusRow
{
    /// <summary>Bytes of a crystal that could not be simulated.</summary>
    private static readonly byte[] None = [];

    public required CorpusStructure Structure { get; init; }

    /// <summary>The group found, 1 to 230; 0 where none could be found.</summary>
    public int FoundGroup { get; init; }

    /// <summary>The group found at the tighter tolerance, 1 to 230; 0 as above.</summary>
    public int FoundGroupTight { get; init; }

    /// <summary>Stoichiometry, group and Wyckoff sequence; empty as above.</summary>
    public string Prototype { get; init; } = "";

    /// <summary>Runs and greys of the raw patterns x, y, z.</summary>
    public (byte[] Runs, byte[] Greys)[] Raw { get; init; } = [(None, None), (None, None), (None, None)];

    /// <summary>Lines of the shaped patterns: for each set of constants x, y, z.</summary>
    public byte[][] Lines { get; init; } = [];

    /// <summary>Why the crystal could not be simulated; empty where it could.</summary>
    public string Problem { get; init; } = "";

    public byte[] LinesOf(int place) => Lines.Length == 0 ? None : Lines[place];
}
