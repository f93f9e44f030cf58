using System.Text.Json;
using ZoneAxis.Corpora;
using ZoneAxis.Diffraction;

namespace ZoneAxis.Learning.Inputs;

/// <summary>A corpus as a network sees it: what a descriptor says of each crystal, and its space group as a class.</summary>
public sealed class CorpusTrainingSet : ITrainingSet
{
    private readonly Corpus _corpus;
    private readonly Descriptor _descriptor;
    private readonly Dictionary<int, int> _classOfGroup;

    /// <summary>Wraps a corpus.</summary>
    /// <param name="corpus">The crystals.</param>
    /// <param name="classes">The space groups in the order of the network's classes.</param>
    /// <param name="descriptor">What the network is given of a crystal; the patterns of the corpus must be made as it says.</param>
    public CorpusTrainingSet(Corpus corpus, IReadOnlyList<int> classes, Descriptor descriptor)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        ArgumentNullException.ThrowIfNull(classes);
        ArgumentNullException.ThrowIfNull(descriptor);
        (_corpus, _descriptor) = (corpus, descriptor);
        _classOfGroup = classes.Select((group, index) => (group, index)).ToDictionary(pair => pair.group, pair => pair.index);
    }

    /// <inheritdoc/>
    public int Count => _corpus.Entries.Length;

    /// <inheritdoc/>
    public InputEncoding Encoding => _descriptor.Encoding;

    /// <inheritdoc/>
    public string Origin => JsonSerializer.Serialize(_descriptor.Options);

    /// <inheritdoc/>
    /// <returns>−1 where the crystal's group is not known or none of the classes.</returns>
    public int ClassOf(int index) => _corpus.Entries[index].Group is { } group ? _classOfGroup.GetValueOrDefault(group, -1) : -1;

    /// <inheritdoc/>
    /// <returns>Its identifier.</returns>
    public string NameOf(int index) => _corpus.Entries[index].Id;

    /// <inheritdoc/>
    public void Copy(int index, Span<byte> destination) => _corpus.Describe(index, _descriptor, destination);
}
