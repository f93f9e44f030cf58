using System.Collections.Immutable;
using System.Runtime.InteropServices;
using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction;

/// <summary>Compares the reflections of the zones hk0, h0l and 0kl with the plane point groups that their plane lattices allow.</summary>
public static class ZoneSymmetries
{
    // The cell is the idealised one of a group, so that equal lengths are equal but for rounding.
    private const double Rounding = 1e-6;

    private static readonly (string Name, int First, int Second)[] Zones = [("hk0", 0, 1), ("h0l", 0, 2), ("0kl", 1, 2)];

    /// <summary>The zones of an analysed list, on the axes of its likeliest group.</summary>
    /// <param name="analysis">The analysis.</param>
    /// <returns>Of each zone the plane point groups of which more than one equivalent was measured.</returns>
    /// <exception cref="ReflectionListException">No reflection has whole indices in the cell of the likeliest group.</exception>
    public static ImmutableArray<ZoneSymmetry> Of(ReflectionAnalysis analysis)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        ReflectionList list = analysis.InStandardSetting(analysis.Groups[0]);
        return [.. Zones.SelectMany(zone => Of(list, zone.Name, zone.First, zone.Second)).Where(one => one.Compared > 0)];
    }

    private static IEnumerable<ZoneSymmetry> Of(ReflectionList list, string name, int first, int second)
    {
        Dictionary<(int P, int Q), (double Sum, int Count)> means = [];
        foreach (Reflection one in list.Reflections)
        {
            int[] indices = [one.H, one.K, one.L];
            if (indices[3 - first - second] != 0 || !double.IsFinite(one.Intensity))
                continue;
            ref (double Sum, int Count) mean = ref CollectionsMarshal.GetValueRefOrAddDefault(means, OneOfMates((indices[first], indices[second])), out _);
            mean = (mean.Sum + one.Intensity, mean.Count + 1);
        }

        // The columns of the inverse basis are the reciprocal vectors.
        Matrix3D reciprocal = list.Lattice.Inverse.Transposed();
        Vector3D a = reciprocal.Row(first), b = reciprocal.Row(second);
        return Allowed(a.LengthSquared, b.LengthSquared, a.Dot(b)).Select(group => Compare(means, name, group.Name, group.Operations));
    }

    private static ZoneSymmetry Compare(Dictionary<(int P, int Q), (double Sum, int Count)> means, string zone, string group, Func<(int P, int Q), (int P, int Q)>[] operations)
    {
        HashSet<(int P, int Q)> done = [];
        (double differences, double sum, int compared) = (0, 0, 0);
        foreach ((int P, int Q) start in means.Keys)
        {
            if (!done.Add(start))
                continue;
            List<(int P, int Q)> set = [start];
            for (int place = 0; place < set.Count; place++)
                set.AddRange(operations.Select(operation => OneOfMates(operation(set[place]))).Where(other => !set.Contains(other)).Distinct().ToArray());
            done.UnionWith(set);
            double[] intensities = [.. set.Where(means.ContainsKey).Select(one => means[one].Sum / means[one].Count)];
            if (intensities.Length < 2)
                continue;
            double mean = intensities.Average();
            compared++;
            differences += intensities.Sum(one => Math.Abs(one - mean));
            sum += intensities.Sum(Math.Abs);
        }

        return new ZoneSymmetry(zone, group, compared, sum > 0 ? differences / sum : 0);
    }

    /// <summary>The plane point groups above 2 that a plane lattice has, by operations that generate them.</summary>
    private static IEnumerable<(string Name, Func<(int P, int Q), (int P, int Q)>[] Operations)> Allowed(double aa, double bb, double ab)
    {
        double scale = Rounding * (aa + bb);
        bool isRectangular = Math.Abs(ab) < scale, isRhombic = Math.Abs(aa - bb) < scale;
        if (isRectangular)
            yield return ("2mm", [Mirror]);
        else if (isRhombic)
            yield return ("2mm", [Swap]);
        if (isRectangular && isRhombic)
        {
            yield return ("4", [Quarter]);
            yield return ("4mm", [Quarter, Mirror]);
        }

        if (isRhombic && Math.Abs(aa - 2 * ab) < scale)
        {
            yield return ("6", [Third]);
            yield return ("6mm", [Third, Swap]);
        }
    }

    private static (int P, int Q) Mirror((int P, int Q) h) => (h.P, -h.Q);

    private static (int P, int Q) Swap((int P, int Q) h) => (h.Q, h.P);

    private static (int P, int Q) Quarter((int P, int Q) h) => (-h.Q, h.P);

    private static (int P, int Q) Third((int P, int Q) h) => (h.Q, -h.P - h.Q);

    private static (int P, int Q) OneOfMates((int P, int Q) h) => h.P < 0 || (h.P == 0 && h.Q < 0) ? (-h.P, -h.Q) : h;
}
