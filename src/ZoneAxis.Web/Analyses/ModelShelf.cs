using System.Collections.Immutable;
using ZoneAxis.Learning.Models;

namespace ZoneAxis.Web;

/// <summary>The models that come with the program, each loaded when it is first asked.</summary>
internal sealed class ModelShelf : IDisposable
{
    private readonly string _folder;
    private readonly string _standard;
    private readonly Dictionary<string, Lazy<Identifier>> _identifiers;

    /// <summary>The models of a folder.</summary>
    /// <param name="folder">The folder; where there is none, there are no models.</param>
    /// <param name="standard">The model that is asked unless another is named.</param>
    public ModelShelf(string folder, string standard)
    {
        (_folder, _standard) = (folder, standard);
        Names = Directory.Exists(folder) ? [.. Directory.EnumerateDirectories(folder).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)] : [];
        _identifiers = Names.ToDictionary(name => name, name => new Lazy<Identifier>(() => Identifier.Open(PathOf(name))));
    }

    /// <summary>Their names.</summary>
    public ImmutableArray<string> Names { get; }

    /// <summary>Whether a model is asked unless another is named.</summary>
    public bool IsStandard(string name) => name == _standard;

    /// <summary>The folder of a model.</summary>
    /// <param name="name">One of <see cref="Names"/>.</param>
    public string PathOf(string name) => Path.Combine(_folder, name);

    /// <summary>What a model's folder says, without its weights.</summary>
    /// <param name="name">One of <see cref="Names"/>.</param>
    public ModelFolder Load(string name) => ModelFolder.Load(PathOf(name));

    /// <summary>A model, ready to be asked.</summary>
    /// <param name="name">Its name; null for the standard one. A name that is none of <see cref="Names"/> is refused, whatever it is a path to.</param>
    /// <exception cref="RequestException">There is no such model.</exception>
    public Identifier Open(string? name) => _identifiers.TryGetValue(name ?? _standard, out Lazy<Identifier>? identifier)
        ? identifier.Value
        : throw RequestException.Wrong($"There is no model '{InputFile.Shown(name ?? _standard)}'; one of {string.Join(", ", Names)} was expected.");

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (Lazy<Identifier> identifier in _identifiers.Values.Where(one => one.IsValueCreated))
            identifier.Value.Dispose();
    }
}
