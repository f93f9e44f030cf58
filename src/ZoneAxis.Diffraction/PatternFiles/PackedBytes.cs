using System.IO.Compression;

namespace ZoneAxis.Diffraction;

/// <summary>Unpacks files; what is packed may not become larger than the options allow, whatever it says of its own length.</summary>
internal static class PackedBytes
{
    private const int BlockBytes = 1 << 16;
    private const string Ending = ".gz";

    /// <summary>A file as it is, or unpacked where it is packed by gzip (RFC 1952).</summary>
    /// <exception cref="PatternFileException">It is damaged, or becomes too large.</exception>
    public static FileBytes Unpack(FileBytes file, PatternReadOptions options)
    {
        if (!file.Has(0, [0x1F, 0x8B]))
            return file;
        try
        {
            using GZipStream content = new(new MemoryStream(file.All, writable: false), CompressionMode.Decompress);
            byte[] bytes = Read(file, content, options.MaximumFileBytes);
            return bytes.Length > 0 ? new FileBytes(file.File, bytes) : throw file.Error(null, "the file is packed by gzip and empty.");
        }
        catch (Exception e) when (e is InvalidDataException or IOException)
        {
            throw new PatternFileException(file.File, null, "the file is packed by gzip and is cut off or damaged.", e);
        }
    }

    /// <summary>The path of a file without the ending of gzip.</summary>
    public static string NameOf(string path) => path.EndsWith(Ending, StringComparison.OrdinalIgnoreCase) ? path[..^Ending.Length] : path;

    /// <summary>All of a stream.</summary>
    /// <param name="file">The file that it unpacks, for messages.</param>
    /// <param name="content">The stream.</param>
    /// <param name="most">Most bytes that it may have.</param>
    /// <exception cref="PatternFileException">It has more.</exception>
    public static byte[] Read(FileBytes file, Stream content, long most)
    {
        using MemoryStream all = new();
        byte[] block = new byte[BlockBytes];
        while (content.Read(block) is int count and > 0)
        {
            if (all.Length + count > Math.Min(most, Array.MaxLength))
                throw file.Error(null, $"unpacked, the file has more than {most} bytes; cut it down or raise {nameof(PatternReadOptions.MaximumFileBytes)}.");
            all.Write(block, 0, count);
        }

        return all.ToArray();
    }
}
