using System.Formats.Tar;
using System.IO.Compression;
using ZoneAxis.Crystallography;

namespace ZoneAxis.Corpora;

/// <summary>The files in an archive with their bytes as the archive states them, one by one in its order; each stream is good until the next is asked for.</summary>
internal static class ArchiveEntries
{
    private static readonly string[] ZipEndings = [".zip"];
    private static readonly string[] TarEndings = [".tar", ".tar.gz", ".tgz"];

    /// <summary>Whether a name is that of an archive that can be read here.</summary>
    public static bool IsArchive(string path) => EndsWith(path, ZipEndings) || EndsWith(path, TarEndings);

    /// <summary>The files of an archive, those that a name hides (.something) left out.</summary>
    /// <exception cref="InvalidDataException">The archive is damaged; thrown while enumerating.</exception>
    public static IEnumerable<(string Name, long Length, Stream Content)> Of(string path) =>
        (EndsWith(path, ZipEndings) ? OfZip(path) : OfTar(path)).Where(entry => !entry.Name.Split('/').Any(part => part.StartsWith('.') && part is not ("." or "..")));

    private static bool EndsWith(string path, string[] endings) => endings.Any(ending => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<(string Name, long Length, Stream Content)> OfZip(string path)
    {
        using ZipArchive archive = ZipFile.OpenRead(path);
        foreach (ZipArchiveEntry entry in archive.Entries.Where(entry => entry.Name.Length > 0))
        {
            using Stream content = entry.Open();
            yield return (entry.FullName, entry.Length, content);
        }
    }

    private static IEnumerable<(string Name, long Length, Stream Content)> OfTar(string path)
    {
        using FileStream file = File.OpenRead(path);
        using Stream plain = path.EndsWith(TarEndings[0], StringComparison.OrdinalIgnoreCase) ? file : Gzip.Unpack(file);
        using TarReader archive = new(plain);
        while (archive.GetNextEntry() is { } entry)
        {
            if (entry.DataStream is { } content && entry.EntryType is TarEntryType.RegularFile or TarEntryType.V7RegularFile)
                yield return (entry.Name, entry.Length, content);
        }
    }
}
