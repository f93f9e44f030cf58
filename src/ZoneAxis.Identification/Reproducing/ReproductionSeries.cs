namespace ZoneAxis;

/// <summary>What a training of the reproduction is for.</summary>
public enum ReproductionSeries
{
    /// <summary>The paper's comparison of networks, Figure 3.</summary>
    Networks,

    /// <summary>What one choice is worth to the paper's network, all else equal.</summary>
    Choices,
}
