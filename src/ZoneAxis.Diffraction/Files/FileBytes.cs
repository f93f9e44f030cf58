using System.Buffers.Binary;

namespace ZoneAxis.Diffraction;

/// <summary>The bytes of a file, read at any place; every place is checked against the file's length.</summary>
/// <param name="file">Path as the user gave it, for messages.</param>
/// <param name="bytes">All bytes of the file.</param>
internal sealed class FileBytes(string file, byte[] bytes)
{
    /// <summary>Path as the user gave it.</summary>
    public string File { get; } = file;

    /// <summary>Number of bytes.</summary>
    public int Length => bytes.Length;

    /// <summary>All bytes, for libraries that read a stream or an array.</summary>
    public byte[] All => bytes;

    /// <summary>Reads a file.</summary>
    /// <exception cref="PatternFileException">It is missing, a directory, empty, larger than the options allow or not readable.</exception>
    public static FileBytes Read(string path, PatternReadOptions options)
    {
        try
        {
            if (Directory.Exists(path))
                throw new PatternFileException(path, null, "this is a directory; a pattern file was expected.");
            long length = new FileInfo(path).Length;
            if (length > options.MaximumFileBytes || length > Array.MaxLength)
                throw new PatternFileException(path, null, $"the file has {length} bytes and at most {Math.Min(options.MaximumFileBytes, Array.MaxLength)} are read; cut it down or raise {nameof(PatternReadOptions.MaximumFileBytes)}.");
            if (length == 0)
                throw new PatternFileException(path, null, "the file is empty.");
            return new FileBytes(path, System.IO.File.ReadAllBytes(path));
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new PatternFileException(path, null, "there is no such file.", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new PatternFileException(path, null, $"the file cannot be read ({e.Message.TrimEnd('.')}).", e);
        }
    }

    /// <summary>Some bytes.</summary>
    /// <exception cref="PatternFileException">The file ends before.</exception>
    public ReadOnlySpan<byte> Slice(long offset, long count)
    {
        if (offset < 0 || count < 0 || count > Length - offset)
            throw Error(offset, $"{count} bytes were expected here, but the file has only {Length}; it is cut off or damaged.");
        return bytes.AsSpan((int)offset, (int)count);
    }

    /// <summary>One byte.</summary>
    public byte Byte(long offset) => Slice(offset, 1)[0];

    /// <summary>A whole number of 2 bytes.</summary>
    public ushort UInt16(long offset, bool bigEndian) =>
        bigEndian ? BinaryPrimitives.ReadUInt16BigEndian(Slice(offset, sizeof(ushort))) : BinaryPrimitives.ReadUInt16LittleEndian(Slice(offset, sizeof(ushort)));

    /// <summary>A whole number of 4 bytes with sign.</summary>
    public int Int32(long offset, bool bigEndian) =>
        bigEndian ? BinaryPrimitives.ReadInt32BigEndian(Slice(offset, sizeof(int))) : BinaryPrimitives.ReadInt32LittleEndian(Slice(offset, sizeof(int)));

    /// <summary>A whole number of 4 bytes.</summary>
    public uint UInt32(long offset, bool bigEndian) => (uint)Int32(offset, bigEndian);

    /// <summary>A whole number of 8 bytes with sign.</summary>
    public long Int64(long offset, bool bigEndian) =>
        bigEndian ? BinaryPrimitives.ReadInt64BigEndian(Slice(offset, sizeof(long))) : BinaryPrimitives.ReadInt64LittleEndian(Slice(offset, sizeof(long)));

    /// <summary>A number of 4 bytes with a fraction.</summary>
    public float Single(long offset, bool bigEndian) => BitConverter.Int32BitsToSingle(Int32(offset, bigEndian));

    /// <summary>Whether some bytes stand at a place; false where the file ends before.</summary>
    public bool Has(long offset, ReadOnlySpan<byte> expected) =>
        offset <= Length - expected.Length && bytes.AsSpan((int)offset, expected.Length).SequenceEqual(expected);

    /// <summary>An error at a place of the file.</summary>
    public PatternFileException Error(long? offset, string problem) => new(File, offset, problem);

    /// <summary>Refuses images that are too large for the options, or have no pixels.</summary>
    public void RequireSize(long offset, long rows, long columns, PatternReadOptions options)
    {
        if (rows < 1 || columns < 1)
            throw Error(offset, $"an image of {rows} × {columns} pixels has nothing in it.");
        if (rows > int.MaxValue || columns > int.MaxValue || rows * columns > Math.Min(options.MaximumPixels, Array.MaxLength / sizeof(double)))
            throw Error(offset, $"an image of {rows} × {columns} pixels is larger than {options.MaximumPixels} pixels; bin it or raise {nameof(PatternReadOptions.MaximumPixels)}.");
    }
}
