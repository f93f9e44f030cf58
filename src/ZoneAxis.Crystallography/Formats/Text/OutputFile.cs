using System.Text;

namespace ZoneAxis.Crystallography;

/// <summary>Writes text files so that a reader finds the old file or the whole new one, never a part of it.</summary>
internal static class OutputFile
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes a text to a new name in the same folder, flushes it to the disk and renames it.</summary>
    /// <param name="path">The file; an existing one is replaced.</param>
    /// <param name="text">Its content, written as UTF-8 without a mark.</param>
    /// <exception cref="IOException">The folder is missing or the disk is full.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written.</exception>
    public static void Write(string path, string text)
    {
        string fresh = $"{path}.{Path.GetRandomFileName()}";
        try
        {
            using (FileStream stream = new(fresh, FileMode.CreateNew, FileAccess.Write))
            {
                stream.Write(Utf8.GetBytes(text));
                stream.Flush(flushToDisk: true);
            }
            File.Move(fresh, path, overwrite: true);
        }
        catch
        {
            File.Delete(fresh);
            throw;
        }
    }
}
