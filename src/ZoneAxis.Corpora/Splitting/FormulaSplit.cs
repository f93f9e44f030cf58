namespace ZoneAxis.Corpora;

/// <summary>Crystals of one formula stay together.</summary>
internal sealed class FormulaSplit : SplitKind
{
    /// <inheritdoc/>
    public override string Name => "formula";

    /// <inheritdoc/>
    internal override string UnitOf(CorpusEntry entry, SplitOptions options) => entry.Formula;
}
