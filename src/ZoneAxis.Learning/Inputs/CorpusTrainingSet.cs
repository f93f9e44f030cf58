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
    private readonly AugmentationOptions? _augmentation;
    private readonly int _seed;

    /// <summary>Wraps a corpus.</summary>
    /// <param name="corpus">The crystals.</param>
    /// <param name="classes">The space groups in the order of the network's classes.</param>
    /// <param name="descriptor">What the network is given of a crystal; the patterns of the corpus must be made as it says.</param>
    /// <param name="augmentation">Which relatives of the crystals are learned from too; null for none.</param>
    /// <param name="seed">The seed by which they are drawn.</param>
    /// <exception cref="ArgumentException">An option of the augmentation is out of its range.</exception>
    public CorpusTrainingSet(Corpus corpus, IReadOnlyList<int> classes, Descriptor descriptor, AugmentationOptions? augmentation = null, int seed = 0)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        ArgumentNullException.ThrowIfNull(classes);
        ArgumentNullException.ThrowIfNull(descriptor);
        augmentation?.Validate();
        (_corpus, _descriptor, _augmentation, _seed) = (corpus, descriptor, augmentation, seed);
        _classOfGroup = classes.Select((group, index) => (group, index)).ToDictionary(pair => pair.group, pair => pair.index);
    }

    /// <inheritdoc/>
    public int Count => _corpus.Entries.Length;

    /// <inheritdoc/>
    public InputEncoding Encoding => _descriptor.Encoding;

    /// <inheritdoc/>
    public string Origin => _augmentation is null
        ? JsonSerializer.Serialize(_descriptor.Options)
        : $"{JsonSerializer.Serialize(_descriptor.Options)} {JsonSerializer.Serialize(_augmentation)} {_seed}";

    /// <inheritdoc/>
    /// <returns>−1 where the crystal's group is not known or none of the classes.</returns>
    public int ClassOf(int index) => _corpus.Entries[index].Group is { } group ? _classOfGroup.GetValueOrDefault(group, -1) : -1;

    /// <inheritdoc/>
    /// <returns>Its identifier.</returns>
    public string NameOf(int index) => _corpus.Entries[index].Id;

    /// <summary>The chance that decides of one crystal in one pass.</summary>
    internal static RandomNumbers Chance(int seed, int index, int pass) => RandomNumbers.For(RandomNumbers.For(unchecked((ulong)seed), nameof(pass), pass).NextBits(), nameof(index), index);

    /// <inheritdoc/>
    public void Copy(int index, Span<byte> destination) => _corpus.Describe(index, _descriptor, destination);

    /// <inheritdoc/>
    /// <remarks>Without augmentation the crystal itself; else for a share of the crystals a relative, drawn by seed, crystal and pass.</remarks>
    public void Copy(int index, int pass, Span<byte> destination)
    {
        if (_augmentation is not { } options)
        {
            Copy(index, destination);
            return;
        }

        RandomNumbers random = Chance(_seed, index, pass);
        if (random.NextUnit() >= options.Share)
        {
            Copy(index, destination);
            return;
        }

        CrystalTilt? tilt = options.LargestTiltDegrees > 0 ? new CrystalTilt { Degrees = options.LargestTiltDegrees * random.NextUnit() } : null;
        _corpus.DescribeRelative(index, _descriptor, options.Variation, tilt, random.NextBits(), destination);
    }
}
