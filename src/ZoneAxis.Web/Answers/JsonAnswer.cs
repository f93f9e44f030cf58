using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;

namespace ZoneAxis.Web;

/// <summary>Writes answers as JSON: names in camelCase, members without a value left out.</summary>
internal static class JsonAnswer
{
    /// <summary>How answers are written.</summary>
    public static JsonSerializerOptions Options { get; } = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        // It is sent as JSON and never as a part of a page.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>An object as a node, to be added to.</summary>
    /// <param name="value">The object.</param>
    public static JsonNode Node<TValue>(TValue value) => JsonSerializer.SerializeToNode(value, Options)!;

    /// <summary>Writes a node.</summary>
    /// <param name="context">The request to answer.</param>
    /// <param name="node">The node.</param>
    /// <param name="status">HTTP status.</param>
    public static Task WriteAsync(HttpContext context, JsonNode node, int status = StatusCodes.Status200OK)
    {
        byte[] bytes = JsonSerializer.SerializeToUtf8Bytes(node, Options);
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json; charset=utf-8";
        context.Response.ContentLength = bytes.Length;
        return context.Response.Body.WriteAsync(bytes, context.RequestAborted).AsTask();
    }

    /// <summary>Writes results, each an answer or why there is none: 422 where none is an answer.</summary>
    /// <param name="context">The request to answer.</param>
    /// <param name="results">The results.</param>
    public static Task WriteResultsAsync(HttpContext context, IReadOnlyList<JsonObject> results) => WriteAsync(
        context,
        new JsonObject { ["results"] = new JsonArray([.. results]) },
        results.Count > 0 && results.All(one => one.ContainsKey("error")) ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
}
