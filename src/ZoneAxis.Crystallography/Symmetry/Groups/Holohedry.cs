using System.Collections.Frozen;
using System.Collections.Immutable;

namespace ZoneAxis.Crystallography;

/// <summary>Rotations of a standard cell's lattice, of which a group may hold only some.</summary>
internal static class Holohedry
{
    // The first group with the full symmetry of each lattice system: International Tables for Crystallography Vol. A (2016), table 3.1.2.1.
    private static readonly FrozenDictionary<CrystalSystem, int> FullGroups = new Dictionary<CrystalSystem, int>
    {
        [CrystalSystem.Triclinic] = 2,
        [CrystalSystem.Monoclinic] = 10,
        [CrystalSystem.Orthorhombic] = 47,
        [CrystalSystem.Tetragonal] = 123,
        [CrystalSystem.Trigonal] = 191,
        [CrystalSystem.Hexagonal] = 191,
        [CrystalSystem.Cubic] = 221,
    }.ToFrozenDictionary();

    // R-3m.
    private const int FullRhombohedralGroup = 166;

    private static readonly FrozenDictionary<int, ImmutableArray<IntegerMatrix3>> ByFullGroup = FullGroups.Values.Append(FullRhombohedralGroup)
        .Distinct().ToFrozenDictionary(number => number, Proper);

    /// <summary>Proper rotations of the lattice of a default setting, the identity first.</summary>
    public static ImmutableArray<IntegerMatrix3> ProperRotations(SpaceGroupSetting setting) =>
        ByFullGroup[setting.Centring == 'R' ? FullRhombohedralGroup : FullGroups[setting.System]];

    private static ImmutableArray<IntegerMatrix3> Proper(int number) =>
        [.. SpaceGroups.Default(number).OriginEquations.Rotations.Where(rotation => rotation.Determinant > 0)];
}
