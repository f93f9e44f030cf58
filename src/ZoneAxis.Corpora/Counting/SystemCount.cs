using ZoneAxis.Crystallography;

namespace ZoneAxis.Corpora;

/// <summary>Crystals of one crystal system.</summary>
/// <param name="System">The system.</param>
/// <param name="Crystals">How many there are in the corpus.</param>
/// <param name="OfPaperGroups">How many of those are of the paper's 72 groups.</param>
/// <param name="Paper">How many the paper had of its 72 groups.</param>
public readonly record struct SystemCount(CrystalSystem System, int Crystals, int OfPaperGroups, int Paper);
