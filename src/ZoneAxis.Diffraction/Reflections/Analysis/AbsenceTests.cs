using System.Collections.Immutable;
using System.Text;
using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction;

/// <summary>Compares the absences of the space groups of a Laue group with the special reflections of a list.</summary>
internal sealed class AbsenceTests
{
    // Indices on the reduced basis; conditions have periods of up to 6 on conventional axes.
    private const int BoxReach = 4;

    // 00l: l=6n leaves out the most.
    private const double MostForbiddenShare = 5.0 / 6;

    private static readonly IntegerVector3[] SmallBox =
    [
        .. from x in Enumerable.Range(-BoxReach, 2 * BoxReach + 1)
           from y in Enumerable.Range(-BoxReach, 2 * BoxReach + 1)
           from z in Enumerable.Range(-BoxReach, 2 * BoxReach + 1)
           where (x, y, z) != (0, 0, 0)
           select new IntegerVector3(x, y, z),
    ];

    // A few planes of reciprocal space fulfil conditions by chance: only a list of a good part of all reflections can leave some out.
    private const double LeastShareOfDenseList = 0.3;

    private readonly bool _isDense;
    private readonly LaueHypothesis _laue;
    private readonly MergedReflections _merged;
    private readonly IntegerMatrix3[] _onIndices;
    private readonly int[] _special;
    private readonly AbsentClassDensity _density;
    private readonly Dictionary<IntegerMatrix3, AxisAbsences> _byColumns = [];

    /// <param name="laue">The Laue group.</param>
    /// <param name="merged">The reflections merged in it.</param>
    /// <param name="assumptions">What may be assumed of σ and of double diffraction.</param>
    public AbsenceTests(LaueHypothesis laue, MergedReflections merged, ImmutableArray<AbsentIntensities.Assumption> assumptions)
    {
        (_laue, _merged) = (laue, merged);
        _onIndices = [.. laue.Group.Rotations.Where(rotation => rotation.Determinant > 0).Select(rotation => rotation.Transposed())];
        _special = [.. Enumerable.Range(0, merged.Count).Where(i => !merged.IsGeneral[i])];
        _density = new AbsentClassDensity(merged, assumptions);
        UniqueReflections unique = laue.Orbits.Reflections;
        double most = 2 * Math.Sqrt(unique.SSquared.Max()), expected = 4.0 / 3 * Math.PI * most * most * most * laue.Lattice.Reduced.Determinant / laue.Group.Rotations.Length;
        _isDense = merged.Count > LeastShareOfDenseList * expected;
    }

    /// <summary>Logarithm of how much likelier the special reflections are with a group's absences than if all were present.</summary>
    public double LogRatio(OrientedSetting setting)
    {
        AxisAbsences axis = On(setting.Columns);
        ImmutableArray<ExtinctionElement> elements = ExtinctionClasses.ElementsOf(setting.Setting.Number);
        ulong mask = axis.MaskOf(elements);
        return elements.Sum(element => axis.LeftOut[axis.Elements.IndexOf(element)])
            + _density.LogRatio([.. axis.Classes.Where(one => (one.Key & mask) != 0).Select(one => one.Value)], axis.Classes.Values);
    }

    /// <summary>Which special reflections a group extinguishes, as places in the merged list.</summary>
    public IEnumerable<int> Forbidden(OrientedSetting setting)
    {
        AxisAbsences axis = On(setting.Columns);
        ulong mask = axis.MaskOf(ExtinctionClasses.ElementsOf(setting.Setting.Number));
        return axis.Classes.Where(one => (one.Key & mask) != 0).SelectMany(one => one.Value.Members);
    }

    /// <summary>The table of all glide planes and screw axes that groups of the Laue group may have on some axes.</summary>
    public ImmutableArray<ElementTest> Table(IntegerMatrix3 columns)
    {
        AxisAbsences axis = On(columns);
        return
        [
            .. axis.Elements.Select((element, bit) => (Element: element, Bit: bit)).DistinctBy(one => axis.Traces[one.Bit]).Select(one =>
            {
                (ExtinctionElement element, int bit) = one;
                AbsentClass[] classes = [.. axis.Classes.Where(one => (one.Key & (1UL << bit)) != 0).Select(one => one.Value)];
                HashSet<int> forbidden = [.. classes.SelectMany(one => one.Members)];
                int[] allowed = [.. _special.Where(i => !forbidden.Contains(i) && Images(_merged.Indices[i], columns).Any(element.Concerns))];
                return new ElementTest(element.Condition, Count(forbidden), Count(allowed), axis.LeftOut[bit] + _density.LogRatio(classes, axis.Classes.Values));
            }),
        ];
    }

