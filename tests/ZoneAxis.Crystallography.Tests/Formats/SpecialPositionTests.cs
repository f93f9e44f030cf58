using System.Globalization;
using CsCheck;
using ZoneAxis.Tests;

namespace ZoneAxis.Crystallography.Tests.Formats;

public class SpecialPositionTests
{
    private const double Exact = 1e-9;

    // P 6_3/m m c, from an example that lists them.
    private static readonly string[] Operations = [.. CifDocument
        .Parse(File.ReadAllText(Path.Combine(SharedData.ProjectRoot, "examples", "magnesium.cif")), "magnesium.cif")[0]
        .Column("_space_group_symop_operation_xyz")!.Select(value => value.Text)];

    // Free coordinates stay so far from the next special position that atoms do not overlap.
    private static readonly Gen<(Vector3D Position, int Multiplicity)> Positions = Gen.OneOf(
        Gen.Double[0.03, 0.2].Select(z => (new Vector3D(1.0 / 3, 2.0 / 3, z), 4)),
        Gen.Double[0.08, 0.25].Select(x => (new Vector3D(x, 2 * x, 0.25), 6)),
        Gen.Double[0.08, 0.25].Select(x => (new Vector3D(x, 0, 0), 12)),
        Gen.Const((new Vector3D(2.0 / 3, 1.0 / 3, 0.25), 2)),
        Gen.Const((new Vector3D(1, 0, -0.5), 2)));

    [Fact]
    public void Rounded_special_positions_keep_their_multiplicity_and_become_exact() =>
        Gen.Select(Positions, Gen.Int[3, 6]).Sample((position, decimals) =>
        {
            Crystal crystal = Read(position.Position, decimals);
            Assert.Equal(position.Multiplicity, crystal.Sites.Length);
            Assert.All(Operations, operation => Assert.Contains(crystal.Sites, site => IsImage(SymmetryOperation.Parse(operation), crystal.Sites[0], site)));
        });

    [Fact]
    public void General_positions_have_an_atom_for_every_operation() =>
        Gen.Select(Gen.Double[0.09, 0.11], Gen.Double[0.35, 0.37], Gen.Double[0.1, 0.15])
            .Sample((x, y, z) => Assert.Equal(Operations.Length, Read(new Vector3D(x, y, z), 5).Sites.Length));

    private static Crystal Read(Vector3D position, int decimals)
    {
        string format = "F" + decimals.ToString(CultureInfo.InvariantCulture);
        string site = string.Join(' ', "C1", Text(position.X), Text(position.Y), Text(position.Z));
        return Assert.Single(CifReader.Parse(CifText.WithSites(CifText.Cell(10, 120), Operations, "", [site]), "f"));

        string Text(double value) => value.ToString(format, CultureInfo.InvariantCulture);
    }

    private static bool IsImage(SymmetryOperation operation, Site from, Site to) =>
        (operation.Apply(from.Fraction) - to.Fraction).WrappedToNearest().Length < Exact;
}
