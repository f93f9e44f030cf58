using ZoneAxis.Crystallography;
using ZoneAxis.Diffraction;

namespace ZoneAxis.Benchmarks.Reflections;

/// <summary>What a simulated list can show of the symmetry of its crystal, by the intensities without noise.</summary>
/// <param name="symmetry">The crystal, whose standard cell was measured.</param>
/// <param name="list">Its list.</param>
/// <param name="options">How it was measured.</param>
public sealed class ListTruth(CrystalSymmetry symmetry, ReflectionList list, ReflectionSimulationOptions options)
{
    // Standard deviations of χ² by which a signal would be seen if one knew where to look for it.
    private const double ClearSignal = 5;

    // The rule of DIALS' refstat.
    private const double RuleSignificance = 5;
    private const double RuleRatio = 10;

    /// <summary>
    /// Whether the list contradicts a group that was found: whether the reflections that it forbids and the true one does not are seen, taken together, or the
    /// Laue class is another one.
    /// </summary>
    public bool Contradicts(GroupProbability found)
    {
        if (found.Setting.LaueClass != symmetry.Setting.LaueClass)
            return true;
        SystematicAbsences absences = new(found.Setting.Hall.Operations), own = new(symmetry.Setting.Hall.Operations);
        IntegerVector3[] extra = [.. list.Reflections.Select(one => new IntegerVector3(one.H, one.K, one.L)).Where(h => !own.IsAbsent(h.X, h.Y, h.Z) && IsAbsent(absences, found, h))];
        if (extra.Length == 0)
            return false;
        double[] intensities = ReflectionSimulator.Intensities(symmetry.StandardCell, extra, options.Beam, options.IsotropicB);
        double mean = ReflectionSimulator.Intensities(symmetry.StandardCell, [.. list.Reflections.Select(one => new IntegerVector3(one.H, one.K, one.L))], options.Beam, options.IsotropicB).Average();
        double chiSquare = intensities.Sum(i => i * i / (Squared(options.NoiseOfIntensity * i) + Squared(options.NoiseOfMean * mean)));
        return chiSquare > ClearSignal * Math.Sqrt(2.0 * extra.Length);
    }

    /// <summary>Whether refstat's rule finds the glide planes and screw axes, if it is told lattice and Laue class: those are there whose reflections have ⟨I⟩ below 5⟨σ⟩ or a tenth of the mean of all.</summary>
    public bool IsFoundByRule()
    {
        SystematicAbsences absences = new(symmetry.Setting.Hall.Operations);
        ExtinctionElement[] all =
        [
            .. Enumerable.Range(1, SpaceGroups.Count).Select(SpaceGroups.Default).Where(setting => setting.LaueClass == symmetry.Setting.LaueClass && setting.Centring == symmetry.Setting.Centring)
                .SelectMany(setting => ExtinctionClasses.ElementsOf(setting.Number)).Distinct(),
        ];
        double mean = list.Reflections.Average(one => one.Intensity);
        foreach (ExtinctionElement element in all)
        {
            Reflection[] forbidden = [.. list.Reflections.Where(one => element.Forbids(new IntegerVector3(one.H, one.K, one.L)))];
            if (forbidden.Length == 0)
                continue;
            double average = forbidden.Average(one => one.Intensity);
            bool found = average < RuleSignificance * forbidden.Average(one => one.Sigma) || RuleRatio * average < mean;
            if (found != Array.TrueForAll(forbidden, one => absences.IsAbsent(one.H, one.K, one.L)))
                return false;
        }

        return true;
    }

    private static bool IsAbsent(SystematicAbsences absences, GroupProbability found, IntegerVector3 h)
    {
        Vector3D turned = found.Transformation * h.ToVector3D();
        IntegerVector3 conventional = new((int)Math.Round(turned.X), (int)Math.Round(turned.Y), (int)Math.Round(turned.Z));
        return (conventional.ToVector3D() - turned).Length > 1e-6 || absences.IsAbsent(conventional.X, conventional.Y, conventional.Z);
    }

    private static double Squared(double x) => x * x;
}
