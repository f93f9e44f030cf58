namespace ZoneAxis.Diffraction;

/// <summary>Weights of <see cref="GroupFeatures"/> in the logarithm of a group's probability.</summary>
internal static class GroupWeights
{
    /// <summary>Weight of the absences: reflections of one class are not as independent as their densities assume.</summary>
    public const double OfAbsences = 0.57;

    private static readonly double[] Weights = [0.085, 0.218, 0.045, -0.685, -0.281, 0.026, 0.014, 0.187, -0.031];

    /// <summary>Logarithm of how much likelier features make a group.</summary>
    public static double LogRatio(double[] features)
    {
        double log = 0;
        for (int i = 0; i < features.Length; i++)
            log += Weights[i] * features[i];
        return log;
    }
}
