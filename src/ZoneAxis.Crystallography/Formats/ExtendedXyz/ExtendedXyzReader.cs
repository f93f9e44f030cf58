namespace ZoneAxis.Crystallography;

/// <summary>
/// Reads crystals from extended XYZ files (github.com/libAtoms/extxyz, as ASE, OVITO and QUIP write them): a number of atoms, a line of
/// <c>key=value</c> with <c>Lattice</c> (nine numbers, the rows a, b, c in Å) and <c>Properties</c>, then one line an atom with its
/// position in Å in the frame of the lattice. Of the properties, species (or Z), pos and occupancy are read; the rest is passed over.
/// </summary>
public static class ExtendedXyzReader
{
    private const string ExpectedCount = "the number of atoms";

    /// <summary>The crystals of a file, one a frame; frames that cannot be read are passed over as long as one can.</summary>
    /// <param name="path">An extended XYZ file, plain or gzip.</param>
    /// <param name="options">How to read; <see cref="CrystalReadOptions.Default"/> if null.</param>
    /// <returns>At least one crystal, right-handed, in the order of the file.</returns>
    /// <exception cref="CrystalFormatException">The file cannot be read or holds no complete crystal.</exception>
    public static IReadOnlyList<Crystal> Read(string path, CrystalReadOptions? options = null) => StructureResult.Crystals(ReadEach(path, options));

    /// <summary>What became of each frame of a file. A wrong number of atoms ends the file: nothing tells where the next frame begins.</summary>
    /// <param name="path">An extended XYZ file, plain or gzip.</param>
    /// <param name="options">How to read; <see cref="CrystalReadOptions.Default"/> if null.</param>
    /// <exception cref="CrystalFormatException">The file cannot be read.</exception>
    public static IReadOnlyList<StructureResult> ReadEach(string path, CrystalReadOptions? options = null) => EachStructure.OfFile(path, options, Parse);

    /// <summary>What became of each frame of a text.</summary>
    /// <param name="text">The text of an extended XYZ file.</param>
    /// <param name="file">The file to name in an error.</param>
    /// <param name="options">How to read; <see cref="CrystalReadOptions.Default"/> if null.</param>
    public static IReadOnlyList<StructureResult> ParseEach(string text, string file, CrystalReadOptions? options = null) =>
        EachStructure.OfText(text, file, options, Parse);

    private static List<StructureResult> Parse(string text, string file, CrystalReadOptions options)
    {
        TextLines lines = new(text, file);
        List<StructureResult> results = [];
        bool isInStep = true;
        do
        {
            string name = EachStructure.NameByPlace(file, results.Count, results.Count + 1);
            results.Add(StructureResult.Of(name, lines.Number + 1, notes => ReadFrame(lines, name, options, notes, out isInStep)));
        }
        while (isInStep && !lines.IsAtEnd);
        return results;
    }

    private static Crystal ReadFrame(TextLines lines, string name, CrystalReadOptions options, ICollection<string> notes, out bool isInStep)
    {
        isInStep = false;
        int count = TakeCount(lines, options);
        string comment = lines.Take("the line with Lattice=\"…\"");
        int commentLine = lines.Number;
        List<IReadOnlyList<TextWord>> atoms = [];
        for (int i = 0; i < count; i++)
            atoms.Add(lines.TakeWords($"atom {i + 1} of {count}"));
        isInStep = true;
        XyzHeader header = XyzHeader.Parse(lines, comment, commentLine);
        AsymmetricSite[] sites = [.. atoms.Select((words, i) => header.SiteOf(lines, words, i + 1)).Where(site => site.Site.Occupancy > 0)];
        return CompleteCell.Of(name, header.Frame.Lattice, sites, lines.File, options, notes);
    }

    private static int TakeCount(TextLines lines, CrystalReadOptions options)
    {
        IReadOnlyList<TextWord> words = lines.TakeWords(ExpectedCount);
        double count = lines.ToNumber(words[0], ExpectedCount);
        if (count < 1 || count != Math.Floor(count) || words.Count > 1)
            throw lines.Error(words[0], $"found '{ShownWord.Of(words[0].Text)}' where {ExpectedCount}, alone in its line, was expected.");
        CompleteCell.RequireFew((long)Math.Min(count, int.MaxValue), lines.File, lines.Number, options);
        return (int)count;
    }
}
