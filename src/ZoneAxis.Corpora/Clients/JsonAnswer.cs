using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace ZoneAxis.Corpora;

/// <summary>Answers that are JSON.</summary>
internal static class JsonAnswer
{
    private const int ShownCharacters = 40;
    private const int UnnamedDigits = 12;

    /// <summary>The document of a stored answer, which was found to be JSON before.</summary>
    /// <exception cref="JsonException">It is none any more.</exception>
    public static JsonDocument Parse(ReadOnlyMemory<byte> content) =>
        JsonDocument.Parse(content.Span.StartsWith(Encoding.UTF8.Preamble) ? content[Encoding.UTF8.Preamble.Length..] : content);

    /// <summary>The document of an answer.</summary>
    /// <exception cref="WebException">It is no JSON object, broken off or an error message.</exception>
    public static JsonDocument Parse(WebAnswer answer)
    {
        JsonDocument document = ParseAny(answer);
        string problem = document.RootElement.ValueKind != JsonValueKind.Object
            ? "is JSON but no object"
            : Find(document.RootElement, "errors") is not null && ServerMessage.Of(document.RootElement) is { } words
                ? $"is an error message, '{ServerMessage.Shortened(words).TrimEnd('.')}'"
                : "";
        if (problem.Length == 0)
            return document;
        document.Dispose();
        throw new WebException($"The answer of {WebAddress.Shown(answer.Address)} {problem}; a list of structures was expected.", WebFailure.Final);
    }

    /// <summary>The entries of a document's list <c>data</c>.</summary>
    /// <exception cref="WebException">There is no such list.</exception>
    public static IReadOnlyList<JsonElement> Entries(JsonDocument document, Uri address) => Find(document.RootElement, "data") switch
    {
        { ValueKind: JsonValueKind.Array } list => [.. list.EnumerateArray()],
        _ => throw new WebException($"The answer of {WebAddress.Shown(address)} has no list \"data\"; check the address.", WebFailure.Final),
    };

    /// <summary>A member that is there and not null; none in an object with a name that is no Unicode, as a lone surrogate.</summary>
    public static JsonElement? Find(JsonElement parent, string name)
    {
        try
        {
            return parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out JsonElement member) && member.ValueKind != JsonValueKind.Null ? member : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>A member that is a text or a number, as text.</summary>
    public static string? Text(JsonElement parent, string name) => Find(parent, name) is { } member ? Text(member) : null;

    /// <summary>A text or a number, as text; null for anything else and for a text that is no Unicode, as a lone surrogate.</summary>
    public static string? Text(JsonElement value)
    {
        try
        {
            return value.ValueKind switch
            {
                JsonValueKind.String => value.GetString(),
                JsonValueKind.Number => value.GetRawText(),
                _ => null,
            };
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>A member that is a whole number of at least 0.</summary>
    public static long? Count(JsonElement parent, string name) =>
        Find(parent, name) is { ValueKind: JsonValueKind.Number } number && number.TryGetInt64(out long count) && count >= 0 ? count : null;

    /// <summary>The identifier of an entry; one made of its content where it has none, so that no entry is taken for another.</summary>
    public static string IdOf(JsonElement entry, string member) => Text(entry, member) is { Length: > 0 } id
        ? id
        : $"unnamed-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(entry.GetRawText())))[..UnnamedDigits]}";

    /// <summary>A broken answer may be whole the next time, and a page of HTML may be a server that is being repaired.</summary>
    private static JsonDocument ParseAny(WebAnswer answer)
    {
        try
        {
            return Parse(answer.Content.AsMemory());
        }
        catch (JsonException e)
        {
            string begin = ServerMessage.Shortened(Encoding.UTF8.GetString(answer.Content.AsSpan(0, Math.Min(answer.Content.Length, ShownCharacters))));
            string what = answer.Content.Length == 0 ? "is empty" : string.Create(CultureInfo.InvariantCulture, $"of {answer.Content.Length} bytes is no whole JSON text, it begins with '{begin}'");
            throw new WebException($"The answer of {WebAddress.Shown(answer.Address)} {what}.", WebFailure.Passing, e);
        }
    }
}
