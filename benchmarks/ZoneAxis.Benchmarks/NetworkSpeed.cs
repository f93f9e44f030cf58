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

    private const int StandardSide = 128;
    private const int StandardStemStride = 6;
    private const int StandardBatchSize = 32;
    private const int Classes = 72;
    private const int Seed = 1;
    private const int Repeats = 15;
    private const double MillisecondsASecond = 1000;

    // Shaped patterns: three images of three channels, of which two are the same.
    private static readonly ImmutableArray<int> Sources = [0, 1, 1, 3, 2, 3, 5, 5, 4];

    /// <summary>Measures and prints.</summary>
    /// <param name="kind">The kind of network.</param>
    /// <param name="side">Side of the patterns, px.</param>
    /// <param name="stemStride">Step of the first convolution of <c>msdn</c>, px.</param>
    /// <param name="batchSize">Crystals a batch.</param>
    public static void Measure(string kind, int side = StandardSide, int stemStride = StandardStemStride, int batchSize = StandardBatchSize)
    {
        TorchRuntime.EnsureLoaded();
        set_num_threads(1);
        // As many streams as the network takes: three shaped patterns, or one image of the crystal.
        bool hasStreams = NetworkRegistry.Find(kind).Defaults.Input.Streams > 1;
        InputEncoding encoding = hasStreams ? new(new InputShape(3, 3, side, side), StoredNumber.Byte, Sources) : new(new InputShape(1, 3, side, side), StoredNumber.Byte, [0, 1, 2]);
        Precision precision = PrecisionSupport.Resolve(Precision.BFloat16, out _);
        Random random = new(Seed);
        byte[] stored = new byte[batchSize * encoding.Length];
        random.NextBytes(stored);
        long[] classes = [.. Enumerable.Range(0, batchSize).Select(_ => (long)random.Next(Classes))];
        using Network network = NetworkRegistry.Create(NetworkRegistry.MakeOptions(kind, encoding.Shape, Classes, SettingsOf(kind, stemStride)));
        network.Initialize(Seed);

        double expanding = CrystalsPerSecond(batchSize, () => InputBatch.Expand(stored, encoding));
        double training = CrystalsPerSecond(batchSize, () => network.ComputeGradient(InputBatch.Expand(stored, encoding), tensor(classes), precision, 0));
        using IDisposable noGradient = no_grad();
        double inference = CrystalsPerSecond(batchSize, () => network.Forward(InputBatch.Expand(stored, encoding), precision));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{kind}, {precision}, {side} px, stride {stemStride}, batch {batchSize}: expanding {expanding:0}, training {training:0.00}, inference {inference:0.0} crystals a second of one core"));
    }

    private static Dictionary<string, double> SettingsOf(string kind, int stemStride) => kind == MsdnOptions.KindName ? new() { ["stemStride"] = stemStride } : [];

    private static double CrystalsPerSecond(int batchSize, Action action) => batchSize * MillisecondsASecond / Timing.Best(
        () =>
        {
            using DisposeScope scope = NewDisposeScope();
            action();
        },
        Repeats);
}
