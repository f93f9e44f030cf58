using System.Text.Json;
using System.Text.Json.Serialization;

namespace ZoneAxis.Learning.Corpora;

/// <summary>Everything that determines the bytes of a corpus, stored beside them.</summary>
public sealed record CorpusManifest
{
    internal const string FileName = "manifest.json";

    /// <summary>Version of this layout of files.</summary>
    public const int CurrentFormat = 1;

    internal static JsonSerializerOptions Json { get; } = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.Never,
    };

    /// <summary>Version of the layout.</summary>
    public int Format { get; init; } = CurrentFormat;

    /// <summary>Name of the file of crystals, without its folder.</summary>
    public required string Source { get; init; }

    /// <summary>SHA-256 of that file, hexadecimal.</summary>
    public required string SourceSha256 { get; init; }

    /// <summary>Licence and attribution of the crystals.</summary>
    public required string Attribution { get; init; }

    /// <summary>Name of the geometry of the patterns.</summary>
    public required string Geometry { get; init; }

    /// <summary>Name of the shaping variant.</summary>
    public required string Shaping { get; init; }

    /// <summary>Cell of the crystallites.</summary>
    public required string Cell { get; init; }

    /// <summary>Side of the planes, px.</summary>
    public required int Side { get; init; }

    /// <summary>Distance tolerance of the symmetry search, Å.</summary>
    public required double SymprecAngstrom { get; init; }

    /// <summary>Angle tolerance of the symmetry search, degrees; null where it follows from the distance.</summary>
    public required double? AngleToleranceDegrees { get; init; }

    /// <summary>Space groups taken.</summary>
    public required int[] Groups { get; init; }

    /// <summary>Number of crystals taken, described or not.</summary>
    public required int Crystals { get; init; }

    internal static CorpusManifest Read(string folder)
    {
        string path = Path.Combine(folder, FileName);
        if (!File.Exists(path))
            throw new InvalidDataException($"{folder} is no corpus: it holds no {FileName}; make one with 'zoneaxis corpus'.");
        CorpusManifest manifest = Parse(path);
        return manifest.Format == CurrentFormat
            ? manifest
            : throw new InvalidDataException($"{path} has format {manifest.Format}; this program reads format {CurrentFormat}.");
    }

    private static CorpusManifest Parse(string path)
    {
        try
        {
            return JsonSerializer.Deserialize<CorpusManifest>(File.ReadAllBytes(path), Json)
                ?? throw new InvalidDataException($"{path} is empty.");
        }
        catch (JsonException error)
        {
            throw new InvalidDataException($"{path} is no manifest of a corpus: {error.Message}", error);
        }
    }

    internal string ToJson() => JsonSerializer.Serialize(this, Json);
}
