using System.Collections.Immutable;

namespace ZoneAxis.Crystallography;

/// <summary>
/// Reads crystals from PDB files (wwPDB, "Protein Data Bank Contents Guide", version 3.3): CRYST1, SCALEn, ATOM and HETATM of the first
/// model. The atoms are expanded by the space group that CRYST1 names; a blank one is P 1. Positions become fractions by SCALEn if the
/// file has it, else in the standard frame (a ∥ x, b in the xy plane). Everything else is passed over.
/// </summary>
public static class PdbReader
{
    /// <summary>The crystal of a file.</summary>
    /// <param name="path">A PDB file, plain or gzip.</param>
    /// <param name="options">How to read; <see cref="CrystalReadOptions.Default"/> if null.</param>
    /// <returns>The crystal, named by the file's header or, without one, by the file.</returns>
    /// <exception cref="CrystalFormatException">The file cannot be read or is no PDB file of a crystal.</exception>
    public static Crystal Read(string path, CrystalReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        return Parse(InputFile.ReadText(path, options), path, options);
    }

    /// <summary>The crystal of a text.</summary>
    /// <param name="text">The text of a PDB file.</param>
    /// <param name="file">The file to name in an error.</param>
    /// <param name="options">How to read; <see cref="CrystalReadOptions.Default"/> if null.</param>
    /// <returns>The crystal, as <see cref="Read"/> gives it.</returns>
    /// <exception cref="CrystalFormatException">The text is no PDB file of a crystal.</exception>
    public static Crystal Parse(string text, string file, CrystalReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(file);
        return CrystalOf(text, file, options ?? CrystalReadOptions.Default, []);
    }

    /// <summary>The crystal of a text with the notes on it.</summary>
    /// <param name="text">The text of a PDB file.</param>
    /// <param name="file">The file to name in an error.</param>
    /// <param name="options">How to read.</param>
    /// <exception cref="CrystalFormatException">The text is no PDB file of a crystal.</exception>
    internal static StructureResult ParseWithNotes(string text, string file, CrystalReadOptions options)
    {
        List<string> notes = [];
        Crystal crystal = CrystalOf(text, file, options, notes);
        return new StructureResult(crystal.Name, Line: 1, crystal, Error: null) { Notes = [.. notes.Distinct()] };
    }

    private static Crystal CrystalOf(string text, string file, CrystalReadOptions options, ICollection<string> notes)
    {
        PdbRecords records = PdbRecords.Of(text, file, options);
        PdbCell cell = PdbCell.Read(records);
        PdbScale scale = PdbScale.Read(records, cell);
        AsymmetricSite[] sites = [.. records.Atoms.Select(record => PdbAtom.Read(record, scale)).Where(site => site.Site.Occupancy > 0)];
        if (sites.Length == 0)
            throw new CrystalFormatException(file, 0, 0, "the file has no ATOM or HETATM record with an occupancy above zero.");
        ImmutableArray<Site> atoms = SiteExpansion.Expand(cell.Lattice, cell.Operations, sites, file, options, notes);
        return new Crystal(records.Name ?? Path.GetFileNameWithoutExtension(file), cell.Lattice, atoms);
    }
}
