using System.Collections.Concurrent;
using ZoneAxis.Diffraction;

namespace ZoneAxis;

/// <summary>Says where crystals came from; each file is hashed once, however many crystals it holds.</summary>
internal sealed class SourceHashes
{
    private readonly ConcurrentDictionary<string, Lazy<SidecarSource>> _files = new(StringComparer.Ordinal);

    /// <summary>The source of a crystal.</summary>
    /// <param name="input">The crystal.</param>
    public SidecarSource Of(StructureInput input) =>
        _files.GetOrAdd(input.Path, path => new Lazy<SidecarSource>(() => input.Sha256 is { } known ? new SidecarSource(path, known) : SidecarSource.Of(path))).Value with { Place = input.Place, Name = input.Crystal?.Name };
}
