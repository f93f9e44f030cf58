using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using ZoneAxis.Crystallography;

namespace ZoneAxis.Corpora;

/// <summary>
/// The folder of a download: <c>cursor.json</c>, and for each page <c>page-000001.gz</c>, a line that names its place and entries and then the
/// answer as it came. A page is on the disk before the cursor counts it, so that a killed download goes on without loss and without doubles.
/// </summary>
/// <param name="path">The folder.</param>
internal sealed class DownloadFolder(string path)
{
    private const string CursorName = "cursor.json";
    private const string LockName = "lock";
    private const byte LineEnd = (byte)'\n';

    /// <summary>The folder.</summary>
    public string Path => path;

    /// <summary>Keeps other processes out, and removes what killed ones left behind.</summary>
    /// <exception cref="InvalidDataException">Another process works in the folder.</exception>
    public IDisposable Claim()
    {
        Directory.CreateDirectory(path);
        FileStream claim;
        try
        {
            claim = new(InFolder(LockName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose);
        }
        catch (IOException e)
        {
            throw new InvalidDataException($"{path}: another download works in this folder, or it cannot be written ({e.Message.TrimEnd('.')}).", e);
        }
        WholeFile.RemoveDraftsIn(path);
        return claim;
    }

    /// <summary>The cursor; null where there is none yet.</summary>
    /// <exception cref="InvalidDataException">The file is damaged.</exception>
    public DownloadCursor? ReadCursor()
    {
        string file = InFolder(CursorName);
        return File.Exists(file) ? DownloadCursor.Parse(File.ReadAllBytes(file), file) : null;
    }

    /// <summary>Moves the cursor.</summary>
    public void Write(DownloadCursor cursor) => WholeFile.Write(InFolder(CursorName), cursor.ToJson());

    /// <summary>Stores a page; one of the same number that no cursor counts is replaced.</summary>
    public void Write(int number, PageHeader header, byte[] content) => WholeFile.Write(PageFile(number), stream =>
    {
        using GZipStream packed = new(stream, CompressionLevel.Optimal, leaveOpen: true);
        packed.Write(JsonSerializer.SerializeToUtf8Bytes(header));
        packed.WriteByte(LineEnd);
        packed.Write(content);
    });

    /// <summary>The header of a page.</summary>
    /// <exception cref="InvalidDataException">The page is missing or damaged.</exception>
    public PageHeader ReadHeader(int number) => Read(number, stream => HeaderOf(stream));

    /// <summary>A page.</summary>
    /// <exception cref="InvalidDataException">The page is missing or damaged.</exception>
    public (PageHeader Header, byte[] Content) ReadPage(int number) => Read(number, stream =>
    {
        PageHeader header = HeaderOf(stream);
        using MemoryStream content = new();
        stream.CopyTo(content);
        return (header, content.ToArray());
    });

    private T Read<T>(int number, Func<Stream, T> read)
    {
        string file = PageFile(number);
        try
        {
            using FileStream stored = File.OpenRead(file);
            using BufferedStream unpacked = new(Gzip.Unpack(stored));
            return read(unpacked);
        }
        catch (Exception e) when (e is InvalidDataException or JsonException or FileNotFoundException)
        {
            throw new InvalidDataException($"{file}: this page of the download is missing or damaged; delete the folder and start again.", e);
        }
    }

    private static PageHeader HeaderOf(Stream stream)
    {
        List<byte> line = [];
        for (int next = stream.ReadByte(); next != LineEnd; next = stream.ReadByte())
            line.Add(next >= 0 ? (byte)next : throw new InvalidDataException("The page ends in its first line."));
        return JsonSerializer.Deserialize<PageHeader>(line.ToArray()) ?? throw new InvalidDataException("The page has no header.");
    }

    private string PageFile(int number) => InFolder(string.Create(CultureInfo.InvariantCulture, $"page-{number:000000}.gz"));

    private string InFolder(string name) => System.IO.Path.Combine(path, name);
}
