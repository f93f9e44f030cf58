namespace ZoneAxis.Crystallography;

/// <summary>How far <see cref="CrystalVariations"/> departs from a crystal.</summary>
public sealed record VariationOptions
{
    /// <summary>Standard deviation of each component of the strain, before it is made symmetric under the group, %. Default 2: cells of one prototype differ by as much and more.</summary>
    public double StrainPercent { get; init; } = 2;

    /// <summary>Chance of each element to be exchanged for another one of its column, 0 to 1. Default 0.5.</summary>
    public double ExchangeChance { get; init; } = 0.5;

    /// <summary>Demands that every option is within its range.</summary>
    /// <exception cref="ArgumentException">One is not.</exception>
    internal void Validate()
    {
        if (!(StrainPercent is >= 0 and <= LargestStrainPercent))
            throw new ArgumentException($"The strain is {StrainPercent} %; it must be from 0 to {LargestStrainPercent} %.");
        if (!(ExchangeChance is >= 0 and <= 1))
            throw new ArgumentException($"The chance to exchange an element is {ExchangeChance}; it must be from 0 to 1.");
    }

    // At five deviations, one component in a million, an edge has no length left.
    private const double LargestStrainPercent = 20;
}
