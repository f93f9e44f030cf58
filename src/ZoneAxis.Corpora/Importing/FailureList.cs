using System.Text;

namespace ZoneAxis.Corpora;

/// <summary>The file of failures while an import goes on.</summary>
internal sealed class FailureList : IDisposable
{
    private readonly FileStream _stream;

    /// <summary>Opens the file and drops what was written behind a length, as a killed run left it.</summary>
    public FailureList(string folder, int count, long length)
    {
        Count = count;
        _stream = new FileStream(Path.Combine(folder, ImportFailure.FileName), FileMode.OpenOrCreate, FileAccess.Write, FileShare.Read);
        _stream.SetLength(length);
        _stream.Seek(0, SeekOrigin.End);
    }

    /// <summary>Number of failures.</summary>
    public int Count { get; private set; }

    /// <summary>The first failure that was added.</summary>
    public ImportFailure? First { get; private set; }

    /// <summary>Length on the disk, bytes.</summary>
    public long Length => _stream.Length;

    public void Add(ImportFailure failure)
    {
        First ??= failure;
        Count++;
        _stream.Write(Encoding.UTF8.GetBytes(CorpusJson.Line(failure) + '\n'));
    }

    public void Flush() => _stream.Flush(flushToDisk: true);

    public void Dispose() => _stream.Dispose();
}
