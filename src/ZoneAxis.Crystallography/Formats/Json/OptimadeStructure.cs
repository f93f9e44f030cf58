namespace ZoneAxis.Crystallography;

/// <summary>The attributes of an OPTIMADE structure.</summary>
internal static class OptimadeStructure
{
    private const string Vacancy = "vacancy";

    /// <summary>Reads the attributes.</summary>
    /// <param name="attributes">The object.</param>
    /// <param name="name">What to call the crystal.</param>
    /// <param name="options">Limits.</param>
    /// <param name="notes">Takes what a reader of the crystal should know.</param>
    /// <exception cref="CrystalFormatException">A member is missing or wrong, or the structure is not periodic in three directions.</exception>
    public static Crystal Read(JsonValue attributes, string name, CrystalReadOptions options, ICollection<string> notes)
    {
        RequirePeriodic(attributes);
        CartesianFrame frame = JsonCell.FrameOf(attributes.Require("lattice_vectors"));
        IReadOnlyDictionary<string, JsonValue> species = SpeciesOf(attributes);
        IReadOnlyList<JsonValue> positions = attributes.Require("cartesian_site_positions").Items("a list of positions");
        JsonValue named = attributes.Require("species_at_sites");
        IReadOnlyList<JsonValue> names = named.Items("a list of the species at the sites");
        if (names.Count != positions.Count)
            throw named.Error($"there are {names.Count} species for {positions.Count} positions, as many of the one as of the other were expected.");
        AsymmetricSite[] sites = [.. names.SelectMany((site, i) => SitesOf(site, positions[i], species, frame, i + 1))];
        return sites.Length > 0
            ? CompleteCell.Of(name, frame.Lattice, sites, attributes.File, options, notes)
            : throw named.Error("there is no atom with a concentration above zero.");
    }

    private static void RequirePeriodic(JsonValue attributes)
    {
        if (attributes.Find("dimension_types") is { IsList: true } types && types.Items("a list").Any(axis => axis.Number("0 or 1") == 0))
            throw types.Error("dimension_types has a 0 in it, a crystal that repeats in three directions was expected.");
    }

    /// <summary>By name; the first of a name counts. Files that are all elements may leave the list out.</summary>
    private static Dictionary<string, JsonValue> SpeciesOf(JsonValue attributes)
    {
        Dictionary<string, JsonValue> species = new(StringComparer.Ordinal);
        foreach (JsonValue one in attributes.Find("species")?.Items("a list of species") ?? [])
            species.TryAdd(one.Require("name").Text("the name of a species"), one);
        return species;
    }

    private static IEnumerable<AsymmetricSite> SitesOf(
        JsonValue site, JsonValue position, IReadOnlyDictionary<string, JsonValue> species, CartesianFrame frame, int number)
    {
        Vector3D fraction = frame.FractionOf(position.Vector("a position of three numbers (Å)"));
        int line = position.Line;
        foreach ((Element element, double occupancy) in ContentOf(site, species))
        {
            if (occupancy > 0)
                yield return new AsymmetricSite($"{element}{number}", new Site(element, fraction, occupancy), Decimals: 0, line);
        }
    }

    private static IEnumerable<(Element Element, double Occupancy)> ContentOf(JsonValue site, IReadOnlyDictionary<string, JsonValue> species)
    {
        if (!species.TryGetValue(site.Text("the name of a species"), out JsonValue? content))
        {
            yield return (site.ElementSymbol(), 1);
            yield break;
        }
        JsonValue symbols = content.Require("chemical_symbols");
        IReadOnlyList<JsonValue> elements = symbols.Items("a list of element symbols");
        IReadOnlyList<JsonValue>? shares = content.Find("concentration")?.Items("a list of concentrations");
        if (shares is not null && shares.Count != elements.Count)
            throw symbols.Error($"there are {elements.Count} chemical symbols for {shares.Count} concentrations, as many of the one as of the other were expected.");
        for (int i = 0; i < elements.Count; i++)
        {
            if (elements[i].TextOrNull != Vacancy)
                yield return (elements[i].ElementSymbol(), shares?[i].Occupancy() ?? 1);
        }
    }
}
