using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction;

/// <summary>Sidecars as JSON text.</summary>
internal static class SidecarJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        // The file is no part of a web page: Å and ' may stand as they are.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        AllowDuplicateProperties = false,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    /// <summary>This program and its version.</summary>
    public static string ThisSoftware { get; } = "ZoneAxis " + VersionOf(typeof(SidecarJson).Assembly);

    /// <summary>A sidecar as text.</summary>
    /// <typeparam name="T">Which kind of sidecar.</typeparam>
    /// <exception cref="ArgumentException">A number is not finite.</exception>
    public static byte[] Write<T>(T sidecar) => JsonSerializer.SerializeToUtf8Bytes(sidecar, Options);

    /// <summary>A sidecar of text.</summary>
    /// <exception cref="JsonException">The text is no sidecar.</exception>
    public static PatternSidecar Read(ReadOnlySpan<byte> text) =>
        JsonSerializer.Deserialize<PatternSidecar>(text, Options) ?? throw new JsonException("'null' is no sidecar.");

    /// <summary>All public options of a record.</summary>
    public static JsonObject Describe(object options) => JsonSerializer.SerializeToNode(options, options.GetType(), Options)!.AsObject();

    /// <summary>The rows of a matrix.</summary>
    public static IReadOnlyList<IReadOnlyList<double>> Rows(Matrix3D matrix) =>
        [.. Enumerable.Range(0, 3).Select(row => (IReadOnlyList<double>)[matrix.Row(row).X, matrix.Row(row).Y, matrix.Row(row).Z])];

    private static string VersionOf(Assembly assembly) =>
        assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
}
