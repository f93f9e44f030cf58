namespace ZoneAxis.Crystallography;

/// <summary>The isotropic, or equivalent isotropic, displacement parameters of the atom sites; columns are empty where the file has none.</summary>
/// <param name="B">B = 8π²U in Å², _atom_site_B_iso_or_equiv.</param>
/// <param name="U">U = ⟨u²⟩ in Å², _atom_site_U_iso_or_equiv.</param>
/// <param name="Types">The kind of parameter that was refined, _atom_site_adp_type: "Biso", "Uani" and so on.</param>
internal sealed record CifDisplacements(IReadOnlyList<CifValue> B, IReadOnlyList<CifValue> U, IReadOnlyList<CifValue> Types)
{
    /// <summary>B of an atom whose mean-square displacement is 1 Å².</summary>
    private const double BOfUnitU = 8 * Math.PI * Math.PI;

    private const string NoDisplacement = " is no isotropic displacement parameter in Å²; such atoms are taken as at rest.";

    /// <summary>Beyond all reason, Å²: ⟨u²⟩ of 126 Å².</summary>
    private const double LargestB = 1e4;

    /// <summary>Refinements end below zero now and then, and their values are taken as they are; farther below form factors would overflow.</summary>
    private const double SmallestB = -50;

    /// <summary>The columns of a block.</summary>
    /// <param name="block">The block.</param>
    /// <param name="count">Number of sites.</param>
    /// <exception cref="CrystalFormatException">A column has another length.</exception>
    public static CifDisplacements Of(CifBlock block, int count)
    {
        IReadOnlyList<CifValue> types = CifSites.OptionalColumn(block, "_atom_site_adp_type", count);
        return new CifDisplacements(
            CifSites.OptionalColumn(block, "_atom_site_B_iso_or_equiv", count),
            CifSites.OptionalColumn(block, "_atom_site_U_iso_or_equiv", count),
            types.Count > 0 ? types : CifSites.OptionalColumn(block, "_atom_site_thermal_displace_type", count));
    }

    /// <summary>B of a site in Å²; 0, an atom at rest, where the file says nothing or something that is no such parameter. Where it gives both B and U, the type says
    /// which of them was refined.</summary>
    /// <param name="row">The site.</param>
    /// <param name="notes">Takes what a reader of the crystal should know.</param>
    public double IsotropicB(int row, ICollection<string> notes)
    {
        CifValue? b = CifSiteColumns.Value(B, row);
        CifValue? u = CifSiteColumns.Value(U, row);
        bool wantsU = b is null || (u is not null && CifSiteColumns.Value(Types, row)?.Text.StartsWith('U') == true);
        return (wantsU ? u : b) is { } value ? Read(value, wantsU ? BOfUnitU : 1, notes) : 0;
    }

    private static double Read(CifValue value, double factor, ICollection<string> notes)
    {
        if (NumberText.TryParse(value.Text, out double number, out _) && number * factor is >= SmallestB and <= LargestB)
            return number * factor;
        // The first will do: where one is wrong all may be.
        if (!notes.Any(note => note.Contains(NoDisplacement, StringComparison.Ordinal)))
            notes.Add($"'{ShownWord.Of(value.Text)}' in line {value.Line}{NoDisplacement}");
        return 0;
    }
}
