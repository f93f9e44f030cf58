using System.Diagnostics;
using System.Globalization;
using TorchSharp;
using ZoneAxis.Diffraction;
using ZoneAxis.Learning.Inference;
using ZoneAxis.Learning.Inputs;
using ZoneAxis.Learning.Networks;
using ZoneAxis.Learning.Runtime;
using static TorchSharp.torch;

namespace ZoneAxis.Benchmarks;

/// <summary>
/// Times a model on random input by ONNX Runtime, as 'identify' runs it, and by libtorch in 32 bits, and compares what they say. Processor time of the whole process for each
/// crystal, the least of several runs, so that other processes on the machine do not count. Prints a line for each number of crystals.
/// </summary>
public static class InferenceSpeed
{
    public const string Verb = "inference-speed";

    private const int Seed = 1;
    private const int Repeats = 7;
    private static readonly int[] Counts = [1, 32];

    /// <summary>Measures and prints.</summary>
    /// <param name="folder">The model's folder.</param>
    public static void Measure(string folder)
    {
        TorchRuntime.EnsureLoaded();
        set_num_threads(1);
        using SpaceGroupClassifier classifier = SpaceGroupClassifier.Load(folder);
        using Network network = classifier.Model.LoadNetwork(folder);
        using IDisposable noGradient = no_grad();
        Random random = new(Seed);
        foreach (int count in Counts)
        {
            byte[][] crystals = [.. Enumerable.Range(0, count).Select(_ => Draw(random, classifier.Encoding))];
            (double graph, float[] answers) = Time(count, () => [.. classifier.Classify(crystals).SelectMany(probabilities => probabilities)]);
            (double torch, float[] expected) = Time(count, () => Ask(network, [.. crystals.SelectMany(bytes => bytes)], classifier.Encoding));
            double worst = answers.Zip(expected, (one, other) => Math.Abs(one - other)).Max();
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{classifier.Model.Config.Name}, {count} crystals at a time: ONNX Runtime {graph:0.00} ms, libtorch {torch:0.00} ms a crystal; probabilities differ by {worst:0.0e0} at most"));
        }
    }

    private static byte[] Draw(Random random, InputEncoding encoding)
    {
        byte[] bytes = new byte[encoding.Length];
        random.NextBytes(bytes);
        return bytes;
    }

    private static float[] Ask(Network network, byte[] stored, InputEncoding encoding)
    {
        using DisposeScope scope = NewDisposeScope();
        return Network.Probabilities(network.Forward(InputBatch.Expand(stored, encoding))).data<float>().ToArray();
    }

    private static (double Milliseconds, float[] Answers) Time(int crystals, Func<float[]> ask)
    {
        const int Warming = 3;
        for (int run = 0; run < Warming; run++)
            ask();
        double best = double.PositiveInfinity;
        float[] answers = [];
        using Process process = Process.GetCurrentProcess();
        int times = Math.Max(1, 64 / crystals);
        for (int run = 0; run < Repeats; run++)
        {
            process.Refresh();
            TimeSpan before = process.TotalProcessorTime;
            for (int time = 0; time < times; time++)
                answers = ask();
            process.Refresh();
            best = Math.Min(best, (process.TotalProcessorTime - before).TotalMilliseconds / (times * crystals));
        }

        return (best, answers);
    }
}
