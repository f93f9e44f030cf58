using System.Globalization;
using System.Text.RegularExpressions;
using ZoneAxis.Tests;

namespace ZoneAxis.Crystallography.Tests.Formats;

/// <summary>The rows of the reference material's tables of small files that are about the syntax of CIF and the symmetry of files.</summary>
public partial class SharedCasesTests
{
    private const string Table = "EXPECTED.tsv";

    private static readonly string[] Cases =
    [
        "operations-without-identity.cif", "operations-one-missing.cif", "operations-against-symbol.cif", "cif2.cif", "modulated.cif", "declared-differs.cif",
    ];

    private static readonly string[] Structures =
    [
        "control.cif", "amcsd-formula-twice.cif", "cell-twice-same.cif", "shelx-symbol.cif", "shelx-symbol-and-number.cif", "old-symbol-cmca.cif",
        "old-symbol-bmab-and-number.cif", "pmnm-no-choice.cif", "pmnm-choice-2.cif", "symbol-rs.cif", "magnetic.mcif", "no-symmetry.cif", "empty-symbol.cif",
        "unneeded-quote.cif", "unneeded-stray-words.cif", "unneeded-short-loop.cif", "block-name-blanks.cif", "symbol-unquoted.cif", "typographic-quotes.cif",
        "identity-only-declared.cif", "centring-not-listed.cif", "symbol-against-number.cif",
    ];

    [Fact]
    public void Every_case_of_a_file_s_symmetry_is_answered_as_the_table_says() => AssertRows(Cases, "cases");

    [Fact]
    public void Every_small_file_of_a_trial_is_answered_as_the_table_says() => AssertRows(Structures, "cases", "structures");

    /// <summary>Reads the rows of some files in a table of the reference material and asserts what they say.</summary>
    /// <param name="files">The files' names.</param>
    /// <param name="folder">The table's folder.</param>
    internal static void AssertRows(string[] files, params string[] folder)
    {
        string table = SharedData.Require([.. folder, Table]);
        Dictionary<string, string[]> rows = File.ReadLines(table).Select(line => line.Split('\t')).ToDictionary(fields => fields[0]);
        Assert.All(files, file => AssertRow(Path.Combine(Path.GetDirectoryName(table)!, file), rows[file][1], rows[file][2]));
    }

    private static void AssertRow(string path, string command, string answer)
    {
        StructureResult result = Assert.Single(StructureFile.ReadEach(path));
        if (answer.StartsWith("refused", StringComparison.Ordinal))
        {
            Assert.NotNull(result.Error);
            return;
        }
        Assert.True(result.Crystal is not null, result.Error?.Message);
        Match symprec = Symprec().Match(command);
        SymmetryTolerance tolerance = symprec.Success ? SymmetryTolerance.At(double.Parse(symprec.Groups[1].Value, CultureInfo.InvariantCulture)) : SymmetryTolerance.MaterialsProject;
        CrystalSymmetry symmetry = SymmetryFinder.Find(result.Crystal, tolerance);
        Assert.Equal(int.Parse(Number().Match(answer).Value, CultureInfo.InvariantCulture), symmetry.Number);
        // An alternative stands in parentheses.
        if (Atoms().Match(answer.Split("(or")[0]) is { Success: true } atoms)
            Assert.Equal(int.Parse(atoms.Groups[1].Value, CultureInfo.InvariantCulture), result.Crystal.Sites.Length);
        if (answer.Contains("declared", StringComparison.Ordinal))
            Assert.NotEqual(symmetry.Number, result.Declared!.Number);
        else if (answer.Contains("with a note", StringComparison.Ordinal))
            Assert.NotEmpty(result.Notes);
        if (Cell().Match(answer) is { Success: true } cell)
            Assert.Equal(cell.Groups[1].Value, symmetry.StandardCell.Lattice.Parameters.C.ToString("0.####", CultureInfo.InvariantCulture));
    }

    [GeneratedRegex(@"--symprec (\S+)")]
    private static partial Regex Symprec();

    [GeneratedRegex(@"\d+")]
    private static partial Regex Number();

    [GeneratedRegex(@"(\d+) atoms")]
    private static partial Regex Atoms();

    [GeneratedRegex(@"cell \(ita\) .* c ([\d.]+)")]
    private static partial Regex Cell();
}
