namespace ZoneAxis.Learning.Evaluation;

/// <summary>What a model scored on the test crystals of one space group or crystal system.</summary>
/// <param name="Name">The group's number or the system's name.</param>
/// <param name="Count">The number of crystals.</param>
/// <param name="Hits">For how many of them the most probable class was right (for a system: the right system).</param>
public sealed record GroupScore(string Name, int Count, int Hits);
