using System.Collections.Immutable;
using System.Runtime.ExceptionServices;
using ZoneAxis.Crystallography;
using ZoneAxis.Diffraction;

namespace ZoneAxis.Corpora;

/// <summary>A complete corpus, open for reading; safe for several threads at once.</summary>
/// <remarks>
/// A shard's patterns are read, and its hash checked, when the first of them is asked for, and then kept in memory: about 3.5 kB a crystal. Structures likewise,
/// where a descriptor asks for them.
/// </remarks>
public sealed class Corpus
{
    private readonly string _folder;
    private readonly ShapingSet _shaping;
    private readonly Lazy<PatternBlobs>[] _patterns;
    private readonly Lazy<CorpusStructure[]>[] _structures;

    private Corpus(string folder, CorpusManifest manifest, PatternSet patterns, ShapingSet shaping)
    {
        (_folder, Manifest, Patterns, _shaping) = (folder, manifest, patterns, shaping);
        Entries = EntriesOf(folder, patterns);
        _patterns = [.. patterns.Shards.Select(shard => new Lazy<PatternBlobs>(() => new PatternBlobs(ShardFile.Read(folder, shard), shaping.Name)))];
        _structures = [.. manifest.Structures.Select(shard => new Lazy<CorpusStructure[]>(() => StructureShard.Read(ShardFile.Read(folder, shard))))];
    }

    /// <summary>What the corpus was made of, and how.</summary>
    public CorpusManifest Manifest { get; }

    /// <summary>The set of patterns that is read.</summary>
    public PatternSet Patterns { get; }

    /// <summary>Its crystals in the order of the sources, those that could not be simulated included.</summary>
    public ImmutableArray<CorpusEntry> Entries { get; }

    /// <summary>Rows, and columns, of a raw pattern, px.</summary>
    public int PatternSide => Patterns.Parameters.Detector.Rows;

    /// <summary>Name of the set of shaping constants whose lines are read.</summary>
    public string Shaping => _shaping.Name;

    /// <summary>Opens a corpus.</summary>
    /// <param name="folder">Its folder.</param>
    /// <param name="patterns">Name of the set of patterns to read; null for the first that is complete.</param>
    /// <param name="shaping">Name of the set of shaping constants to read; null for the first.</param>
    /// <exception cref="CorpusException">The folder holds no corpus, or one that is not complete.</exception>
    /// <exception cref="InvalidDataException">The corpus is damaged, or has no such set.</exception>
    public static Corpus Open(string folder, string? patterns = null, string? shaping = null)
    {
        CorpusManifest manifest = CorpusManifest.Read(folder);
        PatternSet? set = patterns is null
            ? manifest.Patterns.FirstOrDefault(one => one.IsComplete) ?? manifest.Patterns.FirstOrDefault()
            : manifest.Find(patterns);
        if (set is null && !manifest.Patterns.IsEmpty)
            throw new InvalidDataException($"{folder} has no patterns called {patterns}, but {string.Join(", ", manifest.Patterns.Select(one => one.Name))}.");
        if (set is not { IsComplete: true })
            throw new CorpusException($"The patterns{(set is null ? "" : $" {set.Name}")} of {folder} are not all made, or not merged yet.", CorpusException.Simulate);
        ShapingSet constants = set.Parameters.Shapings.FirstOrDefault(one => shaping is null || one.Name == shaping)
            ?? throw new InvalidDataException($"The patterns {set.Name} of {folder} have no shaping {shaping}, but {string.Join(", ", set.Parameters.Shapings.Select(one => one.Name))}.");
        return new Corpus(folder, manifest, set, constants);
    }

    /// <summary>Opens a corpus, whose patterns and shaping must be named where there are several.</summary>
    /// <param name="folder">Its folder.</param>
    /// <param name="patterns">Name of the set of patterns to read; null for the only one.</param>
    /// <param name="shaping">Name of the set of shaping constants to read; null for the only one.</param>
    /// <param name="hasShaping">Whether the shaping counts, so that it must be named where there are several.</param>
    /// <exception cref="CorpusException">The folder holds no corpus, one that is not complete, or there are several sets and none was named.</exception>
    /// <exception cref="InvalidDataException">The corpus is damaged, or has no such set.</exception>
    public static Corpus OpenChosen(string folder, string? patterns, string? shaping, bool hasShaping = true)
    {
        Corpus corpus = Open(folder, patterns, shaping);
        if (patterns is null && corpus.Manifest.Patterns.Length > 1)
            throw new CorpusException($"{folder} has several sets of patterns, {string.Join(", ", corpus.Manifest.Patterns.Select(set => set.Name))}; choose one.", CorpusException.ChoosePatterns);
        if (hasShaping && shaping is null && corpus.Patterns.Parameters.Shapings.Length > 1)
            throw new CorpusException($"The patterns {corpus.Patterns.Name} of {folder} have several shapings, {string.Join(", ", corpus.Patterns.Parameters.Shapings.Select(set => set.Name))}; choose one.", CorpusException.ChooseShaping);
        return corpus;
    }

