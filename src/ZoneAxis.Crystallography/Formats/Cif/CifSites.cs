namespace ZoneAxis.Crystallography;

/// <summary>The atom sites of a CIF block.</summary>
internal static class CifSites
{
    /// <summary>Refinements overshoot: an occupancy of 1.02 is a full site.</summary>
    private const double OccupancyOvershoot = 0.05;

    private static readonly string[] CoordinateNames = ["_atom_site_fract_x", "_atom_site_fract_y", "_atom_site_fract_z"];

    private static readonly IReadOnlyList<CifValue> NoValues = [];

    /// <summary>Whether the block has atom sites with fractional coordinates.</summary>
    public static bool ArePresent(CifBlock block) => Array.Exists(CoordinateNames, name => block.Column(name) is { Count: > 0 });

    /// <summary>The sites that have coordinates and are no dummies.</summary>
    /// <exception cref="CrystalFormatException">A value is wrong, or no site is left.</exception>
    public static IReadOnlyList<AsymmetricSite> Read(CifBlock block)
    {
        IReadOnlyList<CifValue>[] coordinates = [.. CoordinateNames.Select(name => CoordinateColumn(block, name))];
        int count = coordinates[0].Count;
        CifSiteColumns columns = new(
            coordinates,
            OptionalColumn(block, "_atom_site_label", count),
            OptionalColumn(block, "_atom_site_type_symbol", count),
            OptionalColumn(block, "_atom_site_occupancy", count),
            OptionalColumn(block, "_atom_site_calc_flag", count));
        if (coordinates.Any(column => column.Count != count))
            throw block.Error(coordinates[0][0], "the columns _atom_site_fract_x, _y and _z differ in length.");
        IReadOnlySet<Element> formula = CifFormula.Elements(block);
        AsymmetricSite[] sites = [.. Enumerable.Range(0, count).Where(columns.HasAtom).Select(row => SiteOf(block, columns, row, formula)).Where(site => site.Site.Occupancy > 0)];
        return sites.Length > 0 ? sites : throw block.Error(coordinates[0][0], $"none of the {count} atom sites has coordinates and an occupancy above zero.");
    }

    private static IReadOnlyList<CifValue> CoordinateColumn(CifBlock block, string name) => block.Column(name) is { Count: > 0 } column
        ? column
        : throw block.Error($"data block '{block.Name}' has atom sites but no {name}.");

    private static IReadOnlyList<CifValue> OptionalColumn(CifBlock block, string name, int count)
    {
        IReadOnlyList<CifValue> column = block.Column(name) ?? NoValues;
        if (column.Count != 0 && column.Count != count)
            throw block.Error(column[0], $"{name} has {column.Count} values, the coordinates have {count}.");
        return column;
    }

    private static AsymmetricSite SiteOf(CifBlock block, CifSiteColumns columns, int row, IReadOnlySet<Element> formula)
    {
        (double x, int decimalsX) = Coordinate(block, columns.Coordinates[0][row]);
        (double y, int decimalsY) = Coordinate(block, columns.Coordinates[1][row]);
        (double z, int decimalsZ) = Coordinate(block, columns.Coordinates[2][row]);
        Site site = new(ElementOf(block, columns, row, formula), new Vector3D(x, y, z), Occupancy(block, CifSiteColumns.Value(columns.Occupancies, row)));
        string label = CifSiteColumns.Value(columns.Labels, row)?.Text ?? site.Element.Symbol;
        return new AsymmetricSite(label, site, Math.Max(decimalsX, Math.Max(decimalsY, decimalsZ)), columns.Coordinates[0][row].Line);
    }

    private static (double Value, int Decimals) Coordinate(CifBlock block, CifValue value) => NumberText.TryParse(value.Text, out double number, out int decimals)
        ? (number, decimals)
        : throw block.Error(value, $"found '{CifTokenizer.Shown(value.Text)}' where a fractional coordinate was expected.");

    private static Element ElementOf(CifBlock block, CifSiteColumns columns, int row, IReadOnlySet<Element> formula)
    {
        CifValue? type = CifSiteColumns.Value(columns.Types, row);
        CifValue named = type ?? CifSiteColumns.Value(columns.Labels, row)
            ?? throw block.Error(columns.Coordinates[0][row], "this atom site has neither a type symbol nor a label, an element was expected.");
        bool understood = type is null
            ? ChargedSymbol.TryParseLabel(named.Text, formula, out Element? element)
            : ChargedSymbol.TryParseType(named.Text, out element);
        return understood ? element! : throw block.Error(named, $"found '{CifTokenizer.Shown(named.Text)}' where the symbol of an element was expected.");
    }

    private static double Occupancy(CifBlock block, CifValue? value)
    {
        if (value is not CifValue given)
            return 1;
        bool understood = NumberText.TryParse(given.Text, out double occupancy, out _);
        return understood && occupancy is >= 0 and <= 1 + OccupancyOvershoot
            ? Math.Min(occupancy, 1)
            : throw block.Error(given, $"found '{CifTokenizer.Shown(given.Text)}' where an occupancy from 0 to 1 was expected.");
    }
}
