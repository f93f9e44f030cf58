namespace ZoneAxis.Learning.Corpora;

/// <summary>How far the making of a corpus is.</summary>
/// <param name="Done">Crystals finished, those of earlier runs included.</param>
/// <param name="Total">Crystals in all.</param>
/// <param name="Failed">Crystals that could not be described.</param>
public readonly record struct CorpusProgress(int Done, int Total, int Failed);
