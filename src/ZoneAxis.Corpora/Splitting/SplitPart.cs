namespace ZoneAxis.Corpora;

/// <summary>Where a split puts a crystal.</summary>
/// <param name="Id">The crystal.</param>
/// <param name="Part">Fold of the crystals to learn from, from 0; <see cref="StoredSplit.Test"/> for a crystal to test on.</param>
public readonly record struct SplitPart(string Id, int Part);
