using System.Globalization;
using System.Text;
using ZoneAxis.Crystallography;

namespace ZoneAxis.Benchmarks.Agreement;

/// <summary>Writes docs/symmetry-agreement.md: our symmetry finder beside spglib and beside the labels of the Materials Project.</summary>
public static class SymmetryAgreement
{
    public const string Verb = "symmetry-agreement";

    private static readonly double[] Symprecs = [0.001, 0.01, 0.1];

    private static readonly (string Name, Func<Comparison, bool> Holds)[] Rows =
    [
        ("space group", c => c.SameGroup),
        ("point group", c => c.SamePointGroup),
        ("setting: the Hall symbols generate the same operations", c => c.SameSetting),
        ("operations of the given cell", c => c.SameOperations),
        ("orbits under the operations of the given cell", c => c.SameOrbits),
        ("Wyckoff letter of every atom", c => c.SameLetters),
        ("multiplicity and site symmetry of every atom, as a multiset", c => c.SamePositions),
        ("edges of the standard cell within 0.001 Å", c => c.SameLengths),
        ("edges of the standard cell within 0.001 Å, in any order", c => c.SameSortedLengths),
    ];

    /// <summary>Compares and writes.</summary>
    /// <param name="shared">Folder that holds data/ and reference/.</param>
    /// <param name="output">The page to write.</param>
    public static void Write(string shared, string output)
    {
        StringBuilder page = new();
        page.AppendLine("# Agreement of the symmetry finder");
        page.AppendLine();
        page.AppendLine(CultureInfo.InvariantCulture, $"Written by `dotnet run -c Release --project benchmarks/ZoneAxis.Benchmarks -- {Verb} ../shared docs/symmetry-agreement.md`; do not edit.");
        page.AppendLine();
        List<Comparison> comparisons = Compare(shared);
        AppendTable(page, comparisons);
        AppendLabels(page, shared);
        AppendSteadiness(page, shared);
        AppendDifferences(page, comparisons);
        WholeFile.Write(output, page.ToString());
    }

    private static List<Comparison> Compare(string shared)
    {
        Dictionary<string, Dictionary<double, SpglibAnswer>> reference = SpglibReference.Read(Path.Combine(shared, "reference", "spglib.jsonl.gz"));
        List<Comparison> comparisons = [];
        foreach (CrystalRecord record in JsonLinesReader.Read(Path.Combine(shared, "data", "mp-2020.jsonl.gz")))
        {
            if (!reference.TryGetValue(record.Id, out Dictionary<double, SpglibAnswer>? answers))
                continue;
            foreach (double symprec in Symprecs)
            {
                CrystalSymmetry ours = SymmetryFinder.Find(record.Crystal, new SymmetryTolerance { SymprecAngstrom = symprec });
                comparisons.Add(new Comparison(record, symprec, ours, answers[symprec]));
            }
        }
        return comparisons;
    }

    private static void AppendTable(StringBuilder page, List<Comparison> comparisons)
    {
        page.AppendLine("## With spglib 2.0.2");
        page.AppendLine();
        page.AppendLine("Share of the crystals of the reference sample on which both agree. The rows below the first count crystals of equal group only.");
        page.AppendLine();
        page.AppendLine("| | " + string.Join(" | ", Symprecs.Select(symprec => Text($"{symprec} Å"))) + " |");
        page.AppendLine("|---|" + string.Concat(Symprecs.Select(_ => "---|")));
        foreach ((string name, Func<Comparison, bool> holds) in Rows)
        {
            IEnumerable<string> cells = Symprecs.Select(symprec =>
            {
                Comparison[] counted = [.. comparisons.Where(c => c.Symprec == symprec && (c.SameGroup || name == Rows[0].Name))];
                int good = counted.Count(holds);
                return Text($"{100.0 * good / counted.Length:0.00} % ({good} of {counted.Length})");
            });
            page.AppendLine(CultureInfo.InvariantCulture, $"| {name} | {string.Join(" | ", cells)} |");
        }
        page.AppendLine();
        page.AppendLine("Letters depend on the origin and axes that a program chooses among those that the group's normaliser makes equal; multiplicity and site symmetry do not.");
        page.AppendLine("Edges differ where the idealised lattice is averaged otherwise, and where two monoclinic cells are equally short within the tolerance.");
        page.AppendLine();
    }

    private static void AppendSteadiness(StringBuilder page, string shared)
    {
        const int Every = 5;
        Crystal[] crystals = [.. JsonLinesReader.Read(Path.Combine(shared, "data", "mp-2020.jsonl.gz")).Where((_, place) => place % Every == 0).Select(record => record.Crystal)];
        page.AppendLine("## Written anew");
        page.AppendLine();
        page.AppendLine(CultureInfo.InvariantCulture, $"Of {crystals.Length} crystals, every fifth of `mp-2020.jsonl.gz`, those whose group changes when the crystal is written anew:");
        page.AppendLine();
        page.AppendLine("| | atoms in another order, origin moved | and in another cell of the lattice |");
        page.AppendLine("|---|---|---|");
        foreach ((string name, SymmetryTolerance tolerance) in new[] { ("0.1 Å and 5°", SymmetryTolerance.MaterialsProject), ("0.01 Å", new SymmetryTolerance()) })
        {
            (int rewritten, int onOtherCell) = Steadiness.Count(crystals, tolerance);
            page.AppendLine(CultureInfo.InvariantCulture, $"| {name} | {rewritten} | {onOtherCell} |");
        }
        page.AppendLine();
    }

    private static void AppendLabels(StringBuilder page, string shared)
    {
        page.AppendLine("## With the labels of the Materials Project, 0.1 Å and 5°");
        page.AppendLine();
        foreach (string name in new[] { "mp-2020.jsonl.gz", "mp-later.jsonl.gz" })
        {
            int all = 0, right = 0;
            foreach (CrystalRecord record in JsonLinesReader.Read(Path.Combine(shared, "data", name)))
            {
                all++;
                if (SymmetryFinder.Find(record.Crystal, SymmetryTolerance.MaterialsProject).Number == record.SpaceGroup)
                    right++;
            }
            page.AppendLine(CultureInfo.InvariantCulture, $"- `{name}`: {right} of {all}, {100.0 * right / all:0.00} %");
        }
        page.AppendLine();
    }

    private static void AppendDifferences(StringBuilder page, List<Comparison> comparisons)
    {
        page.AppendLine("## Crystals whose group differs from spglib's");
        page.AppendLine();
        page.AppendLine("The reasons are measured on the operations of the group that miss least. Edges are compared by length; angles by what their change moves the end of an edge (sine times the geometric mean");
        page.AppendLine("of the two edges); atoms by the distance to the image that falls on them. A search takes an operation's translation from one pair of atoms and asks whether all others follow within the");
        page.AppendLine("tolerance. Which pair it takes is its own choice, and near the tolerance it decides; ours takes the mean over the atoms of the rarest kind.");
        foreach (double symprec in Symprecs)
        {
            page.AppendLine();
            page.AppendLine(CultureInfo.InvariantCulture, $"### At {symprec} Å");
            page.AppendLine();
            page.AppendLine("| id | atoms | ours | spglib's | reason |");
            page.AppendLine("|---|---|---|---|---|");
            foreach (Comparison c in comparisons.Where(c => c.Symprec == symprec && !c.SameGroup))
                page.AppendLine(CultureInfo.InvariantCulture, $"| {c.Record.Id} | {c.Record.Crystal.Sites.Length} | {c.Ours.Setting} | {SpaceGroups.Default(c.Theirs.Number)} | {new Difference(c).Reason()} |");
        }
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
