namespace ZoneAxis.Crystallography;

/// <summary>
/// Reads crystals from VASP's POSCAR and CONTCAR files, versions 4 and 5 (VASP manual, "POSCAR"): scale factor, three factors or volume,
/// selective dynamics, direct or Cartesian positions. Velocities and what follows them are passed over. Files of
/// version 4 without symbols, where neither the first line nor the positions tell the elements, have kinds of atoms instead: see <see cref="Element.IsKnown"/>.
/// </summary>
public static class PoscarReader
{
    /// <summary>The crystal of a file.</summary>
    /// <param name="path">A POSCAR file, plain or gzip.</param>
    /// <param name="options">How to read; <see cref="CrystalReadOptions.Default"/> if null.</param>
    /// <returns>The crystal, right-handed: of a left-handed basis all vectors and positions are inverted. Named by the comment line.</returns>
    /// <exception cref="CrystalFormatException">The file cannot be read or is no POSCAR.</exception>
    public static Crystal Read(string path, CrystalReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        return Parse(InputFile.ReadText(path, options), path, options);
    }

    /// <summary>The crystal of a text.</summary>
    /// <param name="text">The text of a POSCAR file.</param>
    /// <param name="file">The file to name in an error.</param>
    /// <param name="options">How to read; <see cref="CrystalReadOptions.Default"/> if null.</param>
    /// <returns>The crystal, as <see cref="Read"/> gives it.</returns>
    /// <exception cref="CrystalFormatException">The text is no POSCAR.</exception>
    public static Crystal Parse(string text, string file, CrystalReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(file);
        return CrystalOf(text, file, options ?? CrystalReadOptions.Default, []);
    }

    /// <summary>The crystal of a text with the notes on it.</summary>
    /// <param name="text">The text of a POSCAR file.</param>
    /// <param name="file">The file to name in an error.</param>
    /// <param name="options">How to read.</param>
    /// <exception cref="CrystalFormatException">The text is no POSCAR file of a crystal.</exception>
    internal static StructureResult ParseWithNotes(string text, string file, CrystalReadOptions options)
    {
        List<string> notes = [];
        Crystal crystal = CrystalOf(text, file, options, notes);
        return new StructureResult(crystal.Name, Line: 1, crystal, Error: null) { Notes = [.. notes.Distinct()] };
    }

    private static Crystal CrystalOf(string text, string file, CrystalReadOptions options, ICollection<string> notes)
    {
        TextLines lines = new(text, file);
        string comment = lines.Take("a comment line").Trim();
        PoscarCell cell = PoscarCell.Read(lines);
        PoscarSpecies species = PoscarSpecies.Read(lines, comment, options);
        IReadOnlyList<AsymmetricSite> sites = PoscarPositions.Read(lines, cell, species, notes);
        string name = comment.Length > 0 ? comment : Path.GetFileNameWithoutExtension(file);
        return CompleteCell.Of(name, cell.Frame.Lattice, sites, file, options, notes);
    }
}
