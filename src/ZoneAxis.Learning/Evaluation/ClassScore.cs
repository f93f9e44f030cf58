using ZoneAxis.Crystallography;

namespace ZoneAxis.Learning.Evaluation;

/// <summary>What a model scored on the crystals of a space group.</summary>
/// <param name="Number">Number of the group.</param>
/// <param name="Symbol">Its Hermann-Mauguin symbol.</param>
/// <param name="System">Its crystal system.</param>
/// <param name="Right">The crystals (the group's support), and those whose most probable group is right: their share is the recall.</param>
/// <param name="Answered">The crystals whose most probable group it is, and those of them of which it is right: their share is the precision.</param>
public sealed record ClassScore(int Number, string Symbol, CrystalSystem System, CountedShare Right, CountedShare Answered)
{
    /// <summary>The harmonic mean of precision and recall; 0 where nothing is right, NaN without crystals.</summary>
    public double F1 => Right.Crystals == 0 ? double.NaN : 2.0 * Right.Hits / (Right.Crystals + Answered.Crystals);
}
