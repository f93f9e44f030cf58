using ZoneAxis.Learning.Training;

namespace ZoneAxis.Learning.Corpora;

/// <summary>A corpus as a network sees it: the planes of each crystal, and its space group as a class.</summary>
public sealed class CorpusTrainingSet : ITrainingSet
{
    private readonly Corpus _corpus;
    private readonly Dictionary<int, int> _classOfGroup;

    /// <summary>Wraps a corpus, which stays the caller's.</summary>
    /// <param name="corpus">The crystals.</param>
    /// <param name="classes">The space groups in the order of the network's classes.</param>
    public CorpusTrainingSet(Corpus corpus, IReadOnlyList<int> classes)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        ArgumentNullException.ThrowIfNull(classes);
        _corpus = corpus;
        _classOfGroup = classes.Select((group, index) => (group, index)).ToDictionary(pair => pair.group, pair => pair.index);
    }

    /// <inheritdoc/>
    public int Count => _corpus.Entries.Length;

    /// <inheritdoc/>
    public int Side => _corpus.Manifest.Side;

    /// <inheritdoc/>
    /// <returns>−1 where the crystal's group is none of the classes.</returns>
    public int ClassOf(int index) => _classOfGroup.GetValueOrDefault(_corpus.Entries[index].SpaceGroup, -1);

    /// <inheritdoc/>
    public void CopyPlanes(int index, Span<byte> destination) => _corpus.CopyPlanes(index, destination);
}
