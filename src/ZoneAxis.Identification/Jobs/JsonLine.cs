using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ZoneAxis;

/// <summary>Writes an answer as JSON on one line: names in camelCase, members without a value left out.</summary>
internal static class JsonLine
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        // What computed no number says so, instead of ending a batch.
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        // The output is no part of a web page: Å and ' may stand as they are.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The line.</summary>
    /// <param name="answer">The answer.</param>
    public static string Of(object answer) => JsonSerializer.Serialize(answer, Options);
}
