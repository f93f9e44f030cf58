using System.Text.Json;

namespace ZoneAxis.Corpora.Tests;

/// <summary>Answers of an OPTIMADE server.</summary>
internal static class OptimadeJson
{
    /// <summary>One atom in a cube of 4 Å.</summary>
    public static object Entry(string id, string element = "Cu") => new
    {
        id,
        type = "structures",
        attributes = new
        {
            lattice_vectors = new double[][] { [4, 0, 0], [0, 4, 0], [0, 0, 4] },
            cartesian_site_positions = new double[][] { [0, 0, 0] },
            species = new[] { new { name = "site", chemical_symbols = new[] { element }, concentration = new[] { 1.0 } } },
            species_at_sites = new[] { "site" },
            dimension_types = new[] { 1, 1, 1 },
            last_modified = "2019-06-08T04:13:37Z",
        },
    };

    public static string Page(object? next, object meta, params object[] entries) =>
        JsonSerializer.Serialize(new { data = entries, links = new { next }, meta });

    /// <summary>A page of entries that are called by numbers.</summary>
    public static string Page(object? next, object meta, params int[] numbers) => Page(next, meta, [.. numbers.Select(number => Entry($"s{number}"))]);
}
