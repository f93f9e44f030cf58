using ZoneAxis.Corpora;
using ZoneAxis.Learning.Evaluation;
using ZoneAxis.Learning.Inputs;
using ZoneAxis.Learning.Models;
using ZoneAxis.Learning.Networks;
using ZoneAxis.Learning.Runtime;

namespace ZoneAxis;

/// <summary>Measures how well the features of a trained model tell the paper's 30 groups apart that no network was trained on: half of their crystals are references, half are told.</summary>
/// <param name="model">Folder of the model.</param>
/// <param name="corpus">Folder of the corpus.</param>
/// <param name="device">What computes.</param>
public sealed class UntrainedGroupsJob(string model, string corpus, ComputeDevice device = default)
{
    private const int BatchSize = 64;

    // Half are references, as in the paper.
    private static readonly SplitOptions Halves = new() { Groups = PaperGroups.UntrainedThirty, TestShare = 0.5, Folds = 1 };

    /// <summary>Measures.</summary>
    /// <param name="cancellation">Stops between two batches.</param>
    /// <exception cref="ModelException">The model cannot be used, or has learned some of the groups.</exception>
    /// <exception cref="InvalidDataException">The corpus has no crystals of the groups, or no such patterns.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public UntrainedScore Run(CancellationToken cancellation = default)
    {
        TorchRuntime.EnsureLoaded();
        DeviceSupport.Require(device);
        ModelFolder folder = ModelFolder.Load(model);
        if (folder.Classes.Intersect(Halves.Groups).ToArray() is { Length: > 0 } learned)
            throw new ModelException($"The model {model} was trained on the groups {string.Join(", ", learned)}, which are among the {Halves.Groups.Length} that are to be unknown to it.");
        Corpus crystals = Corpus.OpenFor(corpus, folder.Config.Descriptor);
        TrainingParts parts = TrainingParts.Of(crystals.Entries, CorpusSplits.Of(crystals.Entries, Halves), fold: null, Halves.Groups);
        if (parts.Training.IsEmpty || parts.Test.IsEmpty)
            throw new InvalidDataException($"The corpus {corpus} has too few crystals of the {Halves.Groups.Length} groups that no network was trained on.");
        CorpusTrainingSet set = new(crystals, Halves.Groups, folder.MakeDescriptor(model));
        using Network network = folder.LoadNetwork(model);
        network.MoveTo(device);
        return UntrainedScore.Of(Features(network, set, parts.Training, cancellation), Features(network, set, parts.Test, cancellation));
    }

    private static List<CrystalFeatures> Features(Network network, CorpusTrainingSet set, IReadOnlyList<int> places, CancellationToken cancellation)
    {
        List<CrystalFeatures> all = [];
        foreach (int[] batch in places.Chunk(BatchSize))
        {
            cancellation.ThrowIfCancellationRequested();
            byte[] stored = new byte[batch.Length * set.Encoding.Length];
            Parallel.For(0, batch.Length, place => set.Copy(batch[place], stored.AsSpan(place * set.Encoding.Length, set.Encoding.Length)));
            all.AddRange(LayerOutputs.Features(network, stored, set.Encoding).Select((streams, place) => new CrystalFeatures(Halves.Groups[set.ClassOf(batch[place])], streams)));
        }

        return all;
    }
}
