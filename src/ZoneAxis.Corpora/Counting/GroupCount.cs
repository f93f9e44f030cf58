namespace ZoneAxis.Corpora;

/// <summary>Crystals of one space group.</summary>
/// <param name="Group">The group, 1 to 230.</param>
/// <param name="Crystals">How many there are in the corpus.</param>
/// <param name="Paper">How many the paper had; null where it does not say.</param>
public readonly record struct GroupCount(int Group, int Crystals, int? Paper);
