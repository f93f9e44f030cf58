using System.IO.Compression;

namespace ZoneAxis.Learning.Corpora;

/// <summary>Names of the files of a corpus and the compression of planes in them.</summary>
internal static class CorpusFiles
{
    public const string Index = "index.tsv";
    public const string Planes = "planes.bin";

    public static byte[] Compress(ReadOnlySpan<byte> planes)
    {
        using MemoryStream packed = new();
        using (DeflateStream deflate = new(packed, CompressionLevel.Optimal, leaveOpen: true))
            deflate.Write(planes);
        return packed.ToArray();
    }

    public static void Decompress(byte[] packed, int length, Span<byte> planes)
    {
        using MemoryStream source = new(packed, 0, length, writable: false);
        using DeflateStream inflate = new(source, CompressionMode.Decompress);
        inflate.ReadExactly(planes);
    }
}
