using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using ZoneAxis.Crystallography;

namespace ZoneAxis.Learning.Models;

/// <summary>The names of a model folder's files, and how they are written.</summary>
internal static class ModelFiles
{
    internal const string Weights = "weights.safetensors";
    internal const string Config = "config.json";
    internal const string Classes = "classes.json";
    internal const string Training = "training.json";
    internal const string Metrics = "metrics.json";
    internal const string Card = "README.md";

    private static readonly JsonSerializerOptions Json = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    internal static void Write<T>(string folder, string name, T value) =>
        WholeFile.Write(Path.Combine(folder, name), stream =>
        {
            JsonSerializer.Serialize(stream, value, Json);
            stream.WriteByte((byte)'\n');
        }, makeFolder: true);

    internal static T Read<T>(string folder, string name)
    {
        var path = Path.Combine(folder, name);
        try
        {
            using var stream = File.OpenRead(path);
            return JsonSerializer.Deserialize<T>(stream, Json) ?? throw new ModelException($"{path} is empty.");
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new ModelException($"The model folder {folder} has no file {name}.", e);
        }
        catch (Exception e) when (e is JsonException or NotSupportedException or IOException or UnauthorizedAccessException)
        {
            throw new ModelException($"{path} cannot be read: {e.Message}", e);
        }
    }
}
