namespace ZoneAxis.Diffraction;

/// <summary>How spots are looked for in a picture.</summary>
public sealed record SpotFinderOptions
{
    private readonly double _leastSignificance = 4.5;

    /// <summary>The defaults.</summary>
    public static SpotFinderOptions Default { get; } = new();

    /// <summary>
    /// How many standard deviations of the local noise a spot stands above the background, at least 1. Default 4.5: noise alone passes it about once in a
    /// picture of 512 × 512 pixels.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">It is out of range.</exception>
    public double LeastSignificance
    {
        get => _leastSignificance;
        init => _leastSignificance = ParameterRange.Within(value, 1, 1e6, "least significance of a spot", "standard deviations");
    }

    /// <summary>The most spots that are kept, the most significant ones. Default 1000.</summary>
    public int MostSpots { get; init; } = 1000;

    /// <summary>The value at which pixels are cut off, in the picture's unit; null where it is told by several pixels that share the largest value.</summary>
    public double? SaturationLevel { get; init; }

    /// <summary>Pixels that tell nothing, as those behind a beam stop: rows × columns, row by row, true where hidden; null where none are known.</summary>
    public IReadOnlyList<bool>? Hidden { get; init; }
}
