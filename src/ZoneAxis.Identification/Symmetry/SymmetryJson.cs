using ZoneAxis.Crystallography;

namespace ZoneAxis;

/// <summary>Symmetries as JSON, one object a line; docs/json.md describes every member.</summary>
public static class SymmetryJson
{
    /// <summary>The members that fit a row of CSV.</summary>
    public static CsvColumns Columns { get; } = new(
        ["input", "crystal", "number", "symbol", "system", "hall", "pointGroup", "laueClass", "symprecAngstrom", "symprecUsedAngstrom", "givenCell.sites", "givenCell.volume", "extinction.symbol", "error"]);

    /// <summary>The line of one crystal.</summary>
    /// <param name="input">What to call the input.</param>
    /// <param name="result">What was found.</param>
    /// <param name="report">Its report.</param>
    public static string Line(string input, SymmetryResult result, SymmetryReport report)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(report);
        CrystalSymmetry symmetry = report.Symmetry;
        SpaceGroupSetting setting = symmetry.Setting;
        return JsonLine.Of(new
        {
            Input = input,
            Crystal = symmetry.Given.Name,
            // What it was called before all verbs had one name for it.
            Id = symmetry.Given.Name,
            setting.Number,
            setting.Symbol,
            Hall = setting.HallSymbol,
            HallNumber = setting.SettingNumber,
            setting.Choice,
            PointGroup = setting.PointGroup.Symbol,
            LaueClass = setting.LaueClass.Symbol,
            System = setting.System.ToString().ToLowerInvariant(),
            SymprecAngstrom = symmetry.Tolerance.SymprecAngstrom,
            symmetry.SymprecUsedAngstrom,
            AngleToleranceDegrees = symmetry.Tolerance.AngleDegrees,
            Operations = symmetry.Operations.Length,
            GivenCell = Cell(symmetry.Given),
            // Number, Hall symbol and choice above are those of the ita cell.
            Ita = new
            {
                Cell = Cell(symmetry.StandardCell),
                Transformation = Rows(symmetry.TransformationTo(CellConvention.InternationalTables).Matrix),
                OriginShift = Vector(symmetry.OriginShift),
                Wyckoff = symmetry.Orbits.Select(orbit => new
                {
                    Species = SpeciesOf(orbit),
                    orbit.Wyckoff.Multiplicity,
                    orbit.Wyckoff.Letter,
                    orbit.Wyckoff.SiteSymmetry,
                    Position = Vector(orbit.Representative),
                }),
            },
            Sc = new
            {
                Cell = Cell(symmetry.CellOf(CellConvention.SetyawanCurtarolo)),
                Transformation = Rows(symmetry.TransformationTo(CellConvention.SetyawanCurtarolo).Matrix),
                OriginShift = Vector(symmetry.TransformationTo(CellConvention.SetyawanCurtarolo).OriginShift),
                Setting = report.SettingOf(CellConvention.SetyawanCurtarolo)?.FullSymbol,
            },
            Extinction = new { symmetry.Extinction.Symbol, Laue = symmetry.Extinction.Laue, symmetry.Extinction.Conditions, Candidates = symmetry.Extinction.Groups },
            Stability = report.Stability.Entries.Select(entry => new
            {
                entry.SymprecAngstrom,
                entry.Symmetry.SymprecUsedAngstrom,
                entry.Symmetry.Number,
                entry.Symmetry.Setting.Symbol,
                Nearby = entry.Others.Select(other => new { other.Tolerance.SymprecAngstrom, other.Number, other.Setting.Symbol }),
            }),
            Declared = result.Input.Declared,
            Notes = result.Notes.Count > 0 ? result.Notes : null,
        });
    }

    /// <summary>Why there is no answer on an input.</summary>
    /// <param name="input">What to call the input.</param>
    /// <param name="problem">The reason, a sentence.</param>
    public static string Line(string input, string problem) => JsonLine.Of(new { Input = input, Error = problem });

    /// <summary>What sits on the positions of an orbit, as "Fe" or "Mg 0.9, Fe 0.1".</summary>
    /// <param name="orbit">The orbit.</param>
    public static string SpeciesOf(CrystalOrbit orbit)
    {
        ArgumentNullException.ThrowIfNull(orbit);
        return string.Join(", ", orbit.Species.Select(species =>
            species.Occupancy == 1 ? species.Element.Symbol : FormattableString.Invariant($"{species.Element.Symbol} {species.Occupancy:0.####}")));
    }

    private static object Cell(Crystal crystal)
    {
        CellParameters cell = crystal.Lattice.Parameters;
        return new
        {
            Lengths = new[] { cell.A, cell.B, cell.C },
            Angles = new[] { cell.Alpha, cell.Beta, cell.Gamma },
            crystal.Lattice.Volume,
            Sites = crystal.Sites.Length,
        };
    }

    private static double[][] Rows(Matrix3D matrix) => [Vector(matrix.Row(0)), Vector(matrix.Row(1)), Vector(matrix.Row(2))];

    private static double[] Vector(Vector3D vector) => [vector.X, vector.Y, vector.Z];
}
