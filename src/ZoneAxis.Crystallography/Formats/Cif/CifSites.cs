namespace ZoneAxis.Crystallography;

/// <summary>The atom sites of a CIF block.</summary>
internal static class CifSites
{
    /// <summary>The number of the model that a site belongs to.</summary>
    public const string ModelNumber = "_atom_site_pdbx_PDB_model_num";

    private static readonly IReadOnlyList<CifValue> NoValues = [];

    /// <summary>Whether the block has atom sites with coordinates.</summary>
    public static bool ArePresent(CifBlock block) => CifCoordinates.ArePresent(block);

    /// <summary>The sites that have coordinates and are no dummies; of several models, those of the first.</summary>
    /// <param name="block">The block.</param>
    /// <param name="lattice">Its cell.</param>
    /// <exception cref="CrystalFormatException">A value is wrong, or no site is left.</exception>
    public static IReadOnlyList<AsymmetricSite> Read(CifBlock block, Lattice lattice)
    {
        CifCoordinates coordinates = CifCoordinates.Of(block, lattice);
        int count = coordinates.Count;
        CifSiteColumns columns = new(
            coordinates,
            OptionalColumn(block, "_atom_site_label", count) is { Count: > 0 } labels ? labels : OptionalColumn(block, "_atom_site_label_atom_id", count),
            OptionalColumn(block, "_atom_site_type_symbol", count),
            OptionalColumn(block, "_atom_site_occupancy", count),
            CifDisplacements.Of(block, count),
            OptionalColumn(block, "_atom_site_calc_flag", count),
            OptionalColumn(block, ModelNumber, count));
        IReadOnlySet<Element> formula = CifFormula.Elements(block);
        AsymmetricSite[] sites = [.. Enumerable.Range(0, count).Where(columns.HasAtom).Select(row => SiteOf(block, columns, row, formula)).Where(site => site.Site.Occupancy > 0)];
        return sites.Length > 0 ? sites : throw block.Error(coordinates.First(0), $"none of the {count} atom sites has coordinates and an occupancy above zero.");
    }

    /// <summary>A column of the sites; empty where the block has none.</summary>
    /// <param name="block">The block.</param>
    /// <param name="name">The data name.</param>
    /// <param name="count">Number of sites.</param>
    /// <exception cref="CrystalFormatException">The column has another length.</exception>
    public static IReadOnlyList<CifValue> OptionalColumn(CifBlock block, string name, int count)
    {
        IReadOnlyList<CifValue> column = block.Column(name) ?? NoValues;
        if (column.Count != 0 && column.Count != count)
            throw block.Error(column[0], $"{name} has {column.Count} values, the coordinates have {count}.");
        return column;
    }

    private static AsymmetricSite SiteOf(CifBlock block, CifSiteColumns columns, int row, IReadOnlySet<Element> formula)
    {
        (Vector3D fraction, int decimals) = columns.Coordinates.FractionOf(row);
        Site site = new(ElementOf(block, columns, row, formula), fraction, Occupancy(block, CifSiteColumns.Value(columns.Occupancies, row)), columns.Displacements.IsotropicB(block, row));
        string label = CifSiteColumns.Value(columns.Labels, row)?.Text ?? site.Element.Symbol;
        return new AsymmetricSite(label, site, decimals, columns.Coordinates.First(row).Line);
    }

    private static Element ElementOf(CifBlock block, CifSiteColumns columns, int row, IReadOnlySet<Element> formula)
    {
        CifValue? type = CifSiteColumns.Value(columns.Types, row);
        CifValue named = type ?? CifSiteColumns.Value(columns.Labels, row)
            ?? throw block.Error(columns.Coordinates.First(row), "this atom site has neither a type symbol nor a label, an element was expected.");
        bool understood = type is null
            ? ChargedSymbol.TryParseLabel(named.Text, formula, out Element? element)
            : ChargedSymbol.TryParseType(named.Text, out element);
        return understood ? element! : throw block.Error(named, $"found '{ShownWord.Of(named.Text)}' where the symbol of an element was expected.");
    }

    private static double Occupancy(CifBlock block, CifValue? value)
    {
        if (value is not CifValue given)
            return 1;
        double? occupancy = NumberText.TryParse(given.Text, out double number, out _) ? OccupancyValue.Checked(number) : null;
        return occupancy
            ?? throw block.Error(given, $"found '{ShownWord.Of(given.Text)}' where an occupancy from 0 to 1 was expected.");
    }
}
