using System.Collections.Immutable;

namespace ZoneAxis.Web;

/// <summary>The examples that come with the program, listed once when it starts.</summary>
internal sealed class ExampleFiles
{
    private readonly Dictionary<string, string> _paths;

    /// <summary>The examples of a folder and the folders in it.</summary>
    /// <param name="folder">The folder; where there is none, there are no examples.</param>
    public ExampleFiles(string folder)
    {
        _paths = Directory.Exists(folder)
            ? Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                .Select(path => (Name: Path.GetRelativePath(folder, path).Replace('\\', '/'), Path: path))
                .Where(file => Endings.Of(file.Name).Length > 0)
                .ToDictionary(file => file.Name, file => file.Path, StringComparer.Ordinal)
            : [];
        Names = [.. _paths.Keys.Order(StringComparer.Ordinal)];
    }

    /// <summary>Their names, as paths below the folder with slashes.</summary>
    public ImmutableArray<string> Names { get; }

    /// <summary>An example with the files that are read with it; null where no example has the name.</summary>
    /// <param name="name">One of <see cref="Names"/>; anything else finds nothing, whatever it is a path to.</param>
    public InputFile? Find(string name)
    {
        if (!_paths.TryGetValue(name, out string? path))
            return null;
        IEnumerable<string> companions = Names.Where(other => other != name && Endings.IsCompanion(other) && Endings.IsAccompanied(name, other) && StemOf(other) == StemOf(name));
        return new InputFile(NameOf(name), File.ReadAllBytes(path), [.. companions.Select(other => new InputFile(NameOf(other), File.ReadAllBytes(_paths[other]), []))]);
    }

    /// <summary>Whether a file is only read with another one.</summary>
    /// <param name="name">One of <see cref="Names"/>.</param>
    public bool IsCompanion(string name) => Endings.IsCompanion(name) && Names.Any(other => other != name && Endings.IsAccompanied(other, name) && StemOf(other) == StemOf(name));

    private static string NameOf(string name) => name[(name.LastIndexOf('/') + 1)..];

    private static string StemOf(string name) => name[..name.LastIndexOf('.')];
}
