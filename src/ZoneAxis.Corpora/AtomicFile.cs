namespace ZoneAxis.Corpora;

/// <summary>Writes files that are either wholly there or not there at all.</summary>
internal static class AtomicFile
{
    private const string DraftEnding = "tmp";

    /// <summary>Writes a file beside its place, flushes it to the disk and moves it into place.</summary>
    /// <param name="path">The file; its folder is made where it is missing.</param>
    /// <param name="write">Writes the contents.</param>
    /// <exception cref="IOException">The file cannot be written; what stood there before still stands.</exception>
    internal static void Write(string path, Action<Stream> write)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        Directory.CreateDirectory(folder);
        var draft = Path.Combine(folder, $".{Path.GetFileName(path)}.{Guid.NewGuid():N}.{DraftEnding}");
        try
        {
            using (var stream = new FileStream(draft, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            {
                write(stream);
                stream.Flush(flushToDisk: true);
            }

            File.Move(draft, path, overwrite: true);
        }
        finally
        {
            File.Delete(draft);
        }
    }

    /// <summary>Deletes what killed writers of a file left beside it. Only for a file that no one else may be writing now.</summary>
    /// <param name="path">The file.</param>
    internal static void RemoveDrafts(string path)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        if (!Directory.Exists(folder))
            return;
        foreach (var draft in Directory.GetFiles(folder, $".{Path.GetFileName(path)}.*.{DraftEnding}"))
            File.Delete(draft);
    }
}
