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
    /// <exception cref="InvalidDataException">The folder holds no corpus, one that is not complete or damaged, or no such set.</exception>
    public static Corpus Open(string folder, string? patterns = null, string? shaping = null)
    {
        CorpusManifest manifest = CorpusManifest.Read(folder);
        PatternSet? set = patterns is null
            ? manifest.Patterns.FirstOrDefault(one => one.IsComplete) ?? manifest.Patterns.FirstOrDefault()
            : manifest.Find(patterns);
        if (set is null && !manifest.Patterns.IsEmpty)
            throw new InvalidDataException($"{folder} has no patterns called {patterns}, but {string.Join(", ", manifest.Patterns.Select(one => one.Name))}.");
        if (set is not { IsComplete: true })
            throw new InvalidDataException($"The patterns{(set is null ? "" : $" {set.Name}")} of {folder} are not all made; run 'zoneaxis corpus simulate {folder}' to finish them (of parts made apart, 'zoneaxis corpus merge {folder}').");
        ShapingSet constants = set.Parameters.Shapings.FirstOrDefault(one => shaping is null || one.Name == shaping)
            ?? throw new InvalidDataException($"The patterns {set.Name} of {folder} have no shaping {shaping}, but {string.Join(", ", set.Parameters.Shapings.Select(one => one.Name))}.");
        return new Corpus(folder, manifest, set, constants);
    }

    /// <summary>What a network is given that learns from the patterns and the shaping that are read.</summary>
    /// <param name="side">Side of the network's input, px, at least 1.</param>
    public ShapedDescriptorOptions Descriptor(int side) => Patterns.Parameters.Descriptor(_shaping, side);

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

    /// <summary>The structures, one shard after the other.</summary>
    /// <exception cref="InvalidDataException">A shard is missing or damaged; thrown while enumerating.</exception>
    public IEnumerable<CorpusStructure> Structures() =>
        Manifest.Structures.SelectMany(shard => StructureShard.Read(ShardFile.Read(_folder, shard)));

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
