using ZoneAxis.Crystallography;

namespace ZoneAxis.Corpora;

/// <summary>A file of JSON lines, plain or gzip, as <see cref="Crystallography.JsonLinesReader"/> describes it; its positions are numbers of lines.</summary>
internal sealed class JsonLinesSource : IStructureSource
{
    private readonly string _path;
    private readonly Lazy<string> _hash;
    private readonly CrystalReadOptions _reading;

    /// <summary>A source.</summary>
    /// <param name="path">The file.</param>
    /// <param name="licence">Licence and attribution of its structures.</param>
    /// <param name="reading">How they are read; <see cref="CrystalReadOptions.Default"/> if null.</param>
    public JsonLinesSource(string path, string licence, CrystalReadOptions? reading = null)
    {
        _path = path;
        _hash = new Lazy<string>(() => SourceHash.OfFile(path));
        Licence = licence;
        _reading = reading ?? CrystalReadOptions.Default;
    }

    /// <inheritdoc/>
    public string Name => Path.GetFileName(_path);

    /// <inheritdoc/>
    public string Sha256 => _hash.Value;

    /// <inheritdoc/>
    public string Licence { get; }

    /// <inheritdoc/>
    public IEnumerable<SourcedStructure> Read(string? after, CancellationToken cancellation)
    {
        foreach (SourcedStructure structure in JsonLinesText.Read(_path, Name, SourcePosition.Number(after), _reading))
        {
            cancellation.ThrowIfCancellationRequested();
            yield return structure;
        }
    }
}
