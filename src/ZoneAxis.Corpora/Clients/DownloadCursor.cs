using System.Text.Json;

namespace ZoneAxis.Corpora;

/// <summary>How far a download is: what stands in its folder beside the pages.</summary>
internal sealed record DownloadCursor
{
    private static readonly JsonSerializerOptions Indented = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <summary>The request, without any key.</summary>
    public required string Request { get; init; }

    /// <summary>Licence and attribution of the data.</summary>
    public required string Attribution { get; init; }

    /// <summary>Pages that are stored and count.</summary>
    public int Pages { get; init; }

    /// <summary>Place of the next page; null at the end.</summary>
    public string? Next { get; init; }

    /// <summary>Entries in all, as far as the server says.</summary>
    public long? Total { get; init; }

    /// <summary>Entries that the server does not have or could not give.</summary>
    public int Missing { get; init; }

    /// <summary>What the user should know.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>The text of the file.</summary>
    public byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, Indented);

    /// <summary>Reads the text of the file.</summary>
    /// <exception cref="InvalidDataException">It is none.</exception>
    public static DownloadCursor Parse(byte[] json, string file)
    {
        try
        {
            return JsonSerializer.Deserialize<DownloadCursor>(json, Indented) is { Request: not null, Pages: >= 0 } cursor
                ? cursor
                : throw new InvalidDataException($"{file}: this is no cursor of a download.");
        }
        catch (JsonException e)
        {
            throw new InvalidDataException($"{file}: this is no cursor of a download ({e.Message}).", e);
        }
    }
}
