using System.Collections.Immutable;
using System.Globalization;
using TorchSharp;
using ZoneAxis.Benchmarks.Patterns;
using ZoneAxis.Diffraction;
using ZoneAxis.Learning.Inputs;
using ZoneAxis.Learning.Networks;
using ZoneAxis.Learning.Runtime;
using static TorchSharp.torch;

namespace ZoneAxis.Benchmarks;

/// <summary>
/// Times a network on random input: expanding what is stored, a training step's gradient, and inference. One thread, and its processor time, so
/// that other processes on the machine do not count. Prints a line.
/// </summary>
public static class NetworkSpeed
{
    public const string Verb = "network-speed";

    private const int Side = 128;
    private const int StemStride = 6;
    private const int BatchSize = 32;
    private const int Classes = 72;
    private const int Seed = 1;
    private const int Repeats = 15;
    private const double MillisecondsASecond = 1000;

    // Shaped patterns: three images of three channels, of which two are the same.
    private static readonly ImmutableArray<int> Sources = [0, 1, 1, 3, 2, 3, 5, 5, 4];

    /// <summary>Measures and prints.</summary>
    /// <param name="kind">The kind of network.</param>
    public static void Measure(string kind)
    {
        TorchRuntime.EnsureLoaded();
        set_num_threads(1);
        InputEncoding encoding = new(new InputShape(3, 3, Side, Side), StoredNumber.Byte, Sources);
        Precision precision = PrecisionSupport.Resolve(Precision.BFloat16, out _);
        Random random = new(Seed);
        byte[] stored = new byte[BatchSize * encoding.Length];
        random.NextBytes(stored);
        long[] classes = [.. Enumerable.Range(0, BatchSize).Select(_ => (long)random.Next(Classes))];
        using Network network = NetworkRegistry.Create(NetworkRegistry.MakeOptions(kind, encoding.Shape, Classes, new Dictionary<string, double> { ["stemStride"] = StemStride }));
        network.Initialize(Seed);

        double expanding = CrystalsPerSecond(() => InputBatch.Expand(stored, encoding));
        double training = CrystalsPerSecond(() => network.ComputeGradient(InputBatch.Expand(stored, encoding), tensor(classes), precision, 0));
        using IDisposable noGradient = no_grad();
        double inference = CrystalsPerSecond(() => network.Forward(InputBatch.Expand(stored, encoding), precision));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{kind}, {precision}, {Side} px, stride {StemStride}, batch {BatchSize}: expanding {expanding:0}, training {training:0.00}, inference {inference:0.0} crystals a second of one core"));
    }

    private static double CrystalsPerSecond(Action action) => BatchSize * MillisecondsASecond / Timing.Best(
        () =>
        {
            using DisposeScope scope = NewDisposeScope();
            action();
        },
        Repeats);
}
