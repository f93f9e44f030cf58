using ZoneAxis.Crystallography;

namespace ZoneAxis.Corpora;

/// <summary>Opens local sources of structures.</summary>
public static class StructureSources
{
    /// <summary>The source at a path: a folder, an archive (.zip, .tar, .tar.gz, .tgz), a file of JSON lines, or one structure file of any format.</summary>
    /// <param name="path">The path.</param>
    /// <param name="licence">Licence and attribution of its structures.</param>
    /// <param name="reading">How they are read; <see cref="CrystalReadOptions.Default"/> if null.</param>
    /// <exception cref="CrystalFormatException">There is no such file, or its format is not known.</exception>
    /// <exception cref="IOException">A folder cannot be listed.</exception>
    public static IStructureSource Open(string path, string licence, CrystalReadOptions? reading = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (Directory.Exists(path))
            return new FileSource(path, licence, reading);
        if (File.Exists(path) && ArchiveEntries.IsArchive(path))
            return new ArchiveSource(path, licence, reading);
        return StructureFile.FormatOf(path, reading) == StructureFormat.JsonLines ? new JsonLinesSource(path, licence, reading) : new FileSource(path, licence, reading);
    }
}
