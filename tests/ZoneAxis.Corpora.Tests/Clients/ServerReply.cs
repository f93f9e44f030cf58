using System.IO.Compression;
using System.Text;

namespace ZoneAxis.Corpora.Tests;

/// <summary>A reply of the local server, good or bad.</summary>
internal sealed record ServerReply(int Status, byte[] Body)
{
    public Dictionary<string, string> Headers { get; init; } = [];

    /// <summary>The length that the reply claims; null for the true one, negative for none.</summary>
    public int? ClaimedLength { get; init; }

    /// <summary>Bytes of the body that are sent before <see cref="ThenStall"/>.</summary>
    public int StallAfter { get; init; } = int.MaxValue;

    /// <summary>Called instead of sending the rest; the connection stays open until the client leaves.</summary>
    public Action? ThenStall { get; init; }

    public static ServerReply Of(string body, int status = 200) => new(status, Encoding.UTF8.GetBytes(body));

    public ServerReply With(string header, string value) => this with { Headers = new Dictionary<string, string>(Headers) { [header] = value } };

    public ServerReply Packed()
    {
        using MemoryStream packed = new();
        using (GZipStream gzip = new(packed, CompressionLevel.Fastest))
            gzip.Write(Body);
        return (this with { Body = packed.ToArray() }).With("Content-Encoding", "gzip");
    }
}
