using System.Collections.Immutable;
using ZoneAxis.Crystallography;
using ZoneAxis.Diffraction;

namespace ZoneAxis.Benchmarks.Reflections;

/// <summary>A way in which simulated lists are measured.</summary>
/// <param name="Name">What to call it.</param>
/// <param name="Options">The options for a crystal, and what twins it.</param>
public sealed record ReflectionVariant(string Name, Func<CrystalSymmetry, ReflectionSimulationOptions> Options)
{
    /// <summary>The variants, the complete list first.</summary>
    public static ImmutableArray<ReflectionVariant> All { get; } =
    [
        new("complete", _ => new ReflectionSimulationOptions()),
        new("σ three times too large", _ => new ReflectionSimulationOptions { SigmaFactor = 3 }),
        new("σ three times too small", _ => new ReflectionSimulationOptions { SigmaFactor = 1.0 / 3 }),
        new("double diffraction 4 %", _ => new ReflectionSimulationOptions { Beam = Beam.OfElectrons(200), DoubleDiffraction = 0.04 }),
        new("missing wedge, 60 % measured", _ => new ReflectionSimulationOptions { Completeness = 0.6 }),
        new("2 % of a twin", symmetry => new ReflectionSimulationOptions { TwinShare = 0.02, TwinLaw = TwinLaw(symmetry) }),
        new("zones [100] [010] [001] [110]", _ => new ReflectionSimulationOptions { Zones = [new(1, 0, 0), new(0, 1, 0), new(0, 0, 1), new(1, 1, 0)] }),
    ];

    /// <summary>A rotation of the lattice that the Laue class lacks: merohedral where there is one; else none, so that nothing is added.</summary>
    private static IntegerMatrix3 TwinLaw(CrystalSymmetry symmetry)
    {
        HashSet<IntegerMatrix3> laue = [.. symmetry.Setting.Hall.Operations.SelectMany(operation => new[] { operation.Rotation, -operation.Rotation })];
        int full = symmetry.Setting.System switch
        {
            CrystalSystem.Tetragonal => 123,
            CrystalSystem.Trigonal when symmetry.Setting.Centring == 'R' => 166,
            CrystalSystem.Trigonal or CrystalSystem.Hexagonal => 191,
            CrystalSystem.Cubic => 221,
            _ => symmetry.Setting.Number,
        };
        IntegerMatrix3 law = SpaceGroups.Default(full).Hall.Operations.Select(operation => operation.Rotation).FirstOrDefault(rotation => !laue.Contains(rotation), IntegerMatrix3.Identity);
        return law.Transposed();
    }
}
