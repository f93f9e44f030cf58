using System.Collections.Immutable;
using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction;

/// <summary>Compares the absences and equalities among indexed reflections with those of the 530 settings of the space groups.</summary>
internal sealed class GroupMatching
{
    private const int Reach = 6;

    private readonly IReadOnlyList<ZoneLattice> _zones;
    private readonly IReadOnlyList<(IntegerVector3 First, IntegerVector3 Second)> _observed;
    private readonly IReadOnlyList<IndexedReflection> _reflections;
    private readonly Matrix3D _metric;
    private readonly CellSolverOptions _options;
    private readonly CancellationToken _cancellation;

    public GroupMatching(
        IReadOnlyList<ZoneLattice> zones, IReadOnlyList<(IntegerVector3 First, IntegerVector3 Second)> observed,
        IReadOnlyList<IndexedReflection> reflections, Matrix3D metric, CellSolverOptions options, CancellationToken cancellation)
    {
        (_zones, _observed, _reflections, _metric, _options, _cancellation) = (zones, observed, reflections, metric, options, cancellation);
    }

    /// <summary>The groups whose reflections generate the very lattices seen, the best first: one setting for each extinction class.</summary>
    public ImmutableArray<GroupEvidence> Groups()
    {
        GroupEvidence[] fitting =
        [
            .. SpaceGroups.Settings.Where(FitsMetric).Select(Evidence).OfType<GroupEvidence>()
                .Where(one => one.MergingError <= _options.LargestMergingError)
                .OrderBy(one => one.Contradictions).ThenBy(one => one.MergingError > _options.DoubtfulMergingError).ThenBy(one => one.UnexplainedAbsences).ThenBy(one => one.Unseen)
                .ThenByDescending(one => one.Setting.LaueClass.Order).ThenBy(one => one.Setting.SettingNumber),
        ];
        return [.. fitting.DistinctBy(one => one.Extinction)];
    }

    private bool FitsMetric(SpaceGroupSetting setting)
    {
        _cancellation.ThrowIfCancellationRequested();
        return setting.Hall.Operations.Select(operation => operation.Rotation).Distinct().All(rotation =>
        {
            Matrix3D w = rotation.ToMatrix3D();
            Matrix3D image = w.Transposed() * _metric * w;
            return IsNear(image.M11, _metric.M11, 0) && IsNear(image.M22, _metric.M22, 0) && IsNear(image.M33, _metric.M33, 0)
                && IsNear(image.M12, _metric.M12, Math.Sqrt(_metric.M11 * _metric.M22))
                && IsNear(image.M13, _metric.M13, Math.Sqrt(_metric.M11 * _metric.M33))
                && IsNear(image.M23, _metric.M23, Math.Sqrt(_metric.M22 * _metric.M33));
        });
    }

    private bool IsNear(double a, double b, double scale) =>
        Math.Abs(a - b) <= 2 * _options.LengthTolerance * Math.Max(scale, scale > 0 ? 0 : Math.Abs(b));

    private GroupEvidence? Evidence(SpaceGroupSetting setting)
    {
        SystematicAbsences absences = new(setting.Hall.Operations);
        for (int i = 0; i < _zones.Count; i++)
        {
            if (!GeneratesTheSame(absences, ReciprocalLayer.Of(_zones[i].Zone), _observed[i]))
                return null;
        }

        (int contradictions, int unexplained, int unseen) = (0, 0, 0);
        foreach (IndexedReflection one in _reflections)
        {
            bool absent = absences.IsAbsent(one.H, one.K, one.L);
            contradictions += absent && one.IsSeen ? 1 : 0;
            unexplained += !absent && one.IsAbsent ? 1 : 0;
            unseen += !absent && !one.IsSeen ? 1 : 0;
        }

        return new GroupEvidence(setting, ExtinctionClasses.Of(setting.Number), contradictions, unexplained, unseen, MergingError(setting));
    }

    /// <summary>Whether the reflections that are not absent generate the lattice that was seen: as many are left out, and none of those seen.</summary>
    private static bool GeneratesTheSame(SystematicAbsences absences, ReciprocalLayer layer, (IntegerVector3 First, IntegerVector3 Second) observed)
    {
        long gcd = 0;
        List<(int I, int J)> present = [];
        for (int i = 0; i <= Reach; i++)
        {
            for (int j = -Reach; j <= Reach; j++)
            {
                IntegerVector3 h = layer.At(i, j);
                if (!absences.IsAbsent(h.X, h.Y, h.Z))
                    present.Add((i, j));
            }
        }

        // The index of the lattice that vectors generate is the greatest common divisor of their determinants by pairs.
        foreach ((int i, int j) in present)
        {
            foreach ((int k, int l) in present)
                gcd = IntegerMath.GreatestCommonDivisor(gcd, (long)i * l - (long)j * k);
        }

        (int I, int J) first = Coordinates(layer, observed.First), second = Coordinates(layer, observed.Second);
        long index = Math.Abs((long)first.I * second.J - (long)first.J * second.I);
        return gcd == index && index != 0 && present.All(one => IsWhole(one, first, second));
    }

    private static bool IsWhole((int I, int J) v, (int I, int J) a, (int I, int J) b)
    {
        int determinant = a.I * b.J - a.J * b.I;
        return (v.I * b.J - v.J * b.I) % determinant == 0 && (a.I * v.J - a.J * v.I) % determinant == 0;
    }

    private static (int I, int J) Coordinates(ReciprocalLayer layer, IntegerVector3 h)
    {
        Vector3D a = layer.First.ToVector3D(), b = layer.Second.ToVector3D(), v = h.ToVector3D(), normal = a.Cross(b);
        return ((int)Math.Round(v.Cross(b).Dot(normal) / normal.LengthSquared), (int)Math.Round(a.Cross(v).Dot(normal) / normal.LengthSquared));
    }

    /// <summary>How unequal the reflections of one pattern are that the Laue class makes equal.</summary>
    private double MergingError(SpaceGroupSetting setting)
    {
        (double differences, double sum) = (0, 0);
        IntegerMatrix3[] rotations = [.. setting.Hall.Operations.Select(operation => operation.Rotation.Transposed()).Distinct()];
        foreach (IGrouping<LatticeDirection, IndexedReflection> zone in _reflections.Where(one => one.IsSeen).GroupBy(one => one.Zone))
        {
            Dictionary<IntegerVector3, double> byIndex = zone.ToDictionary(one => new IntegerVector3(one.H, one.K, one.L), one => one.Intensity);
            foreach ((IntegerVector3 h, double intensity) in byIndex)
            {
                double[] equal = [.. rotations.SelectMany(w => new[] { w * h, -(w * h) }).Distinct().Where(byIndex.ContainsKey).Select(k => byIndex[k])];
                double mean = equal.Average();
                differences += Math.Abs(intensity - mean);
                sum += intensity;
            }
        }

        return sum == 0 ? 0 : differences / sum;
    }
}
