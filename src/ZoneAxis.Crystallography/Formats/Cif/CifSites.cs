using System.Globalization;

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
    /// <param name="notes">Takes what a reader of the crystal should know.</param>
    /// <exception cref="CrystalFormatException">A value is wrong, or no site is left.</exception>
    public static IReadOnlyList<AsymmetricSite> Read(CifBlock block, Lattice lattice, ICollection<string> notes)
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
            OptionalColumn(block, ModelNumber, count),
            OptionalColumn(block, "_atom_site_site_symmetry_order", count),
            OptionalColumn(block, "_atom_site_site_symmetry_multiplicity", count) is { Count: > 0 } multiplicities
                ? multiplicities
                : OptionalColumn(block, "_atom_site_symmetry_multiplicity", count));
        CifSpecies species = new(block, columns, CifFormula.Elements(block), notes);
        AsymmetricSite[] sites =
        [
            .. Enumerable.Range(0, count).Where(columns.HasAtom).SelectMany(row => SitesOf(block, columns, row, species, notes)).Where(site => site.Site.Occupancy > 0),
        ];
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

    private static IEnumerable<AsymmetricSite> SitesOf(CifBlock block, CifSiteColumns columns, int row, CifSpecies species, ICollection<string> notes)
    {
        (Vector3D fraction, int decimals, Vector3D rounding) = columns.Coordinates.FractionOf(row);
        double occupancy = Occupancy(block, CifSiteColumns.Value(columns.Occupancies, row));
        double isotropicB = columns.Displacements.IsotropicB(row, notes);
        foreach ((Element element, double share) in species.Of(row))
        {
            Site site = new(element, fraction, share * occupancy, isotropicB);
            string label = CifSiteColumns.Value(columns.Labels, row)?.Text ?? element.Symbol;
            yield return new AsymmetricSite(label, site, decimals, columns.Coordinates.First(row).Line)
            {
                OwnRounding = rounding,
                StatedOrder = Count(columns.Orders, row),
                StatedMultiplicity = Count(columns.Multiplicities, row),
            };
        }
    }

    /// <summary>A whole number above zero; null where there is none.</summary>
    private static int? Count(IReadOnlyList<CifValue> column, int row) =>
        int.TryParse(CifSiteColumns.Value(column, row)?.Text, NumberStyles.None, CultureInfo.InvariantCulture, out int count) && count > 0 ? count : null;

    private static double Occupancy(CifBlock block, CifValue? value)
    {
        if (value is not CifValue given)
            return 1;
        double? occupancy = NumberText.TryParse(given.Text, out double number, out _) ? OccupancyValue.Checked(number) : null;
        return occupancy
            ?? throw block.Error(given, $"found '{ShownWord.Of(given.Text)}' where an occupancy from 0 to 1 was expected.");
    }
}
