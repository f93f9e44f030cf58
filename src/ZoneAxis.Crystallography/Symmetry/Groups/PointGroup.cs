using System.Collections.Frozen;
using System.Collections.Immutable;

namespace ZoneAxis.Crystallography;

/// <summary>One of the 32 crystallographic point groups; everything but its name is counted from its rotations.</summary>
public sealed class PointGroup
{
    // Name and the first space group of each class, International Tables for Crystallography Vol. A (2016), table 2.1.2.1, pp. 145-146.
    private static readonly (string Symbol, int FirstSpaceGroup)[] Names =
    [
        ("1", 1), ("-1", 2), ("2", 3), ("m", 6), ("2/m", 10), ("222", 16), ("mm2", 25), ("mmm", 47),
        ("4", 75), ("-4", 81), ("4/m", 83), ("422", 89), ("4mm", 99), ("-42m", 111), ("4/mmm", 123),
        ("3", 143), ("-3", 147), ("32", 149), ("3m", 156), ("-3m", 162),
        ("6", 168), ("-6", 174), ("6/m", 175), ("622", 177), ("6mm", 183), ("-6m2", 187), ("6/mmm", 191),
        ("23", 195), ("m-3", 200), ("432", 207), ("-43m", 215), ("m-3m", 221),
    ];

    private static readonly ImmutableArray<PointGroup> AllGroups = [.. Names.Select(name => new PointGroup(name.Symbol, SpaceGroups.Default(name.FirstSpaceGroup)))];

    private static readonly FrozenDictionary<PointGroupSignature, PointGroup> BySignature =
        AllGroups.ToFrozenDictionary(group => PointGroupSignature.Of(group._rotations));

    private readonly IntegerMatrix3[] _rotations;

    private PointGroup(string symbol, SpaceGroupSetting example)
    {
        Symbol = symbol;
        System = example.System;
        _rotations = [.. example.Hall.Operations.Select(operation => operation.Rotation).Distinct()];
    }

    /// <summary>All 32, in the order of the space groups.</summary>
    public static ImmutableArray<PointGroup> All => AllGroups;

    /// <summary>Hermann-Mauguin symbol, as "-43m"; the two orientations of a class (as −42m and −4m2) share one.</summary>
    public string Symbol { get; }

    /// <summary>Number of rotations, proper and improper, 1 to 48.</summary>
    public int Order => _rotations.Length;

    /// <summary>The crystal system.</summary>
    public CrystalSystem System { get; }

    /// <summary>Whether the inversion belongs to the group.</summary>
    public bool IsCentrosymmetric => _rotations.Contains(-IntegerMatrix3.Identity);

    /// <summary>Whether all rotations are proper, so that a crystal may be of one hand.</summary>
    public bool IsChiral => Array.TrueForAll(_rotations, rotation => rotation.Determinant > 0);

    /// <summary>The Laue class: the group with the inversion added, which is what a diffraction pattern shows under Friedel's law.</summary>
    public PointGroup LaueClass => IsCentrosymmetric ? this : Of(_rotations.SelectMany(rotation => new[] { rotation, -rotation }));

    /// <summary>The point group that rotations form.</summary>
    /// <param name="rotations">The distinct rotations of a group, on any basis.</param>
    /// <exception cref="ArgumentException">They form no crystallographic point group.</exception>
    public static PointGroup Of(IEnumerable<IntegerMatrix3> rotations)
    {
        ArgumentNullException.ThrowIfNull(rotations);
        return BySignature.TryGetValue(PointGroupSignature.Of(rotations), out PointGroup? group)
            ? group
            : throw new ArgumentException("The rotations form no crystallographic point group.");
    }

    /// <inheritdoc/>
    public override string ToString() => Symbol;
}
