namespace ZoneAxis.Corpora;

/// <summary>Crystals go their ways one by one.</summary>
internal sealed class RandomSplit : SplitKind
{
    /// <inheritdoc/>
    public override string Name => "random";

    /// <inheritdoc/>
    internal override string UnitOf(CorpusEntry entry, SplitOptions options) => entry.Id;
}
