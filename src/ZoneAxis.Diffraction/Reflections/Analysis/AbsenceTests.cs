using System.Collections.Immutable;
using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction;

/// <summary>Compares the absences of the space groups of a Laue group with the special reflections of a list.</summary>
internal sealed class AbsenceTests
{
    // How strong a whole class of special reflections may be, of the general ones: a mirror plane doubles its zone, and heavy atoms at special places may
    // leave a class faint (pseudo-translation) without its being absent.
    private static readonly (double Scale, double Prior)[] ClassScales = [(4, 0.06), (2, 0.24), (1, 0.4), (0.4, 0.14), (0.1, 0.08), (0.02, 0.05), (0.004, 0.03)];

    private readonly LaueHypothesis _laue;
    private readonly MergedReflections _merged;
    private readonly IntegerMatrix3[] _onIndices;
    private readonly int[] _special;
    private readonly AbsentClassDensity _density;
    private readonly Dictionary<IntegerMatrix3, AxisAbsences> _byColumns = [];

    /// <param name="laue">The Laue group.</param>
    /// <param name="merged">The reflections merged in it.</param>
    public AbsenceTests(LaueHypothesis laue, MergedReflections merged)
    {
        (_laue, _merged) = (laue, merged);
        _onIndices = [.. laue.Group.Rotations.Where(rotation => rotation.Determinant > 0).Select(rotation => rotation.Transposed())];
        _special = [.. Enumerable.Range(0, merged.Count).Where(i => !merged.IsGeneral[i])];
        _density = new AbsentClassDensity(merged, ClassScales);
    }

    /// <summary>Logarithm of how much likelier the special reflections are with a group's absences than if all were present.</summary>
    public double LogRatio(OrientedSetting setting)
    {
        AxisAbsences axis = On(setting.Columns);
        ulong mask = axis.MaskOf(ExtinctionClasses.ElementsOf(setting.Setting.Number));
        return AbsentClassDensity.LogRatio([.. axis.Classes.Where(one => (one.Key & mask) != 0).Select(one => one.Value)]);
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
            .. axis.Elements.Select((element, bit) =>
            {
                AbsentClass[] classes = [.. axis.Classes.Where(one => (one.Key & (1UL << bit)) != 0).Select(one => one.Value)];
                HashSet<int> forbidden = [.. classes.SelectMany(one => one.Members)];
                int[] allowed = [.. _special.Where(i => !forbidden.Contains(i) && Images(i, columns).Any(element.Concerns))];
                return new ElementTest(element.Condition, Count(forbidden), Count(allowed), classes.Length == 0 ? 0 : AbsentClassDensity.LogRatio(classes));
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
        foreach (int i in _special)
        {
            ulong bits = 0;
            foreach (IntegerVector3 h in Images(i, columns))
            {
                for (int bit = 0; bit < elements.Length; bit++)
                    bits |= elements[bit].Forbids(h) ? 1UL << bit : 0;
            }

            if (bits == 0)
                continue;
            if (!members.TryGetValue(bits, out List<int>? list))
                members[bits] = list = [];
            list.Add(i);
        }

        return _byColumns[columns] = new AxisAbsences(elements, members.ToDictionary(one => one.Key, one => _density.Of([.. one.Value])));
    }

    /// <summary>A reflection and its equivalents on conventional axes.</summary>
    private IEnumerable<IntegerVector3> Images(int i, IntegerMatrix3 columns)
    {
        IntegerMatrix3 toConventional = columns.Transposed();
        return _onIndices.Select(rotation => toConventional * (rotation * _merged.Indices[i]));
    }

    /// <summary>The elements that groups have on some axes, and the special reflections by which of them extinguish them.</summary>
    private sealed record AxisAbsences(ImmutableArray<ExtinctionElement> Elements, Dictionary<ulong, AbsentClass> Classes)
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
