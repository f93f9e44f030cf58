using System.Globalization;

namespace ZoneAxis.Crystallography;

/// <summary>Opens structure files and turns whatever the file system objects to into one sentence.</summary>
internal static class InputFile
{
    private const int CopyBufferBytes = 1 << 16;
    private const string EmptyFile = "the file is empty.";

    /// <summary>A text is one array, and its characters take twice the room of its bytes.</summary>
    private const long LargestTextBytes = 1L << 29;

    /// <summary>The content of a file as a stream, unpacked if it is gzip; gzip is told by its first two bytes, not by the name.</summary>
    /// <param name="path">Path as the user gave it; of a pipe the whole content is taken.</param>
    /// <param name="options">How to read, of which the limit on a text's bytes and the patience with pipes are used.</param>
    /// <exception cref="CrystalFormatException">The file is missing, a directory, empty or not readable, or nobody writes into the pipe.</exception>
    public static Stream Open(string path, CrystalReadOptions? options)
    {
        options ??= CrystalReadOptions.Default;
        FileStream file = Guard(path, () => OpenPlain(path, options));
        Stream content = file;
        try
        {
            if (!file.CanSeek)
                content = Taken(file, path, options);
            return Guard(path, () => StartsAsGzip(content)) ? Gzip.Unpack(content) : content;
        }
        catch
        {
            content.Dispose();
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
        using Stream stream = Open(path, options);
        return TextOf(stream, path, options);
    }

    /// <summary>The text of content that is no file, unpacked if it is gzip and in whatever encoding it was written.</summary>
    /// <param name="content">The content, from its present place to its end.</param>
    /// <param name="name">What to call it in an error.</param>
    /// <param name="options">How to read, of which the limit on a text's bytes is used; <see cref="CrystalReadOptions.Default"/> if null.</param>
    /// <exception cref="CrystalFormatException">The content is empty, binary, too long or not readable.</exception>
    public static string ReadText(Stream content, string name, CrystalReadOptions? options)
    {
        using MemoryStream taken = Taken(content, name, options ?? CrystalReadOptions.Default);
        using Stream stream = StartsAsGzip(taken) ? Gzip.Unpack(taken) : taken;
        return TextOf(stream, name, options);
    }

    /// <summary>The bytes of a file as they are.</summary>
    /// <param name="path">Path as the user gave it.</param>
    /// <param name="options">How to read, of which the limit on a text's bytes and the patience with pipes are used.</param>
    /// <exception cref="CrystalFormatException">The file is missing, a directory, empty, too long or not readable.</exception>
    public static byte[] ReadBytes(string path, CrystalReadOptions options)
    {
        using FileStream file = Guard(path, () => OpenPlain(path, options));
        return ReadBytes(file, path, options);
    }

    /// <summary>The bytes of content that is no file, as they are.</summary>
    /// <param name="content">The content, from its present place to its end.</param>
    /// <param name="name">What to call it in an error.</param>
    /// <param name="options">How to read, of which the limit on a text's bytes is used.</param>
    /// <exception cref="CrystalFormatException">The content is empty, too long or not readable.</exception>
    public static byte[] ReadBytes(Stream content, string name, CrystalReadOptions options)
    {
        using MemoryStream taken = Taken(content, name, options);
        return taken.ToArray();
    }

    private static string TextOf(Stream stream, string path, CrystalReadOptions? options)
    {
        using MemoryStream content = new();
        Guard(path, () => CopyLimited(stream, content, path, options));
        return TextDecoding.Decode(content.GetBuffer().AsSpan(0, (int)content.Length), path);
    }

    private static long MostBytes(CrystalReadOptions? options) => Math.Min((options ?? CrystalReadOptions.Default).MaximumTextBytes, LargestTextBytes);

    /// <summary>What can be read only once, in memory.</summary>
    private static MemoryStream Taken(Stream source, string path, CrystalReadOptions options)
    {
        MemoryStream content = new();
        Guard(path, () => CopyLimited(source, content, path, options));
        content.Position = 0;
        return content.Length > 0 ? content : throw new CrystalFormatException(path, 0, 0, EmptyFile);
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

    private static long CopyLimited(Stream source, MemoryStream target, string path, CrystalReadOptions? options)
    {
        long most = MostBytes(options);
        byte[] buffer = new byte[CopyBufferBytes];
        for (int count = source.Read(buffer); count > 0; count = source.Read(buffer))
        {
            target.Write(buffer, 0, count);
            if (target.Length > most)
                throw new CrystalFormatException(path, 0, 0, $"the file holds more than {most} bytes, the limit of these settings on a {(options ?? CrystalReadOptions.Default).Sought}.");
        }
        return target.Length;
    }

    private static FileStream OpenPlain(string path, CrystalReadOptions options)
    {
        if (Directory.Exists(path))
            throw new CrystalFormatException(path, 0, 0, $"this is a directory, a {options.Sought} was expected.");
        FileStream file = new FileInfo(path) is { Exists: true, Length: 0 } ? OpenSoon(path, options) : File.OpenRead(path);
        if (!file.CanSeek || file.Length > 0)
            return file;
        file.Dispose();
        throw new CrystalFormatException(path, 0, 0, EmptyFile);
    }

    /// <summary>Opens what may be a pipe: the system lets nobody open one to read before another opens it to write.</summary>
    private static FileStream OpenSoon(string path, CrystalReadOptions options)
    {
        Task<FileStream> opening = Task.Factory.StartNew(() => File.OpenRead(path), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        if (Task.WaitAny([opening], options.PipePatience) >= 0)
            return opening.GetAwaiter().GetResult();
        // The thread waits on; what it opens in the end nobody reads.
        _ = opening.ContinueWith(late => late.Result.Dispose(), CancellationToken.None, TaskContinuationOptions.OnlyOnRanToCompletion, TaskScheduler.Default);
        throw new CrystalFormatException(path, 0, 0, string.Create(
            CultureInfo.InvariantCulture, $"this is a pipe into which nobody has begun to write within {options.PipePatience.TotalSeconds:0.###} s, a {options.Sought} was expected."));
    }

    private static bool StartsAsGzip(Stream file)
    {
        bool isGzip = file.ReadByte() == Gzip.Mark[0] && file.ReadByte() == Gzip.Mark[1];
        file.Position = 0;
        return isGzip;
    }
}