    /// <summary>Opens a corpus for the patterns, and where its kind has one the shaping, that a descriptor is made of.</summary>
    /// <param name="folder">Its folder.</param>
    /// <param name="descriptor">What a network is given; whether the patterns of these names are made as it says, <see cref="Fits"/> tells.</param>
    /// <exception cref="CorpusException">The folder holds no corpus, or one that is not complete.</exception>
    /// <exception cref="InvalidDataException">The corpus is damaged, or has no such set.</exception>
    public static Corpus OpenFor(string folder, DescriptorOptions descriptor) => descriptor is PatternDescriptorOptions patterns
        ? Open(folder, patterns.Patterns.Name, (patterns as ShapedDescriptorOptions)?.Set?.Name)
        : Open(folder);

    /// <summary>Whether the patterns and the shaping that are read are those that a descriptor is made of.</summary>
    /// <param name="descriptor">What a network is given.</param>
    public bool Fits(DescriptorOptions descriptor) => descriptor switch
    {
        ShapedDescriptorOptions { Set: { } set } shaped => set == _shaping && Makes(shaped),
        PatternDescriptorOptions patterns => Makes(patterns),
        _ => true,
    };

    /// <summary>What a network is given that learns from the patterns, and where its kind has one the shaping, that are read.</summary>
    /// <param name="kind">The kind of descriptor, one of <see cref="DescriptorRegistry.Kinds"/>.</param>
    /// <param name="side">Side of the network's input, px, at least 1; of no meaning for a plain list of numbers.</param>
    /// <exception cref="ArgumentException">There is no such kind.</exception>
    public DescriptorOptions Descriptor(string kind, int side) =>
        DescriptorRegistry.Find(kind).Make(new DescriptorSource(new PatternParameters(Patterns.Parameters), _shaping, side));

    /// <summary>The shaped descriptor of the patterns and the shaping that are read.</summary>
    /// <param name="side">Side of the network's input, px, at least 1.</param>
    public DescriptorOptions Descriptor(int side) => Descriptor(ShapedDescriptorOptions.KindName, side);

    /// <summary>The three raw patterns of a crystal.</summary>
    /// <param name="index">Place among <see cref="Entries"/>.</param>
    /// <exception cref="InvalidDataException">The crystal could not be simulated, or its shard is damaged.</exception>
    public PatternTriple Raw(int index) => PatternTriple.Of(Find(index));

    /// <summary>Writes what a network is given of a crystal.</summary>
    /// <param name="index">Place among <see cref="Entries"/>.</param>
    /// <param name="descriptor">What that is, and how it is made.</param>
    /// <param name="destination">As many bytes as the descriptor writes.</param>
    /// <remarks>
    /// A descriptor that takes patterns is given those of the corpus; whether they are made as its options say is the caller's to check. Another
    /// is given the structure, whose symmetry is found anew.
    /// </remarks>
    /// <exception cref="InvalidDataException">The crystal could not be simulated, or its shard is damaged.</exception>
    /// <exception cref="ArgumentException">The descriptor cannot describe the crystal, or the destination has another length.</exception>
    public void Describe(int index, Descriptor descriptor, Span<byte> destination)
    {
        ArgumentNullException.ThrowIfNull(descriptor);
        if (descriptor.TakesPatterns)
            descriptor.Write(Find(index), destination);
        else
            descriptor.Write(SymmetryFinder.Find(StructureAt(index).Crystal, descriptor.Options.Tolerance), destination);
    }

    /// <summary>Writes what a network is given of a relative of a crystal: of its space group, drawn anew and simulated; safe for several threads at once.</summary>
    /// <param name="index">Place among <see cref="Entries"/>.</param>
    /// <param name="descriptor">What that is, and how it is made.</param>
    /// <param name="variation">How far the relative departs from the crystal.</param>
    /// <param name="tilt">How far it lies askew in each pattern; null for not at all. Of no meaning for a descriptor that takes no patterns.</param>
    /// <param name="seed">The same seed draws the same relative.</param>
    /// <param name="destination">As many bytes as the descriptor writes.</param>
    /// <returns>Whether it was drawn: a crystal whose label is not the group that is found in it is described as it is.</returns>
    /// <exception cref="InvalidDataException">The crystal could not be simulated, or its shard is damaged.</exception>
    /// <exception cref="ArgumentException">An option is out of its range, the descriptor cannot describe the crystal, or the destination has another length.</exception>
    public bool DescribeRelative(int index, Descriptor descriptor, VariationOptions variation, CrystalTilt? tilt, ulong seed, Span<byte> destination)
    {
        ArgumentNullException.ThrowIfNull(descriptor);
        CrystalSymmetry symmetry = SymmetryFinder.Find(StructureAt(index).Crystal, descriptor.Options.Tolerance);
        if (Entries[index].Group != symmetry.Number)
        {
            Describe(index, descriptor, destination);
            return false;
        }

        RandomNumbers random = new(seed);
        CrystalSymmetry relative = CrystalVariations.DrawSymmetry(symmetry, new Random(unchecked((int)random.NextBits())), variation);
        if (tilt is not null && descriptor is PatternDescriptor patterns)
            patterns.Write(relative, tilt, random.NextBits(), destination);
        else
            descriptor.Write(relative, destination);
        return true;
    }

