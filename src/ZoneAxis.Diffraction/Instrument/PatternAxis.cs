namespace ZoneAxis.Diffraction;

/// <summary>Which of a crystal's three patterns; also the colour channel it owns.</summary>
public enum PatternAxis
{
    /// <summary>The first pattern, red.</summary>
    X,

    /// <summary>The second pattern, green.</summary>
    Y,

    /// <summary>The third pattern, blue.</summary>
    Z,
}
