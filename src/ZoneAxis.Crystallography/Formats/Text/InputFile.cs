namespace ZoneAxis.Crystallography;

/// <summary>Opens structure files and turns whatever the file system objects to into one sentence.</summary>
internal static class InputFile
{
    private const int CopyBufferBytes = 1 << 16;

    /// <summary>A text is one array, and its characters take twice the room of its bytes.</summary>
    private const long LargestTextBytes = 1L << 29;

    /// <summary>The content of a file as a stream, unpacked if it is gzip; gzip is told by its first two bytes, not by the name.</summary>
    /// <param name="path">Path as the user gave it.</param>
    /// <exception cref="CrystalFormatException">The file is missing, a directory, empty or not readable.</exception>
    public static Stream Open(string path)
    {
        FileStream file = Guard(path, () => OpenPlain(path));
        try
        {
            if (!Guard(path, () => StartsAsGzip(file)))
                return file;
            return Gzip.Unpack(file);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>The content of a text file, unpacked if it is gzip and in whatever encoding it was written.</summary>
    /// <param name="path">Path as the user gave it.</param>
    /// <param name="options">How to read, of which the limit on a text's bytes is used; <see cref="CrystalReadOptions.Default"/> if null.</param>
    /// <exception cref="CrystalFormatException">The file is missing, a directory, empty, binary, too long or not readable.</exception>
    public static string ReadText(string path, CrystalReadOptions? options)
    {
        ArgumentNullException.ThrowIfNull(path);
        long most = Math.Min((options ?? CrystalReadOptions.Default).MaximumTextBytes, LargestTextBytes);
        using Stream stream = Open(path);
        using MemoryStream content = new();
        Guard(path, () => CopyLimited(stream, content, path, most));
        return TextDecoding.Decode(content.GetBuffer().AsSpan(0, (int)content.Length), path);
    }

    /// <summary>Runs an action on a file; input and permission errors and damaged gzip become one sentence.</summary>
    /// <param name="path">Path as the user gave it.</param>
    /// <param name="action">What to do.</param>
    /// <param name="line">Line reached so far, 0 for none.</param>
    /// <exception cref="CrystalFormatException">The action failed for a reason that lies in the file.</exception>
    public static T Guard<T>(string path, Func<T> action, int line = 0)
    {
        try
        {
            return action();
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new CrystalFormatException(path, 0, 0, "there is no such file.");
        }
        catch (UnauthorizedAccessException)
        {
            throw new CrystalFormatException(path, 0, 0, "the file may not be read with the present permissions.");
        }
        catch (InvalidDataException)
        {
            throw new CrystalFormatException(path, line, 0, "the gzip data are damaged or end too early.");
        }
        catch (Exception e) when (e is IOException or ArgumentException or NotSupportedException)
        {
            throw new CrystalFormatException(path, line, 0, $"the file cannot be read ({e.Message.TrimEnd('.')}).");
        }
    }

    private static long CopyLimited(Stream source, MemoryStream target, string path, long most)
    {
        byte[] buffer = new byte[CopyBufferBytes];
        for (int count = source.Read(buffer); count > 0; count = source.Read(buffer))
        {
            target.Write(buffer, 0, count);
            if (target.Length > most)
                throw new CrystalFormatException(path, 0, 0, $"the file holds more than {most} bytes, the limit of these settings on a structure file.");
        }
        return target.Length;
    }

    private static FileStream OpenPlain(string path)
    {
        if (Directory.Exists(path))
            throw new CrystalFormatException(path, 0, 0, "this is a directory, a structure file was expected.");
        FileStream file = File.OpenRead(path);
        if (!file.CanSeek || file.Length > 0)
            return file;
        file.Dispose();
        throw new CrystalFormatException(path, 0, 0, "the file is empty.");
    }

    private static bool StartsAsGzip(FileStream file)
    {
        if (!file.CanSeek)
            return false;
        bool isGzip = file.ReadByte() == Gzip.Mark[0] && file.ReadByte() == Gzip.Mark[1];
        file.Position = 0;
        return isGzip;
    }
}