    /// <summary>Writes what a network is given of a crystal in each of the ways in which its descriptor describes crystals for training.</summary>
    /// <param name="index">Place among <see cref="Entries"/>.</param>
    /// <param name="descriptor">What that is; one that is made of structures.</param>
    /// <param name="destination">As many bytes as the descriptor writes, times its <see cref="Diffraction.Descriptor.Views"/>.</param>
    /// <exception cref="InvalidDataException">The shard of the crystal is damaged.</exception>
    /// <exception cref="ArgumentException">The descriptor cannot describe the crystal, or the destination has another length.</exception>
    public void DescribeViews(int index, Descriptor descriptor, Span<byte> destination)
    {
        ArgumentNullException.ThrowIfNull(descriptor);
        descriptor.WriteViews(SymmetryFinder.Find(StructureAt(index).Crystal, descriptor.Options.Tolerance), destination);
    }

    /// <summary>Writes what a network is given of a relative of a crystal in each of the ways in which its descriptor describes crystals for training; safe for several threads at once.</summary>
    /// <param name="index">Place among <see cref="Entries"/>.</param>
    /// <param name="descriptor">What that is; one that is made of structures.</param>
    /// <param name="variation">How far the relative departs from the crystal.</param>
    /// <param name="seed">The same seed draws the same relative.</param>
    /// <param name="destination">As many bytes as the descriptor writes, times its <see cref="Diffraction.Descriptor.Views"/>.</param>
    /// <returns>Whether it was drawn: a crystal whose label is not the group that is found in it is described as it is.</returns>
    /// <exception cref="InvalidDataException">The shard of the crystal is damaged.</exception>
    /// <exception cref="ArgumentException">An option is out of its range, the descriptor cannot describe the crystal, or the destination has another length.</exception>
    public bool DescribeRelativeViews(int index, Descriptor descriptor, VariationOptions variation, ulong seed, Span<byte> destination)
    {
        ArgumentNullException.ThrowIfNull(descriptor);
        CrystalSymmetry symmetry = SymmetryFinder.Find(StructureAt(index).Crystal, descriptor.Options.Tolerance);
        bool isDrawn = Entries[index].Group == symmetry.Number;
        descriptor.WriteViews(isDrawn ? CrystalVariations.DrawSymmetry(symmetry, new Random(unchecked((int)new RandomNumbers(seed).NextBits())), variation) : symmetry, destination);
        return isDrawn;
    }

    /// <summary>The structures, one shard after the other.</summary>
    /// <exception cref="InvalidDataException">A shard is missing or damaged; thrown while enumerating.</exception>
    public IEnumerable<CorpusStructure> Structures() =>
        Manifest.Structures.SelectMany(shard => StructureShard.Read(ShardFile.Read(_folder, shard)));

    private bool Makes(PatternDescriptorOptions descriptor) => descriptor.Patterns.IsSameAs(new PatternParameters(Patterns.Parameters));

    private CorpusStructure StructureAt(int index)
    {
        (int shard, int crystal) = Math.DivRem(index, Manifest.ShardSize);
        return _structures[shard].Value[crystal];
    }

    private StoredPatterns Find(int index)
    {
        CorpusEntry entry = Entries[index];
        if (!entry.HasPatterns)
            throw new InvalidDataException($"The corpus holds no patterns of {entry.Id}: {entry.Problem}");
        (int shard, int crystal) = Math.DivRem(index, Manifest.ShardSize);
        return new StoredPatterns(_patterns[shard].Value, crystal, PatternSide, Shaping);
    }

    private static ImmutableArray<CorpusEntry> EntriesOf(string folder, PatternSet patterns)
    {
        CorpusEntry[][] entries = new CorpusEntry[patterns.Shards.Length][];
        try
        {
            Parallel.For(0, entries.Length, shard => entries[shard] = PatternShard.ReadEntries(ShardFile.Read(folder, patterns.Shards[shard])));
        }
        catch (AggregateException several)
        {
            // The first damaged shard is enough to say.
            ExceptionDispatchInfo.Throw(several.InnerExceptions[0]);
        }
        return [.. entries.SelectMany(one => one)];
    }
}
