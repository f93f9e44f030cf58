using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ZoneAxis.Corpora;

/// <summary>Some crystals of a corpus, drawn by a seed, as a source for a smaller one.</summary>
public sealed class CorpusSample : IStructureSource
{
    private readonly Corpus _corpus;
    private readonly HashSet<string> _drawn;
    private readonly int _seed;

    /// <summary>Draws crystals.</summary>
    /// <param name="corpus">The corpus.</param>
    /// <param name="groups">Space groups whose crystals are drawn.</param>
    /// <param name="count">How many crystals, at least 1; all where there are fewer.</param>
    /// <param name="seed">Seed of their order.</param>
    public CorpusSample(Corpus corpus, IReadOnlyCollection<int> groups, int count, int seed)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        ImmutableArray<string> ids = [.. corpus.Entries.Where(entry => entry.Group is { } group && groups.Contains(group)).Select(entry => entry.Id)];
        (_corpus, _seed) = (corpus, seed);
        _drawn = [.. SeededOrder.Of(ids, seed).Take(count).Select(place => ids[place])];
    }

    /// <inheritdoc/>
    public string Name => string.Create(CultureInfo.InvariantCulture, $"{_drawn.Count} crystals of {string.Join(", ", _corpus.Manifest.Sources.Select(source => source.Name))} by seed {_seed}");

    /// <inheritdoc/>
    public string Sha256 =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', _corpus.Manifest.Sources.Select(source => source.Sha256).Concat(_drawn.Order(StringComparer.Ordinal))))));

    /// <inheritdoc/>
    public string Licence => string.Join(' ', _corpus.Manifest.Sources.Select(source => source.Licence).Distinct());

    /// <inheritdoc/>
    public IEnumerable<SourcedStructure> Read(string? after, CancellationToken cancellation)
    {
        long done = SourcePosition.Number(after);
        long number = 0;
        foreach (CorpusStructure structure in _corpus.Structures().Where(structure => _drawn.Contains(structure.Id)))
        {
            cancellation.ThrowIfCancellationRequested();
            if (++number > done)
                yield return new SourcedStructure { Position = SourcePosition.Of(number), Id = structure.Id, Crystal = structure.Crystal, Facts = structure.Facts };
        }
    }
}
