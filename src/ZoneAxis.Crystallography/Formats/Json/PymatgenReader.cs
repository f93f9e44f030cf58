namespace ZoneAxis.Crystallography;

/// <summary>
/// Reads crystals from the JSON of pymatgen (<c>Structure.as_dict</c>, S. P. Ong et al., Comput. Mater. Sci. 68, 314 (2013)) and of the Materials
/// Project: an object with <c>lattice</c> (<c>matrix</c>, or a, b, c, alpha, beta, gamma) and <c>sites</c> (<c>species</c> with <c>element</c>
/// and <c>occu</c>, and <c>abc</c> or <c>xyz</c>), a list of such objects, or objects that hold one as <c>structure</c>. Beside the
/// structure <c>created_at</c>, else <c>last_updated</c>, is its date. Charge, spin and other properties are passed over.
/// </summary>
public static class PymatgenReader
{
    private static readonly string[] Wrappers = ["structure", "final_structure", "initial_structure", "output"];

    private static readonly string[] Lists = ["data", "response", "structures", "results"];

    private static readonly string[] NameMembers = ["material_id", "task_id", "entry_id", "id", "formula_pretty", "pretty_formula", "formula"];

    // The day of making says more than that of the last change, which may be one of the whole data base.
    private static readonly string[] DateMembers = ["created_at", "last_updated"];

    /// <summary>The crystals of a file; those that cannot be read are passed over as long as one can.</summary>
    /// <param name="path">A JSON file, plain or gzip.</param>
    /// <param name="options">How to read; <see cref="CrystalReadOptions.Default"/> if null.</param>
    /// <returns>At least one crystal, right-handed, in the order of the file.</returns>
    /// <exception cref="CrystalFormatException">The file cannot be read or holds no complete crystal.</exception>
    public static IReadOnlyList<Crystal> Read(string path, CrystalReadOptions? options = null) => StructureResult.Crystals(ReadEach(path, options));

    /// <summary>What became of each structure of a file.</summary>
    /// <param name="path">A JSON file, plain or gzip.</param>
    /// <param name="options">How to read; <see cref="CrystalReadOptions.Default"/> if null.</param>
    /// <returns>At least one result.</returns>
    /// <exception cref="CrystalFormatException">The file cannot be read, is no JSON or an empty list.</exception>
    public static IReadOnlyList<StructureResult> ReadEach(string path, CrystalReadOptions? options = null) => EachStructure.OfFile(path, options, Parse);

    /// <summary>What became of each structure of a text.</summary>
    /// <param name="text">The text of a JSON file.</param>
    /// <param name="file">The file to name in an error.</param>
    /// <param name="options">How to read; <see cref="CrystalReadOptions.Default"/> if null.</param>
    /// <returns>At least one result.</returns>
    /// <exception cref="CrystalFormatException">The text is no JSON or an empty list.</exception>
    public static IReadOnlyList<StructureResult> ParseEach(string text, string file, CrystalReadOptions? options = null) =>
        EachStructure.OfText(text, file, options, Parse);

    private static IReadOnlyList<StructureResult> Parse(string text, string file, CrystalReadOptions options) => JsonEntries.Results(
        ListOf(JsonValue.Parse(text, file, options.MaximumAtoms)), NameOf, DateOf, (entry, name, notes) => CrystalOf(entry, name, options, notes));

    /// <summary>The list of a database's answer; a list or a structure is itself.</summary>
    private static JsonValue ListOf(JsonValue root) => root.IsList || root.Find("sites") is not null
        ? root
        : Lists.Select(root.Find).FirstOrDefault(member => member is { IsList: true }) ?? root;

    private static string? NameOf(JsonValue entry) =>
        NameMembers.Select(name => entry.Find(name)?.TextOrNull).FirstOrDefault(text => !string.IsNullOrWhiteSpace(text));

    private static DateOnly? DateOf(JsonValue entry) => DateMembers.Select(name => DateOf(entry, name)).FirstOrDefault(date => date is not null);

    /// <summary>The Materials Project writes dates as texts, and as objects with a text where they come from its data base.</summary>
    private static DateOnly? DateOf(JsonValue entry, string name) =>
        entry.Find(name) is { } date ? EntryDate.OfDay(date.TextOrNull ?? date.Find("$date")?.TextOrNull) : null;

    private static Crystal CrystalOf(JsonValue entry, string name, CrystalReadOptions options, ICollection<string> notes)
    {
        JsonValue structure = Unwrapped(entry);
        JsonValue lattice = structure.Require("lattice");
        RequirePeriodic(lattice);
        CartesianFrame frame = lattice.Find("matrix") is JsonValue matrix ? JsonCell.FrameOf(matrix) : JsonCell.OfParameters(lattice);
        JsonValue sites = structure.Require("sites");
        AsymmetricSite[] atoms = [.. sites.Items("a list of sites").SelectMany((site, i) => PymatgenSite.Read(site, frame, i + 1))];
        return atoms.Length > 0
            ? CompleteCell.Of(name, frame.Lattice, atoms, structure.File, options, notes)
            : throw sites.Error("there is no site with an occupancy above zero.");
    }

    private static JsonValue Unwrapped(JsonValue entry)
    {
        JsonValue structure = entry;
        while (structure.Find("sites") is null && Wrappers.Select(structure.Find).FirstOrDefault(inner => inner is { IsObject: true }) is JsonValue inner)
            structure = inner;
        return structure;
    }

    private static void RequirePeriodic(JsonValue lattice)
    {
        if (lattice.Find("pbc") is { IsList: true } periodic && periodic.Items("a list").Any(axis => axis.IsFalse))
            throw periodic.Error("pbc has a false in it, a crystal that repeats in three directions was expected.");
    }
}
