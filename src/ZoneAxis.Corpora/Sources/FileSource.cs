using ZoneAxis.Crystallography;

namespace ZoneAxis.Corpora;

/// <summary>The files of a folder and of the folders in it, or one file, of any structure format; its positions are running numbers of structures.</summary>
/// <remarks>A structure is called by the path of its file within the folder, and by its own name behind a # where the file has several.</remarks>
internal sealed class FileSource : IStructureSource
{
    private readonly string _folder;
    private readonly string[] _files;
    private readonly Lazy<string> _hash;
    private readonly CrystalReadOptions _reading;

    /// <summary>A source.</summary>
    /// <param name="path">A folder or a file.</param>
    /// <param name="licence">Licence and attribution of its structures.</param>
    /// <param name="reading">How they are read; <see cref="CrystalReadOptions.Default"/> if null.</param>
    /// <exception cref="IOException">The folder cannot be listed.</exception>
    public FileSource(string path, string licence, CrystalReadOptions? reading = null)
    {
        path = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        bool isFolder = Directory.Exists(path);
        _folder = isFolder ? path : Path.GetDirectoryName(path)!;
        _files = isFolder ? FilesOf(path) : [Path.GetFileName(path)];
        _hash = new Lazy<string>(() => isFolder ? SourceHash.OfFiles(path, _files) : SourceHash.OfFile(path));
        Name = Path.GetFileName(path);
        Licence = licence;
        _reading = reading ?? CrystalReadOptions.Default;
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <inheritdoc/>
    public string Sha256 => _hash.Value;

    /// <inheritdoc/>
    public string Licence { get; }

    /// <inheritdoc/>
    public IEnumerable<SourcedStructure> Read(string? after, CancellationToken cancellation) =>
        Numbered.From(_files.SelectMany(file => StructureFileContent.Read(Path.Combine(_folder, file), file, _reading)), after, cancellation);

    private static string[] FilesOf(string folder) =>
    [
        .. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(folder, file).Replace(Path.DirectorySeparatorChar, '/'))
            .Where(file => !file.Split('/').Any(part => part.StartsWith('.')))
            .Order(StringComparer.Ordinal),
    ];
}
