using System.Text.Json.Nodes;
using ZoneAxis.Crystallography;
using ZoneAxis.Diffraction;

namespace ZoneAxis.Web;

/// <summary>What the page draws of a structure: its standard cell with atoms and bonds, its zone axes, and files to take away.</summary>
internal static class StructureDrawing
{
    private const int MostOperations = 192;
    private const int MostAtoms = 2000;
    private const int MostZoneIndex = 3;

    /// <summary>Adds it to a line of symmetry.</summary>
    /// <param name="line">The line.</param>
    /// <param name="report">What was found.</param>
    /// <param name="stem">How the names of files to take away begin.</param>
    public static void AddTo(JsonObject line, SymmetryReport report, string stem)
    {
        CrystalSymmetry symmetry = report.Symmetry;
        line["formula"] = FormulaOf(symmetry.StandardCell);
        line["operationTexts"] = JsonAnswer.Node(symmetry.Setting.Hall.Operations.Take(MostOperations).Select(operation => operation.ToString()));
        line["drawing"] = JsonAnswer.Node(DrawingOf(symmetry));
        line["zones"] = JsonAnswer.Node(ZonesOf(symmetry.StandardCell.Lattice));
        line["downloads"] = JsonAnswer.Node(DownloadsOf(report, stem));
    }

    /// <summary>The formula of a cell divided by the largest number that leaves whole ones, as "O2Ti".</summary>
    /// <param name="crystal">The crystal.</param>
    public static string FormulaOf(Crystal crystal)
    {
        KeyValuePair<Element, double>[] parts = [.. crystal.Composition().OrderBy(part => part.Key.Symbol, StringComparer.Ordinal)];
        int divisor = parts.All(part => Math.Abs(part.Value - Math.Round(part.Value)) < 1e-6) ? parts.Select(part => (int)Math.Round(part.Value)).Aggregate(0, GreatestDivisor) : 1;
        return string.Concat(parts.Select(part => part.Value / Math.Max(1, divisor) is var count && Math.Abs(count - 1) < 1e-6 ? part.Key.Symbol : FormattableString.Invariant($"{part.Key.Symbol}{count:0.###}")));
    }

    private static object DrawingOf(CrystalSymmetry symmetry)
    {
        Crystal cell = symmetry.StandardCell;
        System.Collections.Immutable.ImmutableArray<int> orbits = symmetry.OrbitOfStandardSites();
        Site[] sites = [.. cell.Sites.Take(MostAtoms)];
        return new
        {
            Cell = Enumerable.Range(0, 3).Select(row => Numbers(cell.Lattice.Basis.Row(row))),
            Atoms = sites.Select((site, k) => new
            {
                Element = site.Element.Symbol,
                site.Element.AtomicNumber,
                Fraction = Numbers(site.Fraction),
                Position = Numbers(cell.Lattice.ToCartesian(site.Fraction)),
                site.Occupancy,
                RadiusAngstrom = ElementLooks.RadiusAngstrom(site.Element),
                Colour = ElementLooks.Colour(site.Element),
                Letter = orbits[k] >= 0 ? symmetry.Orbits[orbits[k]].Wyckoff.Letter.ToString() : null,
            }),
            Bonds = BondSearch.Of(cell.Lattice, sites).Select(bond => new object[] { bond.First, bond.Second, new[] { bond.Shift.X, bond.Shift.Y, bond.Shift.Z } }),
        };
    }

    private static IEnumerable<object> ZonesOf(Lattice lattice) =>
        from u in Enumerable.Range(-MostZoneIndex, 2 * MostZoneIndex + 1)
        from v in Enumerable.Range(-MostZoneIndex, 2 * MostZoneIndex + 1)
        from w in Enumerable.Range(-MostZoneIndex, 2 * MostZoneIndex + 1)
        where GreatestDivisor(GreatestDivisor(u, v), w) == 1 && IsFirstOfPair(u, v, w)
        let along = lattice.ToCartesian(new Vector3D(u, v, w))
        select new { Uvw = new[] { u, v, w }, Direction = Numbers(1 / along.Length * along), Name = new LatticeDirection(u, v, w).ToString() };

    /// <summary>Of a direction and the opposite one, that whose last index that is not 0 is positive.</summary>
    private static bool IsFirstOfPair(int u, int v, int w) => w > 0 || (w == 0 && (v > 0 || (v == 0 && u > 0)));

    private static IEnumerable<object> DownloadsOf(SymmetryReport report, string stem)
    {
        foreach (CellConvention convention in CellConventions.Standard)
        {
            foreach ((string format, string ending) in new[] { ("cif", ".cif"), ("poscar", ".vasp") })
            {
                if (TextOf(report, convention, format) is { } content)
                    yield return new { Name = $"{stem}.{convention.Word()}{ending}", Cell = convention.Word(), Format = format, Content = content };
            }
        }
    }

    /// <summary>The file's text; null where the format cannot hold the crystal.</summary>
    private static string? TextOf(SymmetryReport report, CellConvention convention, string format)
    {
        try
        {
            Crystal cell = report.Symmetry.CellOf(convention);
            return format == "cif" ? CifWriter.ToText(cell, new CifWriteOptions { Setting = report.SettingOf(convention) }) : PoscarWriter.ToText(cell);
        }
        catch (CrystalWriteException)
        {
            return null;
        }
    }

    private static double[] Numbers(Vector3D vector) => [vector.X, vector.Y, vector.Z];

    private static int GreatestDivisor(int a, int b) => b == 0 ? Math.Abs(a) : GreatestDivisor(b, a % b);
}
