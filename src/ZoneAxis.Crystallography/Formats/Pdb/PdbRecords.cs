namespace ZoneAxis.Crystallography;

/// <summary>The lines of a PDB file that matter for a crystal.</summary>
/// <param name="File">The file to name in an error.</param>
/// <param name="Name">Identifier of the header; null without one.</param>
/// <param name="Cell">CRYST1; null where it is absent.</param>
/// <param name="Scale">SCALE1, SCALE2 and SCALE3, as many as there are.</param>
/// <param name="Atoms">ATOM and HETATM of the first model.</param>
internal sealed record PdbRecords(string File, string? Name, PdbRecord? Cell, IReadOnlyList<PdbRecord> Scale, IReadOnlyList<PdbRecord> Atoms)
{
    private const int NameColumns = 6;

    private static readonly string[] ScaleNames = ["SCALE1", "SCALE2", "SCALE3"];

    /// <summary>Sorts the lines of a text.</summary>
    /// <param name="text">The text of a PDB file.</param>
    /// <param name="file">The file to name in an error.</param>
    /// <param name="options">Limits.</param>
    /// <exception cref="CrystalFormatException">There are too many atoms, or the file asks for copies that are not made here.</exception>
    public static PdbRecords Of(string text, string file, CrystalReadOptions options)
    {
        TextLines lines = new(text, file);
        ILookup<string, PdbRecord> records = FirstModel(lines, options).ToLookup(NameOf);
        RequireNoFurtherCopies(records["MTRIX1"]);
        const int FirstIdColumn = 63;
        const int LastIdColumn = 66;
        string id = records["HEADER"].FirstOrDefault()?.Field(FirstIdColumn, LastIdColumn) ?? "";
        return new PdbRecords(
            file,
            id.Length > 0 ? id : null,
            records["CRYST1"].FirstOrDefault(),
            [.. ScaleNames.Select(name => records[name].FirstOrDefault()).OfType<PdbRecord>()],
            [.. records["ATOM"].Concat(records["HETATM"]).OrderBy(record => record.Line)]);
    }

    private static IEnumerable<PdbRecord> FirstModel(TextLines lines, CrystalReadOptions options)
    {
        int atoms = 0;
        while (!lines.IsAtEnd)
        {
            PdbRecord record = new(lines.Take("a record"), lines.File, lines.Number);
            string name = NameOf(record);
            if (name is "ENDMDL" or "END")
                yield break;
            if (name is "ATOM" or "HETATM")
                CompleteCell.RequireFew(++atoms, lines.File, lines.Number, options);
            yield return record;
        }
    }

    private static string NameOf(PdbRecord record) => record.Field(1, NameColumns).ToUpperInvariant();

    /// <summary>Without a 1 in column 60 the atoms listed are only a part of the asymmetric unit.</summary>
    private static void RequireNoFurtherCopies(IEnumerable<PdbRecord> matrices)
    {
        const int GivenColumn = 60;
        const string Identity = "1.000000";
        foreach (PdbRecord matrix in matrices)
        {
            if (matrix.Field(GivenColumn, GivenColumn) != "1" && matrix.Field(11, 20) != Identity)
                throw matrix.Error(0, "MTRIX records ask for copies of the atoms that the file does not list, a file with all atoms of the asymmetric unit was expected.");
        }
    }
}
