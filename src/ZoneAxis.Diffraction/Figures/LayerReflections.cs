using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction;

/// <summary>The merged reflections of a list as a layer of the reciprocal lattice shows them, and which a group extinguishes.</summary>
internal sealed class LayerReflections
{
    private readonly (IntegerVector3 Index, double Intensity, bool IsAbsent)[] _all;

    private LayerReflections((IntegerVector3 Index, double Intensity, bool IsAbsent)[] all) => _all = all;

    /// <summary>Those of a layer.</summary>
    /// <param name="holds">Whether a reflection belongs to it.</param>
    public IReadOnlyList<(IntegerVector3 Index, double Intensity, bool IsAbsent)> In(Func<IntegerVector3, bool> holds) => [.. _all.Where(one => holds(one.Index))];

    /// <summary>Merges measurements of one reflection and its Friedel mate; equivalents stand as they were measured.</summary>
    /// <param name="list">On the axes of the setting.</param>
    /// <param name="setting">The group.</param>
    public static LayerReflections Of(ReflectionList list, SpaceGroupSetting setting)
    {
        UniqueReflections unique = UniqueReflections.Of(list);
        SymmetryOperation[] operations = [.. setting.Hall.Operations];
        return new LayerReflections([.. unique.Indices.Select((h, i) => (h, unique.Intensities[i], Array.Exists(operations, operation => StandardSets.Forbids(operation, h))))]);
    }
}
