using BenchmarkDotNet.Attributes;
using ZoneAxis.Crystallography;

namespace ZoneAxis.Benchmarks;

/// <summary>The symmetry finder on one crystal, on one core.</summary>
[MemoryDiagnoser]
public class SymmetryBenchmarks
{
    private Crystal _crystal = BenchmarkCrystals.Halite;

    [Params("halite", "spinel", "triclinic")]
    public string Crystal { get; set; } = "halite";

    [GlobalSetup]
    public void PickCrystal() => _crystal = BenchmarkCrystals.ByName[Crystal];

    [Benchmark]
    public int Group() => SymmetryFinder.Find(_crystal).Number;

    [Benchmark]
    public int GroupOperationsAndOrbits()
    {
        CrystalSymmetry symmetry = SymmetryFinder.Find(_crystal);
        return symmetry.Operations.Length + symmetry.Orbits.Length;
    }
}
