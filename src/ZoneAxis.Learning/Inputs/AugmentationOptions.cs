using System.Text.Json.Serialization;
using ZoneAxis.Crystallography;

namespace ZoneAxis.Learning.Inputs;

/// <summary>Which relatives of the crystals a network learns from besides the crystals themselves; each pass draws others, or takes one of those that are <see cref="Kept"/>.</summary>
public sealed record AugmentationOptions
{
    // Where the beam is so far off, another zone axis may be nearer.
    private const double LargestTiltDegreesAllowed = 10;

    /// <summary>Share of the crystals of each pass in whose place a relative stands, above 0 to 1.</summary>
    public double Share { get; init; } = 0.5;

    /// <summary>How far relatives depart from their crystal.</summary>
    public VariationOptions Variation { get; init; } = new();

    /// <summary>The largest angle by which a relative lies askew in a pattern, degrees, from 0 to 10; each draws its own, all from 0 on equally likely. Default 0: none does.</summary>
    public double LargestTiltDegrees { get; init; }

    /// <summary>
    /// Relatives of each crystal that are drawn once and kept, 0 or more, of which a pass takes one at random: for descriptors that are made of structures, which take longer to make
    /// than to learn from. Default 0: each pass draws its own.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int Kept { get; init; }

    /// <summary>Demands that every option is within its range; those of the variation are asked for when the first relative is drawn.</summary>
    /// <exception cref="ArgumentException">One is not.</exception>
    internal void Validate()
    {
        if (!(Share is > 0 and <= 1))
            throw new ArgumentException($"The share of crystals in whose place a relative stands is {Share}; it must be above 0 and at most 1.");
        if (!(LargestTiltDegrees is >= 0 and <= LargestTiltDegreesAllowed))
            throw new ArgumentException($"The largest tilt of a relative is {LargestTiltDegrees}°; it must be from 0 to {LargestTiltDegreesAllowed}°.");
        if (Kept < 0)
            throw new ArgumentException($"The number of relatives of each crystal to keep is {Kept}; it must be 0 or more.");
    }
}
