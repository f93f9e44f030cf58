using BenchmarkDotNet.Attributes;
using ZoneAxis.Crystallography;
using ZoneAxis.Diffraction;

namespace ZoneAxis.Benchmarks;

/// <summary>One 256 × 256 pattern of the published geometry on one core.</summary>
[MemoryDiagnoser]
public class PatternBenchmarks
{
    private readonly PatternSimulator _simulator = new(new Rotated45());
    private Crystal _crystal = BenchmarkCrystals.Halite;

    [Params("halite", "spinel", "triclinic")]
    public string Crystal { get; set; } = "halite";

    [GlobalSetup]
    public void PickCrystal() => _crystal = BenchmarkCrystals.ByName[Crystal];

    [Benchmark]
    public GreyImage Grey() => _simulator.Grey(_crystal, PatternAxis.X);

    [Benchmark]
    public IntensityImage Intensity() => _simulator.Intensity(_crystal, PatternAxis.X);
}
