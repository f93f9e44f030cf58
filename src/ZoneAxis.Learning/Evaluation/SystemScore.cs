using ZoneAxis.Crystallography;

namespace ZoneAxis.Learning.Evaluation;

/// <summary>What a model scored on the crystals of a crystal system.</summary>
/// <param name="System">The system.</param>
/// <param name="Right">The crystals, and those whose most probable group is right.</param>
/// <param name="RightSystem">The crystals, and those whose most probable group, right or wrong, is of the system.</param>
/// <param name="MeanOfGroups">The mean over the groups of the system of how often the most probable group is right; NaN where none has crystals.</param>
public sealed record SystemScore(CrystalSystem System, CountedShare Right, CountedShare RightSystem, double MeanOfGroups);
