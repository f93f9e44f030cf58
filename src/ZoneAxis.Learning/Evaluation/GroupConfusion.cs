namespace ZoneAxis.Learning.Evaluation;

/// <summary>Crystals of one group whose most probable group is another one.</summary>
/// <param name="Truth">The group that is right.</param>
/// <param name="Answer">The most probable group.</param>
/// <param name="Crystals">How many crystals.</param>
/// <param name="Share">Their part of the crystals of the group that is right.</param>
/// <param name="SameExtinctionClass">Whether both have the same Laue class and absences, so that neither could tell them apart.</param>
public sealed record GroupConfusion(int Truth, int Answer, int Crystals, double Share, bool SameExtinctionClass);
