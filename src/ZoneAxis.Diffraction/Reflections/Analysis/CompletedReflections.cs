using System.Runtime.InteropServices;
using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction;

/// <summary>Lists as a network learned from them: each reflection once, and all equivalents of those that were measured.</summary>
public static class CompletedReflections
{
    /// <summary>
    /// One reflection of each Friedel pair: those measured, with the mean of their measurements, and those that a Laue class makes equal to measured ones, with the
    /// mean of these. Many lists hold one reflection of each set of equivalents alone.
    /// </summary>
    /// <param name="list">On the axes of the setting.</param>
    /// <param name="setting">A group of the Laue class.</param>
    /// <param name="limits">How far out, and about how many reflections: of more, those of the largest spacings.</param>
    public static ReflectionList Completed(this ReflectionList list, SpaceGroupSetting setting, SimulatedReflectionOptions limits)
    {
        ArgumentNullException.ThrowIfNull(list);
        ArgumentNullException.ThrowIfNull(setting);
        ArgumentNullException.ThrowIfNull(limits);
        Dictionary<IntegerVector3, Measurements> all = [];
        foreach (Reflection one in list.Reflections.Where(one => double.IsFinite(one.Intensity)))
            CollectionsMarshal.GetValueRefOrAddDefault(all, OneOfMates(new IntegerVector3(one.H, one.K, one.L)), out _).Add(one);
        IntegerMatrix3[] onIndices = [.. setting.Hall.Operations.Select(operation => operation.Rotation.Transposed()).Distinct()];
        Dictionary<IntegerVector3, Measurements> equivalents = [];
        foreach ((IntegerVector3 h, Measurements measured) in all)
        {
            foreach (IntegerVector3 other in onIndices.Select(rotation => OneOfMates(rotation * h)).Distinct().Where(other => !all.ContainsKey(other)))
                CollectionsMarshal.GetValueRefOrAddDefault(equivalents, other, out _).Add(measured);
        }

        Matrix3D inverse = list.Lattice.Inverse;
        double SquaredLength(IntegerVector3 h) => (inverse * h.ToVector3D()).LengthSquared;
        double squaredLimit = 1 / (limits.LeastSpacingAngstrom * limits.LeastSpacingAngstrom);
        return list with
        {
            Reflections =
            [
                .. all.Concat(equivalents).Select(one => (One: one, Squared: SquaredLength(one.Key))).Where(one => one.Squared <= squaredLimit)
                    .OrderBy(one => one.Squared).ThenBy(one => one.One.Key.X).ThenBy(one => one.One.Key.Y).ThenBy(one => one.One.Key.Z)
                    .Take(limits.MostReflections).Select(one => one.One.Value.At(one.One.Key)),
            ],
        };
    }

    /// <summary>The one of h and −h whose first index other than 0 is positive.</summary>
    private static IntegerVector3 OneOfMates(IntegerVector3 h) => h.X < 0 || (h.X == 0 && (h.Y < 0 || (h.Y == 0 && h.Z < 0))) ? -h : h;

    /// <summary>Measurements of equal reflections.</summary>
    private struct Measurements
    {
        private double _intensities;
        private double _variances;
        private int _count;

        public void Add(in Reflection one) => (_intensities, _variances, _count) = (_intensities + one.Intensity, _variances + one.Sigma * one.Sigma, _count + 1);

        public void Add(in Measurements others) => (_intensities, _variances, _count) = (_intensities + others._intensities, _variances + others._variances, _count + others._count);

        public readonly Reflection At(IntegerVector3 h) => new(h.X, h.Y, h.Z, _intensities / _count, Math.Sqrt(_variances) / _count);
    }
}
