using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using ZoneAxis.Crystallography;

namespace ZoneAxis.Learning.Models;

/// <summary>The names of a model folder's files, and how they are written.</summary>
internal static class ModelFiles
{
    public const string Weights = "weights.safetensors";
    public const string Config = "config.json";
    public const string Classes = "classes.json";
    public const string Training = "training.json";
    public const string Metrics = "metrics.json";
    public const string Card = "README.md";

    public static readonly JsonSerializerOptions Json = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static string Text<T>(T value) => JsonSerializer.Serialize(value, Json);

    public static void Write<T>(string folder, string name, T value) =>
        WholeFile.Write(Path.Combine(folder, name), stream =>
        {
            JsonSerializer.Serialize(stream, value, Json);
            stream.WriteByte((byte)'\n');
        }, makeFolder: true);

    public static T Read<T>(string folder, string name)
    {
        string path = Path.Combine(folder, name);
        try
        {
            using FileStream stream = File.OpenRead(path);
            return JsonSerializer.Deserialize<T>(stream, Json) ?? throw new ModelException($"{path} is empty.");
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new ModelException($"The model folder {folder} has no file {name}.", e);
        }
        catch (Exception e) when (e is JsonException or ArgumentException or NotSupportedException or IOException or UnauthorizedAccessException)
        {
            throw new ModelException($"{path} cannot be read: {e.Message}", e);
        }
    }

    /// <summary>What a file says whose text has been read.</summary>
    public static T Parse<T>(string folder, string name, JsonObject text)
    {
        try
        {
            return text.Deserialize<T>(Json)!;
        }
        catch (Exception e) when (e is JsonException or ArgumentException or NotSupportedException)
        {
            throw new ModelException($"{Path.Combine(folder, name)} cannot be read: {e.Message}", e);
        }
    }

    /// <summary>Names the model in what is wrong with it.</summary>
    public static void Guard(string folder, Action read)
    {
        try
        {
            read();
        }
        catch (Exception e) when (e is JsonException or ArgumentException or InvalidOperationException)
        {
            throw new ModelException($"The model {folder} cannot be used: {e.Message}", e);
        }
    }
}
