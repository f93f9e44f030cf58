using System.Collections.Immutable;

namespace ZoneAxis.Diffraction;

/// <summary>How likely the intensities of classes of special reflections are if symmetry extinguishes some of them.</summary>
/// <param name="merged">The list.</param>
/// <param name="assumptions">What may be assumed of σ and of double diffraction.</param>
internal sealed class AbsentClassDensity(MergedReflections merged, ImmutableArray<AbsentIntensities.Assumption> assumptions)
{
    // How strong a class that is present may be, of the general reflections: a mirror plane doubles its zone.
    private static readonly (double Scale, double Prior)[] Scales = [(4, 0.06), (2, 0.25), (1, 0.44), (0.4, 0.17), (0.1, 0.08)];

    // The same in a crystal whose atoms are few or sit at special places, so that classes are faint, down to nothing that can be seen, without being absent.
    private static readonly (double Scale, double Prior)[] FaintScales =
        [(4, 0.04), (2, 0.16), (1, 0.28), (0.4, 0.11), (0.1, 0.11), (0.02, 0.1), (0.004, 0.1), (0.0005, 0.1)];

    // Crystals with faint classes have faint general reflections, too; molecular ones have neither.
    private const double FaintPerShare = 0.5;
    private const double LeastFaint = 0.01;
    private const double MostFaint = 0.3;

    private const double FaintScale = 0.02;
    private const double ReflectionsOfSmallClass = 10.0;

    private readonly double _logFaint = Math.Log(Math.Clamp(FaintPerShare * merged.Mixture.FaintShare, LeastFaint, MostFaint));

    /// <summary>A class with its densities.</summary>
    public AbsentClass Of(int[] members)
    {
        double[] absent = [.. assumptions.Select(one => members.Sum(i => AbsentIntensities.LogDensity(merged.Mixture, merged.Intensities[i], merged.Variances[i], merged.Strays[i], one)))];
        Dictionary<double, double> present = FaintScales.ToDictionary(
            one => one.Scale, one => members.Sum(i => merged.Mixture.LogDensity(merged.Intensities[i], merged.Variances[i], one.Scale)));
        // Atoms at special places may empty a row, or a zone of a small cell; the more reflections a class has, the more atoms would have to agree.
        double size = 1 / (1 + members.Length / ReflectionsOfSmallClass);
        double Log((double Scale, double Prior)[] scales) =>
            AbsentIntensities.LogSum([.. scales.Select(one => Math.Log(one.Prior * (one.Scale <= FaintScale ? size : 1)) + present[one.Scale])]);
        return new AbsentClass([.. members], [.. absent], Log(Scales), Log(FaintScales));
    }

    /// <summary>
    /// Logarithm of how much likelier the intensities are if some classes are absent, σ and double diffraction being common to them, and the others present, than
    /// if all are present.
    /// </summary>
    /// <param name="absent">The classes that are absent.</param>
    /// <param name="all">All classes.</param>
    public double LogRatio(IReadOnlyCollection<AbsentClass> absent, IReadOnlyCollection<AbsentClass> all)
    {
        if (absent.Count == 0)
            return 0;
        double gone = AbsentIntensities.LogSum([.. assumptions.Select((one, k) => one.LogPrior + absent.Sum(c => c.LogAbsent[k]))]);
        double usual = all.Sum(c => c.LogPresent), faint = all.Sum(c => c.LogFaint);
        return gone + LogPresent(usual - absent.Sum(c => c.LogPresent), faint - absent.Sum(c => c.LogFaint)) - LogPresent(usual, faint);
    }

    private double LogPresent(double usual, double faint) => AbsentIntensities.LogSum([Math.Log(1 - Math.Exp(_logFaint)) + usual, _logFaint + faint]);
}
