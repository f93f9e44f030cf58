using System.Collections.Immutable;

namespace ZoneAxis.Diffraction;

/// <summary>How likely the intensities of a class of reflections are if symmetry extinguishes them, and if it does not.</summary>
/// <param name="merged">The list.</param>
/// <param name="classScales">How strong a present class may be of the general reflections, with how often it is.</param>
/// <param name="assumptions">What may be assumed of σ and of double diffraction.</param>
internal sealed class AbsentClassDensity(
    MergedReflections merged, IReadOnlyList<(double Scale, double Prior)> classScales, ImmutableArray<AbsentIntensities.Assumption> assumptions)
{
    /// <summary>A class with its densities.</summary>
    public AbsentClass Of(int[] members)
    {
        IntensityMixture mixture = merged.Mixture;
        List<double> present = [];
        foreach ((double scale, double prior) in classScales)
            present.Add(Math.Log(prior) + members.Sum(i => mixture.LogDensity(merged.Intensities[i], merged.Variances[i], scale)));
        return new AbsentClass([.. members], [.. assumptions.Select(one => members.Sum(i => AbsentIntensities.LogDensity(mixture, merged.Intensities[i], merged.Variances[i], one)))], AbsentIntensities.LogSum(present));
    }

    /// <summary>Logarithm of how much likelier the intensities of classes are if all are absent, σ and double diffraction being common to them, than if all are present.</summary>
    public double LogRatio(IReadOnlyCollection<AbsentClass> classes)
    {
        if (classes.Count == 0)
            return 0;
        double[] absent = [.. assumptions.Select((one, k) => one.LogPrior + classes.Sum(c => c.LogAbsent[k]))];
        return AbsentIntensities.LogSum(absent) - classes.Sum(c => c.LogPresent);
    }
}
