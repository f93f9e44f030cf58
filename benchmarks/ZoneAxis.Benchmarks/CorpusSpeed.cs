using System.Diagnostics;
using System.Globalization;
using ZoneAxis.Corpora;
using ZoneAxis.Diffraction;

namespace ZoneAxis.Benchmarks;

/// <summary>
/// Times the making and the reading of a corpus: import, simulation, bytes on the disk, planes read back. Gives wall-clock and processor
/// time, so that the numbers mean something on a machine that does other work too.
/// </summary>
public static class CorpusSpeed
{
    public const string MakeVerb = "corpus-make";
    public const string ReadVerb = "corpus-read";

    private const int Seed = 1;
    private const double BytesPerMegabyte = 1e6;
    private static readonly int[] Sides = [64, 128, 224];

    /// <summary>Makes a corpus, and says how long each step took and what it takes on the disk and in memory.</summary>
    /// <param name="source">A JSON-lines file of crystals.</param>
    /// <param name="folder">A folder that does not exist.</param>
    public static void Make(string source, string folder)
    {
        IStructureSource crystals = StructureSources.Open(source, "");
        CorpusManifest manifest = Time("import", () => new CorpusImporter(new ImportOptions()).Import([crystals], folder), made => made.Crystals);
        Time("standardise, simulate, shape", () => Simulate(folder), _ => manifest.Crystals);
        long bytes = Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Sum(file => new FileInfo(file).Length);
        using Process self = Process.GetCurrentProcess();
        Print($"on the disk {bytes / BytesPerMegabyte:0.0} MB, most memory {self.PeakWorkingSet64 / BytesPerMegabyte:0} MB");
    }

    /// <summary>Reads a corpus as training does, in random order, with one thread and with one a processor.</summary>
    /// <param name="folder">The corpus.</param>
    public static void Read(string folder)
    {
        Corpus corpus = Time("open", () => Corpus.Open(folder), opened => opened.Entries.Length);
        int[] order = [.. Enumerable.Range(0, corpus.Entries.Length).Where(place => corpus.Entries[place].HasPatterns)];
        new Random(Seed).Shuffle(order);
        Time("first reading, 64 px, all threads", () => ReadAll(corpus, order, Sides[0], Environment.ProcessorCount), read => read);
        foreach (int side in Sides)
        {
            Time($"{side} px, 1 thread", () => ReadAll(corpus, order, side, workers: 1), read => read);
            Time($"{side} px, {Environment.ProcessorCount} threads", () => ReadAll(corpus, order, side, Environment.ProcessorCount), read => read);
        }
        using Process self = Process.GetCurrentProcess();
        Print($"most memory {self.PeakWorkingSet64 / BytesPerMegabyte:0} MB");
    }

    private static bool Simulate(string folder)
    {
        new CorpusSimulator(SimulationParameters.Of()).Simulate(folder, ShardPart.Whole);
        CorpusMerge.Merge(folder);
        return true;
    }

    private static int ReadAll(Corpus corpus, int[] order, int side, int workers)
    {
        Descriptor descriptor = corpus.Descriptor(side).Create();
        Parallel.ForEach(
            order,
            new ParallelOptions { MaxDegreeOfParallelism = workers },
            () => new byte[descriptor.Length],
            (place, _, bytes) =>
            {
                corpus.Describe(place, descriptor, bytes);
                return bytes;
            },
            _ => { });
        return order.Length;
    }

    private static T Time<T>(string name, Func<T> work, Func<T, int> crystals)
    {
        using Process self = Process.GetCurrentProcess();
        TimeSpan processorBefore = self.TotalProcessorTime;
        long start = Stopwatch.GetTimestamp();
        T result = work();
        double wall = Stopwatch.GetElapsedTime(start).TotalSeconds;
        self.Refresh();
        double processor = (self.TotalProcessorTime - processorBefore).TotalSeconds;
        int count = crystals(result);
        Print($"{name}: {count} crystals, {wall:0.0} s ({count / wall:0}/s); processor time {processor:0.0} s ({count / processor:0}/s)");
        return result;
    }

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
