using System.Text.Json;

namespace ZoneAxis.Corpora;

/// <summary>Finds what a server says about an error.</summary>
internal static class ServerMessage
{
    private const int LongestShown = 200;

    private static readonly string[] Members = ["detail", "title", "error", "message", "msg"];

    /// <summary>The server's own words, cut to one short line; empty where it says nothing readable.</summary>
    /// <param name="content">The body of a reply: JSON with <c>errors</c>, <c>detail</c>, <c>error</c> or <c>message</c>.</param>
    public static string Of(byte[] content)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(content);
            return Shortened(Of(document.RootElement) ?? "");
        }
        catch (JsonException)
        {
            return "";
        }
    }

    /// <summary>The first message of an OPTIMADE error list, or of an object with a message.</summary>
    public static string? Of(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object)
            return null;
        if (JsonAnswer.Find(root, "errors") is { ValueKind: JsonValueKind.Array } errors && errors.GetArrayLength() > 0)
            return Of(errors[0]) ?? "no detail";
        return Members.Select(name => TextOf(root, name)).FirstOrDefault(text => text is not null);
    }

    /// <summary>A text as one short line without control characters.</summary>
    public static string Shortened(string text)
    {
        string line = string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c)).Trim();
        return line.Length <= LongestShown ? line : $"{line[..LongestShown]}…";
    }

    /// <summary>A message, or the first of a list of objects with messages.</summary>
    private static string? TextOf(JsonElement root, string name) => JsonAnswer.Find(root, name) switch
    {
        { ValueKind: JsonValueKind.String } text => JsonAnswer.Text(text),
        { ValueKind: JsonValueKind.Array } list when list.GetArrayLength() > 0 => Of(list[0]),
        _ => null,
    };
}
