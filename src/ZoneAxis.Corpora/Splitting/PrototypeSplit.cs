namespace ZoneAxis.Corpora;

/// <summary>Crystals of one prototype stay together.</summary>
internal sealed class PrototypeSplit : SplitKind
{
    /// <inheritdoc/>
    public override string Name => "prototype";

    /// <inheritdoc/>
    internal override string UnitOf(CorpusEntry entry, SplitOptions options) => entry.Prototype;
}
