using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ZoneAxis;

/// <summary>Files of results as JSON that people may read too: indented, names in camelCase, members without a value left out.</summary>
public static class IndentedJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        IndentSize = 1,
        // The same bytes on every system.
        NewLine = "\n",
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        // An accuracy measured on no crystals is not a number, which JSON writes as a text.
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        // The files are no part of a web page: Å and ' may stand as they are.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>The text of a file, which ends with a line break.</summary>
    /// <param name="value">What it holds.</param>
    public static string Text<T>(T value) => JsonSerializer.Serialize(value, Options) + "\n";

    /// <summary>What a text holds; null where it says null.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="JsonException">It is no JSON of that kind.</exception>
    internal static T? Parse<T>(string text) => JsonSerializer.Deserialize<T>(text, Options);
}
