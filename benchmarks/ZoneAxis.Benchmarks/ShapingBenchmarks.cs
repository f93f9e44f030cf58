using BenchmarkDotNet.Attributes;
using ZoneAxis.Diffraction;

namespace ZoneAxis.Benchmarks;

/// <summary>Shaping of one pattern, and the six planes of a crystal's network input.</summary>
[MemoryDiagnoser]
public class ShapingBenchmarks
{
    private const int SmallSide = 64;

    private readonly ReleasedShaper _shaper = new();
    private readonly byte[] _small = new byte[ShapedPlanes.Length(SmallSide)];
    private readonly byte[] _published = new byte[ShapedPlanes.Length(PatternDescriptorOptions.PublishedSide)];
    private PatternTriple? _raw;
    private ShapedTriple? _shaped;

    [Params("halite", "spinel", "triclinic")]
    public string Crystal { get; set; } = "halite";

    [GlobalSetup]
    public void Simulate()
    {
        _raw = new PatternSimulator(new Rotated45()).GreyTriple(BenchmarkCrystals.ByName[Crystal]);
        _shaped = _shaper.Shape(_raw);
    }

    [Benchmark]
    public ShapedPattern ShapeOne() => _shaper.Shape(_raw!.Z, PatternAxis.Z);

    [Benchmark]
    public void InputOf64() => ShapedPlanes.Write(_shaped!, SmallSide, _small);

    [Benchmark]
    public void InputOf224() => ShapedPlanes.Write(_shaped!, PatternDescriptorOptions.PublishedSide, _published);
}
