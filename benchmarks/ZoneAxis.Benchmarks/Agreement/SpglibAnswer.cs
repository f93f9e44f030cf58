using System.Text.Json.Serialization;

namespace ZoneAxis.Benchmarks.Agreement;

/// <summary>What spglib says of a crystal at one tolerance, as the reference file writes it.</summary>
public sealed record SpglibAnswer(
    [property: JsonPropertyName("number")] int Number,
    [property: JsonPropertyName("hall")] string Hall,
    [property: JsonPropertyName("pointgroup")] string PointGroup,
    [property: JsonPropertyName("operations")] int Operations,
    [property: JsonPropertyName("std_cell")] double[] StandardCell,
    [property: JsonPropertyName("wyckoffs")] string Wyckoffs,
    [property: JsonPropertyName("orbits")] int Orbits);
