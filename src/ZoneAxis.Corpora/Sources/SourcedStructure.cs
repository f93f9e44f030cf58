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

    /// <summary>What the source says of it besides.</summary>
    public EntryFacts Facts { get; init; } = EntryFacts.None;

    internal static SourcedStructure Failed(string position, string id, string problem) => new() { Position = position, Id = id, Problem = problem };
}
