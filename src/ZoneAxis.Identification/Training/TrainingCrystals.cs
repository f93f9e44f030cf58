using ZoneAxis.Corpora;
using ZoneAxis.Diffraction;
using ZoneAxis.Learning.Evaluation;
using ZoneAxis.Learning.Inputs;
using ZoneAxis.Learning.Networks;
using ZoneAxis.Learning.Training;

namespace ZoneAxis;

/// <summary>The crystals of a training as its network sees them: those of its corpus, and those of further corpora, which are learned from alone.</summary>
internal sealed class TrainingCrystals : IDisposable
{
    private const string FileStem = "descriptions";

    private readonly List<DescribedTrainingSet> _described = [];
    private readonly int[] _more;

    private TrainingCrystals(TrainingRequest request, Corpus corpus, IEnumerable<int> learned, IReadOnlyList<Corpus> more, Descriptor descriptor, CancellationToken cancellation)
    {
        try
        {
            int[][] usable = [[.. learned], .. more.Select(one => Usable(one, request).ToArray())];
            ITrainingSet[] sets = [.. more.Prepend(corpus).Select((one, place) => SetOf(request, one, usable[place], descriptor, place, cancellation))];
            JoinedTrainingSets joined = new(sets);
            Set = sets.Length == 1 ? sets[0] : joined;
            _more = [.. Enumerable.Range(1, more.Count).SelectMany(place => InAllViews(place, usable[place]).Select(index => joined.StartOf(place) + index))];
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>All crystals.</summary>
    public ITrainingSet Set { get; }

    /// <summary>Prepares the crystals; of descriptors that are made of structures, describes them in a file of the model's folder.</summary>
    /// <param name="request">What is trained.</param>
    /// <param name="corpus">Its corpus.</param>
    /// <param name="learned">Places of those of its crystals that are learned from.</param>
    /// <param name="descriptor">What the network is given.</param>
    /// <param name="cancellation">Stops it.</param>
    public static TrainingCrystals Of(TrainingRequest request, Corpus corpus, IEnumerable<int> learned, Descriptor descriptor, CancellationToken cancellation) =>
        new(request, corpus, learned, [.. request.More.Select(folder => Corpus.OpenFor(folder, descriptor.Options))], descriptor, cancellation);

    /// <summary>A fold, with the crystals of the further corpora among those to learn from.</summary>
    /// <param name="parts">The crystals of the corpus.</param>
    public TrainingFold FoldOf(TrainingParts parts) => new([.. InAllViews(0, parts.Training), .. _more], InAllViews(0, parts.Validation));

    /// <summary>The temperature at which the probabilities of the validation crystals are honest; null where there are none.</summary>
    /// <param name="network">The trained network.</param>
    /// <param name="parts">The crystals of the corpus.</param>
    /// <param name="request">What was trained.</param>
    /// <param name="cancellation">Stops it.</param>
    public double? TemperatureOf(Network network, TrainingParts parts, TrainingRequest request, CancellationToken cancellation)
    {
        if (parts.Validation.IsEmpty)
            return null;
        string[] ids = [.. parts.Validation.Select(Set.NameOf)];
        return TemperatureScaling.Fit(Evaluator.Predict(network, Set, parts.Validation, ids, request.Name, request.Groups, cancellation: cancellation));
    }

    /// <summary>Deletes what was kept in the model's folder while the training lasted.</summary>
    /// <param name="folder">The folder.</param>
    public static void DeleteFiles(string folder)
    {
        foreach (string file in Directory.EnumerateFiles(folder, $"{FileStem}*"))
            File.Delete(file);
    }

    /// <inheritdoc/>
    public void Dispose() => _described.ForEach(set => set.Dispose());

    private ITrainingSet SetOf(TrainingRequest request, Corpus corpus, int[] learned, Descriptor descriptor, int place, CancellationToken cancellation)
    {
        // Where relatives are drawn anew in every pass, nothing can be described once.
        if (descriptor.TakesPatterns || request.Augmentation is { Kept: 0 })
            return new CorpusTrainingSet(corpus, request.Groups, descriptor, request.Augmentation, request.Seed);
        int threads = request.Options.Threads > 0 ? request.Options.Threads : Environment.ProcessorCount;
        KeptRelatives? relatives = request.Augmentation is { } augmentation ? new KeptRelatives(augmentation, learned, request.Seed) : null;
        DescribedTrainingSet set = DescribedTrainingSet.Make(corpus, request.Groups, descriptor, Path.Combine(request.Out, $"{FileStem}.{place}.bin"), threads, relatives, cancellation);
        _described.Add(set);
        return set;
    }

    private static IEnumerable<int> Usable(Corpus corpus, TrainingRequest request)
    {
        HashSet<int> groups = [.. request.Groups];
        return Enumerable.Range(0, corpus.Entries.Length).Where(place => corpus.Entries[place] is { HasPatterns: true, Group: { } group } && groups.Contains(group));
    }

    private IReadOnlyList<int> InAllViews(int set, IEnumerable<int> crystals) => _described.Count > 0 ? _described[set].InAllViews(crystals) : [.. crystals];
}
