namespace ZoneAxis.Diffraction;

/// <summary>Writes files that are either wholly there or not there at all.</summary>
internal static class WholeFile
{
    /// <summary>Writes a file under another name beside its place, flushes it to the disk and moves it into place.</summary>
    /// <param name="path">Path of the file; its folder must exist.</param>
    /// <param name="write">Writes the contents.</param>
    /// <exception cref="IOException">The file cannot be written; what stood there before still stands.</exception>
    public static void Write(string path, Action<Stream> write)
    {
        string part = $"{path}.{Guid.NewGuid():N}.part";
        try
        {
            using (FileStream stream = new(part, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            {
                write(stream);
                stream.Flush(flushToDisk: true);
            }

            File.Move(part, path, overwrite: true);
        }
        finally
        {
            File.Delete(part);
        }
    }
}
