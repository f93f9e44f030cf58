using System.Text.Json.Serialization;

namespace ZoneAxis.Corpora;

/// <summary>One entry of the COD as it is stored: the text of its CIF or the reason why there is none.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Cif">The text; null where there is none.</param>
/// <param name="Problem">The reason; null where there is a text.</param>
internal sealed record CodEntry(
    [property: JsonPropertyName("id")] string Id,
    [property: JsonPropertyName("cif")] string? Cif,
    [property: JsonPropertyName("problem")] string? Problem);
