namespace ZoneAxis.Crystallography;

/// <summary>
/// Reads crystals from CIF 1.1 (Hall, Allen &amp; Brown, Acta Cryst. A47, 655 (1991); International Tables Vol. G) and 2.0 with the relaxations that real
/// files need: any encoding and line end, oxidation states, several species on a position, mmCIF's dots, coordinates rounded off special positions,
/// breaks of the syntax where nothing depends on them.
/// </summary>
/// <remarks>
/// The asymmetric unit is expanded by the listed symmetry operations; where none are listed, by those of the named group, and where none is named, not at all,
/// with a note. A list that is no group is completed where it makes the named group. Magnetic structures lose their moments; modulated ones are refused. Deuterium becomes hydrogen;
/// sites without coordinates, dummies and sites of occupancy zero are left out; isotropic displacement parameters are read, anisotropic ones passed over.
/// Sites that have only Cartesian coordinates (PDBx/mmCIF) become fractions by the matrix that the file states, else in the standard frame.
/// </remarks>
public static class CifReader
{
    /// <summary>
    /// The crystals of a file: one for each data block that has atom sites with coordinates. Blocks that cannot be read are passed over,
    /// as long as one can; <see cref="ReadEach"/> tells why.
    /// </summary>
    /// <param name="path">A CIF, plain or gzip.</param>
    /// <param name="options">How to read; <see cref="CrystalReadOptions.Default"/> if null.</param>
    /// <returns>At least one crystal, in the order of the file.</returns>
    /// <exception cref="CrystalFormatException">The file cannot be read, is no CIF, or holds no complete crystal.</exception>
    public static IReadOnlyList<Crystal> Read(string path, CrystalReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        return Parse(InputFile.ReadText(path, options), path, options);
    }

    /// <summary>What became of each data block of a file that has atom sites with coordinates or breaks the syntax of CIF.</summary>
    /// <param name="path">A CIF, plain or gzip.</param>
    /// <param name="options">How to read; <see cref="CrystalReadOptions.Default"/> if null.</param>
    /// <returns>At least one result, in the order of the file.</returns>
    /// <exception cref="CrystalFormatException">The file cannot be read, is no CIF, or no block has atom sites.</exception>
    public static IReadOnlyList<StructureResult> ReadEach(string path, CrystalReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        return ParseEach(InputFile.ReadText(path, options), path, options);
    }

    /// <summary>The first crystal of a file that can be read.</summary>
    /// <param name="path">A CIF, plain or gzip.</param>
    /// <param name="options">How to read; <see cref="CrystalReadOptions.Default"/> if null.</param>
    /// <exception cref="CrystalFormatException">The file cannot be read, is no CIF, or holds no complete crystal.</exception>
    public static Crystal ReadFirst(string path, CrystalReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        CrystalFormatException? error = null;
        foreach (StructureResult result in ReadLazily(InputFile.ReadText(path, options), path, options ?? CrystalReadOptions.Default))
        {
            if (result.Crystal is not null)
                return result.Crystal;
            error ??= result.Error;
        }
        throw error!;
    }

    /// <summary>The crystals of a text, as <see cref="Read"/> gives them.</summary>
    /// <param name="text">The text of a CIF.</param>
    /// <param name="file">The file to name in an error.</param>
    /// <param name="options">How to read; <see cref="CrystalReadOptions.Default"/> if null.</param>
    /// <returns>At least one crystal, in the order of the text.</returns>
    /// <exception cref="CrystalFormatException">The text is no CIF or holds no complete crystal.</exception>
    public static IReadOnlyList<Crystal> Parse(string text, string file, CrystalReadOptions? options = null) =>
        StructureResult.Crystals(ParseEach(text, file, options));

