using System.IO.Compression;

namespace ZoneAxis.Web;

/// <summary>Unpacks ZIP archives into memory, within bounds of entries and of what they expand to, which are counted while they are read: what an archive says of itself is not believed.</summary>
internal static class Archive
{
    private const int BlockBytes = 1 << 16;

    private static ReadOnlySpan<byte> Mark => "PK\u0003\u0004"u8;

    /// <summary>Whether some bytes are an archive.</summary>
    /// <param name="content">The bytes.</param>
    public static bool IsOne(ReadOnlySpan<byte> content) => content.StartsWith(Mark);

    /// <summary>The files of an archive, folders left out; archives within it stay packed.</summary>
    /// <param name="name">What to call it.</param>
    /// <param name="content">Its bytes.</param>
    /// <param name="mostFiles">Most files.</param>
    /// <param name="mostBytes">Most bytes that all of them expand to.</param>
    /// <param name="take">Told of bytes before memory is taken for them.</param>
    /// <exception cref="RequestException">It is broken, encrypted, or beyond the bounds.</exception>
    public static IReadOnlyList<(string Name, byte[] Content)> Unpack(string name, byte[] content, int mostFiles, long mostBytes, Action<long> take)
    {
        try
        {
            using ZipArchive archive = new(new MemoryStream(content), ZipArchiveMode.Read);
            if (archive.Entries.Count > mostFiles)
                throw RequestException.TooLarge($"{name} has {archive.Entries.Count} entries; at most {mostFiles} are taken.");
            List<(string, byte[])> files = [];
            long left = mostBytes;
            foreach (ZipArchiveEntry entry in archive.Entries.Where(entry => entry.Name.Length > 0))
            {
                byte[] bytes = Expand(entry, name, left, take);
                left -= bytes.Length;
                files.Add((InputFile.Shown(entry.Name), bytes));
            }

            return files;
        }
        catch (Exception broken) when (broken is InvalidDataException or NotSupportedException or EndOfStreamException)
        {
            throw RequestException.Wrong($"{name} is no ZIP archive that can be unpacked: it is damaged, encrypted or packed by a method other than deflate.");
        }
    }

    private static byte[] Expand(ZipArchiveEntry entry, string archive, long most, Action<long> take)
    {
        using Stream packed = entry.Open();
        using MemoryStream expanded = new();
        byte[] block = new byte[BlockBytes];
        int read;
        while ((read = packed.Read(block)) > 0)
        {
            if (expanded.Length + read > most)
                throw RequestException.TooLarge($"{archive} expands to more than this server takes; send fewer or smaller files.");
            take(read);
            expanded.Write(block, 0, read);
        }

        return expanded.ToArray();
    }
}