    private ReflectionCount Count(IEnumerable<int> places) => ReflectionCount.Of(places.Select(i => (_merged.Intensities[i], _merged.Variances[i])));

    private AxisAbsences On(IntegerMatrix3 columns)
    {
        if (_byColumns.TryGetValue(columns, out AxisAbsences? known))
            return known;
        ImmutableArray<ExtinctionElement> elements =
            [.. _laue.Group.Settings.Where(setting => setting.Columns == columns).SelectMany(setting => ExtinctionClasses.ElementsOf(setting.Setting.Number)).Distinct().OrderBy(e => e.IsScrew).ThenBy(e => e.Condition, StringComparer.Ordinal)];
        Dictionary<ulong, List<int>> members = [];
        int[] concerned = new int[elements.Length];
        foreach (int i in _special)
        {
            (ulong bits, ulong family) = (0, 0);
            foreach (IntegerVector3 h in Images(_merged.Indices[i], columns))
            {
                for (int bit = 0; bit < elements.Length; bit++)
                {
                    bits |= elements[bit].Forbids(h) ? 1UL << bit : 0;
                    family |= elements[bit].Concerns(h) ? 1UL << bit : 0;
                }
            }

            for (int bit = 0; bit < elements.Length; bit++)
                concerned[bit] += (family & (1UL << bit)) != 0 ? 1 : 0;

            if (bits == 0)
                continue;
            if (!members.TryGetValue(bits, out List<int>? list))
                members[bits] = list = [];
            list.Add(i);
        }

        double[] leftOut = new double[elements.Length];
        string[] traces = new string[elements.Length];
        for (int bit = 0; bit < elements.Length; bit++)
        {
            (double forbiddenShare, traces[bit]) = Trace(elements[bit], columns);
            if (_isDense && !members.Keys.Any(bits => (bits & (1UL << bit)) != 0))
                leftOut[bit] = Math.Min(LeftOutAbsences.MostOfElement, LeftOutAbsences.LogRatio(concerned[bit], forbiddenShare));
        }

        return _byColumns[columns] = new AxisAbsences(elements, traces, leftOut, members.ToDictionary(one => one.Key, one => _density.Of([.. one.Value])));
    }

    /// <summary>The share of its family's points that an element forbids, and which points of a small box it forbids with their equivalents: the same for two elements that the Laue group makes one.</summary>
    private (double ForbiddenShare, string Trace) Trace(ExtinctionElement element, IntegerMatrix3 columns)
    {
        (int concerned, int forbidden) = (0, 0);
        StringBuilder trace = new();
        foreach (IntegerVector3 h in SmallBox)
        {
            IntegerVector3[] images = [.. Images(h, columns)];
            bool isForbidden = images.Any(element.Forbids);
            concerned += images.Any(element.Concerns) ? 1 : 0;
            forbidden += isForbidden ? 1 : 0;
            trace.Append(isForbidden ? '0' : '1');
        }

        return (Math.Min(MostForbiddenShare, (double)forbidden / Math.Max(1, concerned)), trace.ToString());
    }

    /// <summary>A reflection and its equivalents on conventional axes.</summary>
    private IEnumerable<IntegerVector3> Images(IntegerVector3 h, IntegerMatrix3 columns)
    {
        IntegerMatrix3 toConventional = columns.Transposed();
        return _onIndices.Select(rotation => toConventional * (rotation * h));
    }

    /// <summary>The elements that groups have on some axes, and the special reflections by which of them extinguish them.</summary>
    /// <param name="Elements">The elements.</param>
    /// <param name="Traces">What each forbids in a small box.</param>
    /// <param name="LeftOut">What it says for each that the list may hold none of the reflections it forbids.</param>
    /// <param name="Classes">The special reflections by the elements, as bits, that extinguish them.</param>
    private sealed record AxisAbsences(ImmutableArray<ExtinctionElement> Elements, string[] Traces, double[] LeftOut, Dictionary<ulong, AbsentClass> Classes)
    {
        public ulong MaskOf(ImmutableArray<ExtinctionElement> elements)
        {
            ulong mask = 0;
            foreach (ExtinctionElement element in elements)
                mask |= 1UL << Elements.IndexOf(element);
            return mask;
        }
    }
}
