namespace ZoneAxis.Crystallography;

/// <summary>Crystals of formats that list every atom of the cell.</summary>
internal static class CompleteCell
{
    /// <summary>The crystal, after a look at the number of atoms and their distances.</summary>
    /// <param name="name">What to call it.</param>
    /// <param name="lattice">The cell.</param>
    /// <param name="sites">Every atom of the cell.</param>
    /// <param name="file">The file to name in an error.</param>
    /// <param name="options">Limits.</param>
    /// <param name="notes">Takes what a reader of the crystal should know.</param>
    /// <exception cref="CrystalFormatException">There are too many atoms, two overlap or one has no finite position.</exception>
    public static Crystal Of(string name, Lattice lattice, IReadOnlyList<AsymmetricSite> sites, string file, CrystalReadOptions options, ICollection<string> notes)
    {
        RequireFew(sites.Count, file, sites.Count > 0 ? sites[0].Line : 0, options);
        foreach (AsymmetricSite site in sites)
        {
            if (!double.IsFinite(site.Site.Fraction.X + site.Site.Fraction.Y + site.Site.Fraction.Z))
                throw new CrystalFormatException(file, site.Line, 0, $"the atom {ShownWord.Of(site.Label)} lies too far away.");
        }
        Site[] atoms = [.. sites.Select(site => site.Site with { Fraction = site.Site.Fraction.WrappedToCell() })];
        return new Crystal(name, lattice, OverlapCheck.Checked(lattice, [.. atoms], sites, file, options, notes));
    }

    /// <summary>Refuses a number of atoms above the limit of the options.</summary>
    /// <param name="count">Atoms, as the file counts or lists them.</param>
    /// <param name="file">The file to name in an error.</param>
    /// <param name="line">The line to name in an error, 0 for none.</param>
    /// <param name="options">Limits.</param>
    /// <exception cref="CrystalFormatException">There are too many.</exception>
    public static void RequireFew(long count, string file, int line, CrystalReadOptions options)
    {
        if (count > options.MaximumAtoms)
            throw new CrystalFormatException(file, line, 0, $"the cell has more than {options.MaximumAtoms} atoms, the limit of these settings.");
    }
}
