using System.Text;

namespace ZoneAxis.Crystallography;

/// <summary>Writes files so that a reader finds the old file or the whole new one, never a part of it, whenever the writer is stopped.</summary>
/// <remarks>
/// A file is written under a new name beside its place (<c>.name.random.tmp</c>, the draft), flushed to the disk and renamed. A writer that fails
/// removes its draft; what a killed one leaves is removed by <see cref="RemoveDrafts"/> or <see cref="RemoveDraftsIn"/>.
/// </remarks>
public static class WholeFile
{
    private const string DraftEnding = ".tmp";
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes a file.</summary>
    /// <param name="path">The file; an existing one is replaced.</param>
    /// <param name="write">Writes the content; what it throws comes through.</param>
    /// <param name="makeFolder">Whether the file's folder is made where it is missing; without it a missing folder is an error.</param>
    /// <exception cref="IOException">The folder is missing or the disk is full; what stood there before still stands.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written.</exception>
    public static void Write(string path, Action<Stream> write, bool makeFolder = false)
    {
        ArgumentNullException.ThrowIfNull(write);
        string folder = FolderOf(path);
        if (makeFolder)
            Directory.CreateDirectory(folder);
        string draft = Path.Combine(folder, $"{DraftStart(Path.GetFileName(path))}{Guid.NewGuid():N}{DraftEnding}");
        FileStream stream = new(draft, FileMode.CreateNew, FileAccess.Write, FileShare.None);
        try
        {
            using (stream)
            {
                write(stream);
                stream.Flush(flushToDisk: true);
            }

            File.Move(draft, path, overwrite: true);
        }
        catch
        {
            File.Delete(draft);
            throw;
        }
    }

    /// <summary>Writes a file of bytes.</summary>
    /// <param name="path">The file; an existing one is replaced. Its folder must exist.</param>
    /// <param name="content">Its content.</param>
    /// <exception cref="IOException">The folder is missing or the disk is full; what stood there before still stands.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written.</exception>
    public static void Write(string path, byte[] content) => Write(path, stream => stream.Write(content));

    /// <summary>Writes a text file.</summary>
    /// <param name="path">The file; an existing one is replaced. Its folder must exist.</param>
    /// <param name="text">Its content, written as UTF-8 without a mark.</param>
    /// <exception cref="IOException">The folder is missing or the disk is full; what stood there before still stands.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written.</exception>
    public static void Write(string path, string text) => Write(path, Utf8.GetBytes(text));

    /// <summary>Deletes what killed writers of a file left beside it. Only for a file that no one else may be writing now.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="IOException">A draft cannot be deleted.</exception>
    public static void RemoveDrafts(string path)
    {
        string name = Path.GetFileName(path);
        Remove(FolderOf(path), draft => IsDraftOf(name, draft));
    }

    /// <summary>Deletes what killed writers left in a folder. Only for a folder in which no one else may be writing now.</summary>
    /// <param name="folder">The folder; one that does not exist holds nothing.</param>
    /// <exception cref="IOException">A draft cannot be deleted.</exception>
    public static void RemoveDraftsIn(string folder) => Remove(folder, name => name.StartsWith('.'));

    private static void Remove(string folder, Func<string, bool> isDraft)
    {
        if (!Directory.Exists(folder))
            return;
        foreach (string file in Directory.GetFiles(folder, $"*{DraftEnding}").Where(file => isDraft(Path.GetFileName(file))))
            File.Delete(file);
    }

    // The drafts of 'a.b' begin like those of 'a', so what stands between beginning and ending must be one word.
    private static bool IsDraftOf(string name, string draft)
    {
        string start = DraftStart(name);
        int end = draft.Length - DraftEnding.Length;
        return draft.StartsWith(start, StringComparison.Ordinal) && start.Length < end && !draft[start.Length..end].Contains('.');
    }

    private static string DraftStart(string name) => $".{name}.";

    private static string FolderOf(string path) => Path.GetDirectoryName(Path.GetFullPath(path))!;
}
