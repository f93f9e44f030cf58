using System.Diagnostics;
using System.Globalization;
using ZoneAxis.Diffraction;
using ZoneAxis.Learning.Inference;
using ZoneAxis.Learning.Inputs;
using ZoneAxis.Learning.Networks;
using ZoneAxis.Learning.Runtime;
using ZoneAxis.Learning.Training;

namespace ZoneAxis.Benchmarks;

/// <summary>The memory of the process while a model answers, and while a network is trained on small patterns, over many batches. Prints a line for each.</summary>
public static class NetworkMemory
{
    public const string Verb = "network-memory";

    private const int Batches = 10_000;
    private const int Looks = 10;
    private const int Side = 32;
    private const int Classes = 4;
    private const int Crystals = 500;
    private const int TrainingBatch = 2;
    private const int Seed = 1;
    private const double BytesAMegabyte = 1e6;

    /// <summary>Measures and prints.</summary>
    /// <param name="folder">Folder of the model that answers.</param>
    public static void Measure(string folder)
    {
        Answer(folder);
        Train();
    }

    private static void Answer(string folder)
    {
        using SpaceGroupClassifier classifier = SpaceGroupClassifier.Load(folder);
        RandomCrystals set = new(Crystals, classifier.Encoding, classifier.Model.Classes.Count);
        List<double> sizes = [];
        for (int batch = 1; batch <= Batches; batch++)
        {
            byte[] crystal = new byte[classifier.Encoding.Length];
            set.Copy(batch % Crystals, crystal);
            classifier.Classify([crystal]);
            if (batch % (Batches / Looks) == 0)
                sizes.Add(Megabytes());
        }

        Print($"{classifier.Model.Config.Name} answering, 1 crystal a batch", sizes);
    }

    private static void Train()
    {
        RandomCrystals set = new(Crystals, ShapedPlanes.EncodingOf(Side), Classes);
        TorchRuntime.EnsureLoaded();
        using Network network = NetworkRegistry.Create(NetworkRegistry.MakeOptions(NetworkRegistry.DefaultKind, set.Encoding.Shape, Classes, new Dictionary<string, double>()));
        network.Initialize(Seed);
        Sizes sizes = new();
        TrainingOptions options = new() { BatchSize = TrainingBatch, Epochs = Batches * TrainingBatch / Crystals, Threads = 1 };
        Trainer.Train(network, set, [.. Enumerable.Range(0, Crystals)], [], options, progress: sizes);
        Print($"{NetworkRegistry.DefaultKind} in training, {TrainingBatch} crystals of {Side} px a batch", sizes.Found);
    }

    private static double Megabytes()
    {
        using Process process = Process.GetCurrentProcess();
        return process.WorkingSet64 / BytesAMegabyte;
    }

    private static void Print(string what, IEnumerable<double> sizes) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{what}: MB of memory after each {Batches / Looks} of {Batches} batches: {string.Join(", ", sizes.Select(size => size.ToString("F0", CultureInfo.InvariantCulture)))}"));

    private sealed class Sizes : IProgress<TrainingProgress>
    {
        private long _last;

        public List<double> Found { get; } = [];

        public void Report(TrainingProgress value)
        {
            if (value.Step == _last || value.Step % (Batches / Looks) != 0)
                return;
            _last = value.Step;
            Found.Add(Megabytes());
        }
    }

    private sealed class RandomCrystals(int count, InputEncoding encoding, int classes) : ITrainingSet
    {
        public int Count => count;

        public InputEncoding Encoding => encoding;

        public int ClassOf(int index) => index % classes;

        public void Copy(int index, Span<byte> destination) => new Random(index).NextBytes(destination);
    }
}
