using System.Collections.Immutable;
using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction;

/// <summary>A space group as LATT and SYMM state it.</summary>
/// <param name="Lattice">The number of LATT: 1 P, 2 I, 3 R obverse on hexagonal axes, 4 F, 5 A, 6 B, 7 C; negative without a centre of symmetry at the origin.</param>
/// <param name="Operations">Those of SYMM: the identity, and what centring and centre make of the others, left out.</param>
internal sealed record ShelxSymmetry(int Lattice, ImmutableArray<SymmetryOperation> Operations)
{
    private const int Half = SymmetryOperation.Denominator / 2;
    private const int Third = SymmetryOperation.Denominator / 3;

    private static readonly (int Number, IntegerVector3[] Translations)[] Lattices =
    [
        (1, []),
        (2, [new(Half, Half, Half)]),
        (3, [new(2 * Third, Third, Third), new(Third, 2 * Third, 2 * Third)]),
        (4, [new(0, Half, Half), new(Half, 0, Half), new(Half, Half, 0)]),
        (5, [new(0, Half, Half)]),
        (6, [new(Half, 0, Half)]),
        (7, [new(Half, Half, 0)]),
    ];

    /// <summary>The instructions of a setting.</summary>
    /// <exception cref="ReflectionListException">LATT has no number for its centring, or its centre of symmetry does not lie at the origin, where SHELX expects it.</exception>
    public static ShelxSymmetry Of(SpaceGroupSetting setting)
    {
        HashSet<IntegerVector3> centring = [.. setting.Hall.Centring.Where(one => one != default)];
        int lattice = Array.Find(Lattices, one => centring.SetEquals(one.Translations)).Number;
        if (lattice == 0)
            throw new ReflectionListException($"SHELX has no LATT for the centring of {setting.FullSymbol}; a standard setting was expected.");
        IntegerMatrix3 inversion = -IntegerMatrix3.Identity;
        bool isCentred = setting.Hall.Operations.Contains(new SymmetryOperation(inversion, default));
        if (setting.IsCentrosymmetric && !isCentred)
            throw new ReflectionListException($"SHELX needs the origin at a centre of symmetry, and that of {setting.FullSymbol} with origin choice {setting.Choice} is none; origin choice 2 was expected.");
        HashSet<IntegerMatrix3> taken = [IntegerMatrix3.Identity];
        ImmutableArray<SymmetryOperation>.Builder operations = ImmutableArray.CreateBuilder<SymmetryOperation>();
        foreach (SymmetryOperation operation in setting.Hall.Operations)
        {
            bool isNew = !taken.Contains(operation.Rotation) && !(isCentred && taken.Contains(-operation.Rotation));
            if (isNew && taken.Add(operation.Rotation))
                operations.Add(operation);
        }
        return new ShelxSymmetry(isCentred ? lattice : -lattice, operations.DrainToImmutable());
    }
}
