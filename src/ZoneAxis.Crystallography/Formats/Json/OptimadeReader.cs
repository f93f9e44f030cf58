namespace ZoneAxis.Crystallography;

/// <summary>
/// Reads crystals from OPTIMADE's JSON (C. W. Andersen et al., Sci. Data 8, 217 (2021); specification 1.2, "Structures entries"): the response
/// to one structure or to a list, a bare list of entries, or one entry. Of the attributes, <c>lattice_vectors</c>, <c>cartesian_site_positions</c>,
/// <c>species</c>, <c>species_at_sites</c>, <c>dimension_types</c> and <c>last_modified</c> (as the date) are read; vacancies are left out.
/// </summary>
public static class OptimadeReader
{
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
    /// <exception cref="CrystalFormatException">The file cannot be read, is no JSON, an error message of a server or an empty list.</exception>
    public static IReadOnlyList<StructureResult> ReadEach(string path, CrystalReadOptions? options = null) => EachStructure.OfFile(path, options, Parse);

    /// <summary>What became of each structure of a text.</summary>
    /// <param name="text">The text of a JSON file.</param>
    /// <param name="file">The file to name in an error.</param>
    /// <param name="options">How to read; <see cref="CrystalReadOptions.Default"/> if null.</param>
    /// <returns>At least one result.</returns>
    /// <exception cref="CrystalFormatException">The text is no JSON, an error message of a server or an empty list.</exception>
    public static IReadOnlyList<StructureResult> ParseEach(string text, string file, CrystalReadOptions? options = null) =>
        EachStructure.OfText(text, file, options, Parse);

    private static IReadOnlyList<StructureResult> Parse(string text, string file, CrystalReadOptions options)
    {
        JsonValue root = JsonValue.Parse(text, file, options.MaximumAtoms);
        RequireNoError(root);
        return JsonEntries.Results(
            root.Find("data") ?? root,
            entry => entry.Find("id")?.TextOrNull,
            entry => EntryDate.OfDay(AttributesOf(entry).Find("last_modified")?.TextOrNull),
            (entry, name, notes) => OptimadeStructure.Read(AttributesOf(entry), name, options, notes));
    }

    private static JsonValue AttributesOf(JsonValue entry) => entry.Find("attributes") ?? entry;

    private static void RequireNoError(JsonValue root)
    {
        if (root.Find("errors") is not { IsList: true } errors || errors.Items("a list of errors") is not [JsonValue first, ..])
            return;
        string detail = first.Find("detail")?.TextOrNull ?? first.Find("title")?.TextOrNull ?? "no detail";
        throw first.Error($"this is a server's error message ({ShownWord.Of(detail).TrimEnd('.')}), a structure was expected.");
    }
}
