using ZoneAxis.Crystallography;

namespace ZoneAxis.Corpora;

/// <summary>A .zip, .tar or .tar.gz archive of structure files; its positions are running numbers of structures.</summary>
/// <remarks>
/// One file after the other is unpacked beside the others' temporary files, never into a place that its own name could choose, read, and
/// deleted. An archive that ends in damage yields what came before it, and the damage as a problem.
/// </remarks>
internal sealed class ArchiveSource : IStructureSource
{
    /// <summary>A structure file of 10⁶ atoms has about 10⁸ bytes; a packed file must not fill the disk.</summary>
    private const long MaximumEntryBytes = 1L << 30;

    private const int CopyBufferBytes = 1 << 16;

    private readonly string _path;
    private readonly Lazy<string> _hash;
    private readonly CrystalReadOptions _reading;

    /// <summary>A source.</summary>
    /// <param name="path">The archive.</param>
    /// <param name="licence">Licence and attribution of its structures.</param>
    /// <param name="reading">How they are read; <see cref="CrystalReadOptions.Default"/> if null.</param>
    public ArchiveSource(string path, string licence, CrystalReadOptions? reading = null)
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
    public IEnumerable<SourcedStructure> Read(string? after, CancellationToken cancellation) => Numbered.From(All(), after, cancellation);

    private IEnumerable<SourcedStructure> All()
    {
        string folder = Directory.CreateTempSubdirectory("zoneaxis-archive-").FullName;
        try
        {
            using IEnumerator<(string Name, long Length, Stream Content)> entries = ArchiveEntries.Of(_path).GetEnumerator();
            while (true)
            {
                SourcedStructure[]? structures = Next(entries, folder);
                if (structures is null)
                    yield break;
                foreach (SourcedStructure structure in structures)
                    yield return structure;
                if (structures is [{ Id: var id, Problem: not null }] && id == Name)
                    yield break;
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>The structures of the next file; null behind the last; the damage under the archive's own name where it cannot be read on.</summary>
    private SourcedStructure[]? Next(IEnumerator<(string Name, long Length, Stream Content)> entries, string folder)
    {
        try
        {
            if (!entries.MoveNext())
                return null;
            (string name, long length, Stream content) = entries.Current;
            // Formats are told by names, so the last part of it is kept.
            string file = Path.Combine(folder, Path.GetFileName(name));
            if (!Unpack(content, file))
                return [SourcedStructure.Failed("", name, $"the file holds more than {MaximumEntryBytes} bytes, a structure file was expected.")];
            // A packed archive that ends early is not always told by its stream, and a file cut short may be readable, with fewer atoms.
            if (new FileInfo(file).Length is var unpacked && unpacked != length)
                throw new InvalidDataException($"{name} has {unpacked} bytes instead of {length}.");
            SourcedStructure[] structures = [.. StructureFileContent.Read(file, name, _reading)];
            File.Delete(file);
            return structures;
        }
        catch (Exception error) when (error is InvalidDataException or IOException)
        {
            return [SourcedStructure.Failed("", Name, $"the archive cannot be read on from here: {error.Message}")];
        }
    }

    private static bool Unpack(Stream content, string file)
    {
        using FileStream target = File.Create(file);
        byte[] buffer = new byte[CopyBufferBytes];
        for (int count = content.Read(buffer); count > 0; count = content.Read(buffer))
        {
            target.Write(buffer, 0, count);
            if (target.Length > MaximumEntryBytes)
                return false;
        }
        return true;
    }
}