    /// <summary>What became of each data block of a text, as <see cref="ReadEach"/> tells it.</summary>
    /// <param name="text">The text of a CIF.</param>
    /// <param name="file">The file to name in an error.</param>
    /// <param name="options">How to read; <see cref="CrystalReadOptions.Default"/> if null.</param>
    /// <returns>At least one result, in the order of the text.</returns>
    /// <exception cref="CrystalFormatException">The text is no CIF, or no block has atom sites.</exception>
    public static IReadOnlyList<StructureResult> ParseEach(string text, string file, CrystalReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(file);
        return [.. ReadLazily(text, file, options ?? CrystalReadOptions.Default)];
    }

    private static IEnumerable<StructureResult> ReadLazily(string text, string file, CrystalReadOptions options)
    {
        IReadOnlyList<CifBlock> blocks = CifDocument.ParseEach(text, file, options.MaximumAtoms);
        CifBlock[] ofInterest = [.. blocks.Where(block => block.SyntaxError is not null || CifSites.ArePresent(block))];
        return ofInterest.Length > 0
            ? ofInterest.Select(block => ResultOf(block, file, options) with { Date = CifDate.Of(block, blocks) })
            : throw (blocks.SelectMany(block => block.Breaks).FirstOrDefault() ?? NothingFound(blocks, file));
    }

    private static StructureResult ResultOf(CifBlock block, string file, CrystalReadOptions options)
    {
        DeclaredGroup? declared = null;
        return StructureResult.Of(block.Name, block.Line, notes => CrystalOf(block, file, options, notes, out declared)) with { Declared = declared };
    }

    private static CrystalFormatException NothingFound(IReadOnlyList<CifBlock> blocks, string file)
    {
        if (blocks.Count == 0)
            return new CrystalFormatException(file, 0, 0, "the file has no data block (data_…), so it is no CIF.");
        string held = blocks.Any(CifCell.IsPresent) ? "a cell but no atom sites" : "neither a cell nor atom sites";
        return blocks.Count == 1
            ? blocks[0].Error($"data block '{blocks[0].Name}' has {held} (_atom_site_fract_x, _y and _z).")
            : new CrystalFormatException(file, 0, 0, $"the {blocks.Count} data blocks have {held} (_atom_site_fract_x, _y and _z).");
    }

    private static Crystal CrystalOf(CifBlock block, string file, CrystalReadOptions options, ICollection<string> notes, out DeclaredGroup? declared)
    {
        declared = null;
        if (block.SyntaxError is CrystalFormatException error)
            throw error;
        CifModulation.RequireNone(block);
        Lattice lattice = CifCell.Read(block);
        (IReadOnlyList<SymmetryOperation> operations, declared) = CifSymmetry.Read(block, lattice, notes);
        IReadOnlyList<AsymmetricSite> sites = CifSites.Read(block, lattice, notes);
        Crystal crystal = new(NameOf(block, file), lattice, SiteExpansion.Expand(lattice, operations, sites, file, options, notes));
        TellOfSyntax(block, notes);
        return crystal;
    }

    /// <summary>What did not keep the crystal from being read.</summary>
    private static void TellOfSyntax(CifBlock block, ICollection<string> notes)
    {
        const int Most = 3;
        foreach (CrystalFormatException one in block.Breaks.Take(Most))
            notes.Add($"line {one.Line}: {one.Problem.TrimEnd('.')}; reading went on behind it.");
        if (block.Breaks.Count > Most)
            notes.Add($"{block.Breaks.Count - Most} more places break the syntax of CIF, and reading went on behind them.");
        if (block.Repeated.Count > 0)
            notes.Add($"given more than once, of which the first counts: {string.Join(", ", block.Repeated.Take(Most))}{(block.Repeated.Count > Most ? ", …" : "")}.");
    }

    /// <summary>AMCSD calls every block "global": what it is made of says more.</summary>
    private static string NameOf(CifBlock block, string file)
    {
        if (block.Name is not ("" or "global"))
            return block.Name;
        return block.FirstText("_chemical_name_mineral", "_chemical_name_common", "_chemical_formula_sum") ?? Path.GetFileNameWithoutExtension(file);
    }
}
