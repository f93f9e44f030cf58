using System.Text.Json.Serialization;

namespace ZoneAxis.Crystallography;

/// <summary>The members of one line of a JSON-lines data set, as they are written there; other members are passed over.</summary>
internal sealed class JsonLineCrystal
{
    [JsonPropertyName("id")]
    public string? Id { get; init; }

    [JsonPropertyName("formula")]
    public string? Formula { get; init; }

    [JsonPropertyName("sg")]
    public int? SpaceGroup { get; init; }

    [JsonPropertyName("sg_tight")]
    public int? SpaceGroupTight { get; init; }

    [JsonPropertyName("snapshot2020")]
    public bool? Snapshot2020 { get; init; }

    [JsonPropertyName("icsd")]
    public bool? Icsd { get; init; }

    [JsonPropertyName("lattice")]
    public double[]? Lattice { get; init; }

    [JsonPropertyName("species")]
    public string[]? Species { get; init; }

    [JsonPropertyName("frac")]
    public double[][]? Fractions { get; init; }
}
