using ZoneAxis.Crystallography;

namespace ZoneAxis.Corpora;

/// <summary>Opens local sources of structures.</summary>
public static class StructureSources
{
    /// <summary>The source at a path: a folder, an archive (.zip, .tar, .tar.gz, .tgz), a file of JSON lines, or one structure file of any format.</summary>
    /// <param name="path">The path.</param>
    /// <param name="licence">Licence and attribution of its structures.</param>
    /// <exception cref="CrystalFormatException">There is no such file, or its format is not known.</exception>
    /// <exception cref="IOException">A folder cannot be listed.</exception>
    public static IStructureSource Open(string path, string licence)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (Directory.Exists(path))
            return new FileSource(path, licence);
        if (File.Exists(path) && ArchiveEntries.IsArchive(path))
            return new ArchiveSource(path, licence);
        return StructureFile.FormatOf(path) == StructureFormat.JsonLines ? new JsonLinesSource(path, licence) : new FileSource(path, licence);
    }
}
