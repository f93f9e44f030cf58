using ZoneAxis.Corpora;
using ZoneAxis.Diffraction;

namespace ZoneAxis.Learning.Inputs;

/// <summary>A corpus as a network sees it: the shaped patterns of each crystal at one side, and its space group as a class.</summary>
public sealed class CorpusTrainingSet : ITrainingSet
{
    private readonly Corpus _corpus;
    private readonly int _side;
    private readonly Dictionary<int, int> _classOfGroup;

    /// <summary>Wraps a corpus.</summary>
    /// <param name="corpus">The crystals.</param>
    /// <param name="classes">The space groups in the order of the network's classes.</param>
    /// <param name="side">Side of the network's input, px, at least 1.</param>
    public CorpusTrainingSet(Corpus corpus, IReadOnlyList<int> classes, int side)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        ArgumentNullException.ThrowIfNull(classes);
        ArgumentOutOfRangeException.ThrowIfLessThan(side, 1);
        _corpus = corpus;
        Encoding = ShapedEncoding.Of(side);
        _side = side;
        _classOfGroup = classes.Select((group, index) => (group, index)).ToDictionary(pair => pair.group, pair => pair.index);
    }

    /// <inheritdoc/>
    public int Count => _corpus.Entries.Length;

    /// <inheritdoc/>
    public InputEncoding Encoding { get; }

    /// <inheritdoc/>
    /// <returns>−1 where the crystal's group is not known or none of the classes.</returns>
    public int ClassOf(int index) => _corpus.Entries[index].Group is { } group ? _classOfGroup.GetValueOrDefault(group, -1) : -1;

    /// <inheritdoc/>
    public void Copy(int index, Span<byte> destination) => _corpus.CopyPlanes(index, _side, destination);
}
