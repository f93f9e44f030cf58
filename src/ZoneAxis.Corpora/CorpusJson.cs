using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using ZoneAxis.Crystallography;

namespace ZoneAxis.Corpora;

/// <summary>How the JSON files of a corpus are written and read.</summary>
internal static class CorpusJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        IndentSize = 1,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.Never,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    private static readonly JsonSerializerOptions OneLine = new(Options) { WriteIndented = false };

    public static string Text<T>(T value) => JsonSerializer.Serialize(value, Options);

    public static string Line<T>(T value) => JsonSerializer.Serialize(value, OneLine);

    public static void Write<T>(string path, T value) => WholeFile.Write(path, stream => stream.Write(Encoding.UTF8.GetBytes(Text(value))), makeFolder: true);

    /// <exception cref="InvalidDataException">The file is no JSON of that kind.</exception>
    public static T Read<T>(string path) => Parse<T>(File.ReadAllText(path), path);

    /// <exception cref="InvalidDataException">The text is no JSON of that kind.</exception>
    public static T Parse<T>(string text, string path)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(text, Options) ?? throw new InvalidDataException($"{path} is empty.");
        }
        catch (JsonException error)
        {
            throw new InvalidDataException($"{path} cannot be read: {error.Message}", error);
        }
    }
}
