namespace ZoneAxis.Diffraction;

/// <summary>Weights of <see cref="GroupFeatures"/> in the logarithm of a group's probability.</summary>
internal static class GroupWeights
{
    private static readonly double[] Weights = [0, 0.3, 0.2, 0, 0, 0.3, 0.2, 0.2, 0.1];

    /// <summary>Logarithm of how much likelier features make a group.</summary>
    public static double LogRatio(double[] features)
    {
        double log = 0;
        for (int i = 0; i < features.Length; i++)
            log += Weights[i] * features[i];
        return log;
    }
}
