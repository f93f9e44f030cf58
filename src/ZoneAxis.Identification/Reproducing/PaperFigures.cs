using System.Collections.Immutable;
using ZoneAxis.Crystallography;
using ZoneAxis.Learning.Networks;

namespace ZoneAxis;

/// <summary>
/// What L. C. O. Tiong, J. Kim, S. S. Han and D. Kim, npj Comput. Mater. 6, 196 (2020), report, as far as their text states it; the bars of their figures without a number are left out.
/// </summary>
public static class PaperFigures
{
    /// <summary>What the total gain over spot patterns is made of, %-points at 72 groups: shaping.</summary>
    public const double GainOfShaping = 10;

    /// <summary>What the total gain over spot patterns is made of, %-points at 72 groups: the network.</summary>
    public const double GainOfNetwork = 7;

    /// <summary>Top-1 of the paper's network on 30 groups that it was not trained on, %.</summary>
    public const double UntrainedTop1 = 70.2;

    /// <summary>Top-5 there, %.</summary>
    public const double UntrainedTop5 = 87.5;

    private static readonly Dictionary<(string Network, int Groups), string> Top1 = new()
    {
        [(NetworkRegistry.PaperKind, 8)] = "99.5",
        [(NetworkRegistry.PaperKind, 20)] = "93.0",
        [(NetworkRegistry.PaperKind, 49)] = "84.4",
        [(NetworkRegistry.PaperKind, 72)] = "80.2",
        // "the total enhancement of 17 %p can be divided into a 10 %p contribution from the shaped DPs and the remaining 7 %p of the contribution from the MSDN".
        [(MsvggOptions.KindName, 72)] = "about 73",
        [(ZilettiOptions.KindName, 8)] = "over 99",
        [(ZilettiOptions.KindName, 72)] = "below 63",
    };

    /// <summary>Gain in accuracy of shaped patterns and the paper's network over spot patterns and Ziletti's, %-points, the mean of those at 49 and at 72 groups.</summary>
    public static ImmutableSortedDictionary<CrystalSystem, double> GainOfSystems { get; } = new Dictionary<CrystalSystem, double>
    {
        [CrystalSystem.Monoclinic] = 19.7,
        [CrystalSystem.Orthorhombic] = 13.7,
        [CrystalSystem.Tetragonal] = 18.1,
        [CrystalSystem.Trigonal] = 24.1,
        [CrystalSystem.Hexagonal] = 18.1,
        [CrystalSystem.Cubic] = 4.8,
    }.ToImmutableSortedDictionary();

    /// <summary>Top-1 of a network, % in words; null where the paper gives none.</summary>
    /// <param name="network">The kind of network.</param>
    /// <param name="groups">How many groups.</param>
    public static string? Top1Of(string network, int groups) => Top1.GetValueOrDefault((network, groups)) ?? (network, groups) switch
    {
        (MsvggOptions.KindName or NetworkRegistry.PaperKind, _) => null,
        (_, 8) => "above 94.5",
        (_, 72) => "53 to 63",
        _ => null,
    };
}
