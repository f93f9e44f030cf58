namespace ZoneAxis.Diffraction;

/// <summary>Weights of <see cref="GroupFeatures"/> in the logarithm of a group's probability.</summary>
internal static class GroupWeights
{
    /// <summary>Weight of the absences: reflections of one class are not as independent as their densities assume.</summary>
    public const double OfAbsences = 0.72;

    private static readonly double[] Weights = [0.089, 0.215, 0.045, -0.673, -0.318, 0.027, 0.013, 0.183, -0.025];

    /// <summary>Logarithm of how much likelier features make a group.</summary>
    public static double LogRatio(double[] features)
    {
        double log = 0;
        for (int i = 0; i < features.Length; i++)
            log += Weights[i] * features[i];
        return log;
    }
}
