using System.Globalization;
using Spectre.Console;
using ZoneAxis.Cli.Output;
using ZoneAxis.Crystallography;

namespace ZoneAxis.Cli.Symmetry;

/// <summary>Symmetries for people.</summary>
internal sealed class SymmetryTable(ConsoleStreams streams)
{
    private readonly IAnsiConsole _console = streams.MakeOutputConsole();

    /// <summary>Writes what was found of one crystal.</summary>
    /// <param name="result">What was found.</param>
    /// <param name="report">Its report.</param>
    public void Write(SymmetryResult result, SymmetryReport report)
    {
        StructureInput input = result.Input;
        CrystalSymmetry symmetry = report.Symmetry;
        SpaceGroupSetting setting = symmetry.Setting;
        _console.WriteLine(input.Name == symmetry.Given.Name ? input.Name : $"{input.Name}: {symmetry.Given.Name}");
        Table table = new Table().RoundedBorder().HideHeaders().AddColumn("what").AddColumn("value");
        Add(table, "space group", $"{setting.Number} {setting.Symbol} ({setting.FullSymbol}), {Wording.Of(setting.System)}");
        if (input.Declared is { } declared)
            Add(table, "declared by the file", declared.ToString());
        Add(table, "Hall symbol", $"{setting.HallSymbol} (setting {setting.SettingNumber} of 530)");
        Add(table, "point group", $"{setting.PointGroup}, Laue class {setting.LaueClass}");
        Add(table, "tolerance", ToleranceOf(symmetry));
        Add(table, "cell as given", CellOf(symmetry.Given));
        Add(table, "standard cell (ita)", CellOf(symmetry.StandardCell));
        Add(table, "standard cell (sc)", CellOf(symmetry.CellOf(CellConvention.SetyawanCurtarolo)));
        Add(table, "extinction symbol", $"{symmetry.Extinction.Symbol} in Laue class {symmetry.Extinction.Laue}");
        Add(table, "groups with these absences", string.Join(", ", symmetry.Extinction.Groups.Select(group => $"{group} {SpaceGroups.Default(group).Symbol}")));
        Add(table, "stability", string.Join("; ", report.Stability.Entries.Select(entry =>
            FormattableString.Invariant($"{entry.SymprecAngstrom} Å: {entry.Symmetry.Number} {entry.Symmetry.Setting.Symbol}")
            + (entry.Symmetry.ToleranceShrank ? FormattableString.Invariant($" (at {entry.Symmetry.SymprecUsedAngstrom:G3} Å)") : "")
            + string.Concat(entry.Others.Select(other => FormattableString.Invariant($", but {other.Number} {other.Setting.Symbol} at {other.Tolerance.SymprecAngstrom:G3} Å"))))));
        _console.Write(table);
        _console.Write(WyckoffOf(symmetry));
        foreach (string note in result.Notes)
            _console.WriteLine(Wording.Note(note));
        _console.WriteLine();
    }

    private static Table WyckoffOf(CrystalSymmetry symmetry)
    {
        Table table = new Table().RoundedBorder().AddColumn("Wyckoff (ita)").AddColumn("site symmetry").AddColumn("atoms").AddColumn("x").AddColumn("y").AddColumn("z");
        foreach (CrystalOrbit orbit in symmetry.Orbits)
        {
            table.AddRow(
                string.Create(CultureInfo.InvariantCulture, $"{orbit.Wyckoff.Multiplicity}{orbit.Wyckoff.Letter}"),
                Markup.Escape(orbit.Wyckoff.SiteSymmetry),
                Markup.Escape(SymmetryJson.SpeciesOf(orbit)),
                Coordinate(orbit.Representative.X),
                Coordinate(orbit.Representative.Y),
                Coordinate(orbit.Representative.Z));
        }

        return table;
    }

    private static string ToleranceOf(CrystalSymmetry symmetry)
    {
        string angle = symmetry.Tolerance.AngleDegrees is { } degrees ? FormattableString.Invariant($" and {degrees}°") : "";
        return FormattableString.Invariant($"{symmetry.Tolerance.SymprecAngstrom} Å{angle}{Wording.OmittedOperations(symmetry.Tolerance.SymprecAngstrom, symmetry.SymprecUsedAngstrom)}");
    }

    private static string CellOf(Crystal crystal) =>
        FormattableString.Invariant($"{crystal.Lattice.Parameters}; {crystal.Lattice.Volume:0.###} Å³, {crystal.Sites.Length} atoms");

    private static string Coordinate(double value) => value.ToString("0.00000", CultureInfo.InvariantCulture);

    private static void Add(Table table, string what, string value) => table.AddRow(Markup.Escape(what), Markup.Escape(value));
}
