using ZoneAxis.Crystallography;

namespace ZoneAxis.Learning.Evaluation;

/// <summary>What a model gains over another one on the same crystals of a crystal system.</summary>
/// <param name="System">The system; null for all crystals.</param>
/// <param name="Crystals">How many crystals.</param>
/// <param name="Accuracy">How often the model's most probable group is right among them.</param>
/// <param name="OtherAccuracy">How often the other one's is.</param>
/// <param name="Gained">Crystals that the model alone gets right.</param>
/// <param name="Lost">Crystals that the other one alone gets right.</param>
public sealed record SystemGain(CrystalSystem? System, int Crystals, double Accuracy, double OtherAccuracy, int Gained, int Lost)
{
    /// <summary>The difference of the accuracies, in [−1, 1].</summary>
    public double Gain => Accuracy - OtherAccuracy;
}
