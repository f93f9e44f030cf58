using System.Globalization;
using ZoneAxis.Diffraction;

namespace ZoneAxis;

/// <summary>Tells lists that no crystal gives, or too little of one: probabilities of groups would be of nothing.</summary>
internal static class UnfitEvidence
{
    // Of fewer the analysis can say next to nothing; a small cubic cell has no more than these within the reach of X-rays.
    private const int LeastReflections = 10;

    // Of noise alone one reflection in 700 is above 3σ.
    private const double LeastShareSeen = 0.01;
    private const double SeenAbove = 3;

    // With fewer sets of equivalents their correlation is off by more than 0.2.
    private const int EnoughSets = 30;

    // Equivalents of crystals that are nearly symmetric go together; those of a wrong indexing do not. Of the lists that were simulated none that is right comes near.
    private const double NoCorrelation = 0.2;

    // Equal intensities with an error of 3 % have 0.02. Half a twin has 3/8, an acentric crystal 1/2, but alloys whose elements scatter alike, at the places of a smaller lattice, go below 0.1.
    private const double LeastTwinMean = 0.05;
    private const int EnoughPairs = 50;
    private const double Certain = 3;

    /// <summary>Why a list allows no answer, as a sentence; null where it allows one.</summary>
    /// <param name="analysis">What it says.</param>
    /// <param name="statistics">How its intensities are distributed.</param>
    public static string? ReasonOf(ReflectionAnalysis analysis, ReflectionStatistics statistics) =>
        TooFew(analysis) ?? Noise(analysis.List) ?? Unequal(analysis.LaueClasses[0].Test) ?? OfChance(analysis) ?? Alike(statistics.Twinning);

    private static string? TooFew(ReflectionAnalysis analysis) => analysis.Unique >= LeastReflections
        ? null
        : string.Create(CultureInfo.InvariantCulture, $"The list holds {analysis.Unique} reflections, and {LeastReflections} are the least that say anything of a group; measure more of them.");

    private static string? Noise(ReflectionList list)
    {
        int seen = list.Reflections.Count(one => one.Intensity > SeenAbove * one.Sigma);
        return seen >= LeastShareSeen * list.Reflections.Length
            ? null
            : string.Create(CultureInfo.InvariantCulture, $"{seen:N0} of {list.Reflections.Length:N0} intensities are above {SeenAbove}σ, as many as noise has; see whether intensities and deviations stand in the columns that were read.");
    }

    /// <summary>Reflections that the answer makes equal, and be it measurements of one, are not.</summary>
    private static string? Unequal(LaueTest best) => best.Compared < EnoughSets || best.Correlation >= NoCorrelation
        ? null
        : string.Create(CultureInfo.InvariantCulture, $"No Laue class fits: even in {best.LaueClass.Symbol} the equivalents in {best.Compared:N0} sets have nothing in common (correlation {best.Correlation:0.00}, R(int) {best.MergingError:0.00}); see whether the indices belong to this cell.");

    /// <summary>A cell that looks symmetric by chance, which no intensity follows.</summary>
    private static string? OfChance(ReflectionAnalysis analysis)
    {
        if (analysis.LaueClasses[0].Test.LaueClass.System != Crystallography.CrystalSystem.Triclinic)
            return null;
        LaueTest[] others = [.. analysis.LaueClasses.Select(one => one.Test).Where(one => one.LaueClass.System != Crystallography.CrystalSystem.Triclinic && one.Compared >= EnoughSets)];
        if (others.Length == 0 || others.MaxBy(one => one.Correlation) is not { Correlation: < NoCorrelation } nearest)
            return null;
        return string.Create(CultureInfo.InvariantCulture, $"No Laue class fits: the cell has the lengths and angles of {others.MaxBy(one => one.LaueClass.Order)!.Bravais}, but no intensities follow any of its rotations (the best correlation is {nearest.Correlation:0.00}, in {nearest.LaueClass.Symbol}); see whether the indices belong to this cell.");
    }

    private static string? Alike(TwinTest twinning) => twinning.Pairs < EnoughPairs || twinning.Mean.Mean + Certain * twinning.Mean.Deviation >= LeastTwinMean
        ? null
        : string.Create(CultureInfo.InvariantCulture, $"Neighbouring intensities are alike (⟨|L|⟩ {twinning.Mean.Mean:0.000} ± {twinning.Mean.Deviation:0.000}), as equal ones with errors are; see whether the intensities are those of a crystal.");
}
