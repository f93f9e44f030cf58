using CsCheck;
using ZoneAxis.Crystallography.Tests.Formats;
using ZoneAxis.Crystallography.Tests.Invariants;
using ZoneAxis.Tests;

namespace ZoneAxis.Crystallography.Tests.Symmetry;

/// <summary>Known traps of other tools, and what the two conventions promise.</summary>
public class StandardCellTests
{
    private readonly int _seed = TestSeed.Next();

    [Fact]
    public void A_standardised_C2_over_c_crystal_keeps_its_group_in_both_conventions()
    {
        CrystalSymmetry symmetry = Find(DrawnCrystals.InStandardSetting(15).SelectMany(DrawnCrystals.Disguised).DrawOne(_seed));

        foreach (CellConvention convention in CellConventions.Standard)
            Assert.Equal(15, Find(symmetry.CellOf(convention)).Number);
        Assert.Equal(15, Find(symmetry.PrimitiveStandardCell).Number);
        Assert.Equal(15, Find(symmetry.MeasuredStandardCell).Number);
    }

    [Fact]
    public void A_monoclinic_cell_keeps_its_angle_in_the_lattice_matrix()
    {
        CrystalSymmetry symmetry = Find(DrawnCrystals.InStandardSetting(14).SelectMany(DrawnCrystals.Disguised).DrawOne(_seed));

        foreach (CellConvention convention in CellConventions.Standard)
        {
            Lattice lattice = symmetry.CellOf(convention).Lattice;
            Assert.True(lattice.Parameters.Beta > 90.5);
            double product = lattice.Basis.Row(0).Dot(lattice.Basis.Row(2));
            Assert.Equal(Math.Cos(lattice.Parameters.Beta * Math.PI / 180), product / (lattice.Parameters.A * lattice.Parameters.C), 9);
            Assert.Equal(90, lattice.Parameters.Alpha);
            Assert.Equal(90, lattice.Parameters.Gamma);
        }
    }

    [Theory]
    [InlineData("a.cif")]
    [InlineData("a.vasp")]
    [InlineData("a.pdb")]
    public void A_monoclinic_cell_keeps_its_angle_and_its_group_in_a_file(string name)
    {
        // PDB files hold 0.001 Å.
        SymmetryTolerance tolerance = new() { SymprecAngstrom = 0.01 };
        foreach (int number in new[] { 4, 14, 15 })
        {
            Crystal standard = Find(DrawnCrystals.InStandardSetting(number).SelectMany(DrawnCrystals.Disguised).DrawOne(_seed)).StandardCell;
            using TemporaryFile file = new(name, "");
            StructureFile.Write(file.Path, standard);
            // Drawn atoms may be nearer to one another than those of a real crystal.
            Crystal read = Assert.Single(StructureFile.Read(file.Path, new CrystalReadOptions { MinimumDistanceAngstrom = 0 }));

            Assert.True(standard.Lattice.Parameters.Beta > 90.5);
            Assert.Equal(standard.Lattice.Parameters.Beta, read.Lattice.Parameters.Beta, 0.005001);
            Assert.Equal(number, SymmetryFinder.Find(read, tolerance).Number);
        }
    }

    [Fact]
    public void Both_standard_cells_come_from_the_given_one_by_an_exact_transformation()
    {
        foreach (int number in Enumerable.Range(1, SpaceGroups.Count))
        {
            Crystal given = DrawnCrystals.InStandardSetting(number).SelectMany(DrawnCrystals.Disguised).DrawOne(_seed);
            CrystalSymmetry symmetry = Find(given);
            foreach (CellConvention convention in CellConventions.Standard)
            {
                CellTransformation transformation = symmetry.TransformationTo(convention);
                Crystal cell = symmetry.CellOf(convention);
                Matrix3D axes = transformation.Matrix.Inverted().Transposed() * given.Lattice.Basis;
                AtomSet atoms = AtomKinds.Of(cell).Atoms;

                Assert.Equal(symmetry.StandardInPrimitive.Determinant, transformation.Denominator);
                Assert.True((axes * axes.Transposed()).IsNear(cell.Lattice.Basis * cell.Lattice.Basis.Transposed(), 1e-6), $"Group {number}, {convention}: {axes}");
                Assert.All(AtomKinds.Of(given).Atoms.Fractions, x => Assert.Contains(
                    Enumerable.Range(0, atoms.Kinds.Max() + 1), kind => atoms.FindNear(kind, transformation.Apply(x), 1e-6, out _) >= 0));
            }
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void A_triclinic_reduction_moves_lattice_and_atoms_together(int number)
    {
        Crystal skewed = DrawnCrystals.InStandardSetting(number).SelectMany(DrawnCrystals.Disguised).DrawOne(_seed);
        CrystalSymmetry symmetry = Find(skewed);

        foreach (CellConvention convention in CellConventions.Standard)
        {
            Crystal reduced = symmetry.CellOf(convention);
            Assert.Equal(skewed.Lattice.Volume, reduced.Lattice.Volume, 1e-6 * skewed.Lattice.Volume);
            Assert.Equal(ClosestPair.Distance(skewed), ClosestPair.Distance(reduced), 6);
            CellParameters before = skewed.Lattice.Parameters, cell = reduced.Lattice.Parameters;
            Assert.True(cell.A <= cell.B + 1e-9 && cell.B <= cell.C + 1e-9);
            Assert.True(cell.A + cell.B + cell.C <= before.A + before.B + before.C + 1e-9, $"{before} was reduced to {cell}.");
        }
    }

    [Fact]
    public void A_crystal_written_in_P2_1nm_is_returned_in_Pmn2_1()
    {
        Crystal standard = DrawnCrystals.InStandardSetting(31).DrawOne(_seed);
        // Axes moved around: the twofold screw axis lies along a, as in P2_1nm or P2_1mn.
        Crystal turned = OnAxes(standard, new IntegerMatrix3(0, 0, 1, 1, 0, 0, 0, 1, 0));

        CrystalSymmetry symmetry = Find(turned);

        Assert.Equal("Pmn2_1", symmetry.Setting.Symbol);
        Assert.Equal("P m n 2_1", symmetry.Setting.FullSymbol);
        CellParameters expected = standard.Lattice.Parameters, found = symmetry.StandardCell.Lattice.Parameters;
        Assert.Equal([expected.A, expected.B, expected.C], [found.A, found.B, found.C], (a, b) => Math.Abs(a - b) < 1e-6);
    }

    [Fact]
    public void The_Setyawan_Curtarolo_cell_of_Pmn2_1_has_ascending_edges_and_so_another_setting()
    {
        Crystal crystal = new("tall", new Lattice(new(9, 7, 5, 90, 90, 90)), DrawnCrystals.InStandardSetting(31).DrawOne(_seed).Sites);
        CrystalSymmetry symmetry = Find(crystal);

        CellParameters tables = symmetry.CellOf(CellConvention.InternationalTables).Lattice.Parameters;
        CellParameters ascending = symmetry.CellOf(CellConvention.SetyawanCurtarolo).Lattice.Parameters;

        Assert.Equal((9.0, 7.0, 5.0), (Math.Round(tables.A, 6), Math.Round(tables.B, 6), Math.Round(tables.C, 6)));
        Assert.Equal((5.0, 7.0, 9.0), (Math.Round(ascending.A, 6), Math.Round(ascending.B, 6), Math.Round(ascending.C, 6)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void Of_the_cyclic_choices_of_Pbca_a_is_the_shortest_edge(int turns)
    {
        Crystal crystal = DrawnCrystals.InStandardSetting(61).DrawOne(_seed);
        for (int turn = 0; turn < turns; turn++)
            crystal = OnAxes(crystal, new IntegerMatrix3(0, 1, 0, 0, 0, 1, 1, 0, 0));

        CellParameters cell = Find(crystal).StandardCell.Lattice.Parameters;

        Assert.True(cell.A <= cell.B && cell.A <= cell.C, $"{cell}");
    }

    [Theory]
    [InlineData(7.1, 7.1, 12.8, 96.3, 99.8, 119.7)]
    [InlineData(7.1, 7.1, 12.8, 99.8, 96.3, 119.7)]
    [InlineData(6, 6, 6, 95, 96, 97.0)]
    [InlineData(6, 7, 17, 90.3, 90.0003, 90.0)]
    [InlineData(6, 7, 17, 90.3, 89.9997, 90.0)]
    // a + b is as long as b where cos γ = −a/2b.
    [InlineData(5, 7, 16, 93, 99, null)]
    public void A_triclinic_standard_cell_keeps_its_axes_where_edges_are_equal_or_angles_right_by_chance(double a, double b, double c, double alpha, double beta, double? gamma)
    {
        Lattice lattice = new(new(a, b, c, alpha, beta, gamma ?? Math.Acos(-a / (2 * b)) * 180 / Math.PI));
        Crystal crystal = DrawnCrystals.InStandardSetting(1).DrawOne(_seed) with { Lattice = lattice };
        CrystalSymmetry first = Find(crystal);
        CrystalSymmetry again = Find(first.StandardCell);

        Assert.Equal(1, first.Number);
        Assert.True(again.Transformation.IsNear(Matrix3D.Identity, 1e-9), $"{again.Transformation}");
    }

    [Theory]
    [InlineData(61, 6, 6, 7)]
    [InlineData(61, 6, 7, 6)]
    [InlineData(61, 6, 7, 7)]
    [InlineData(61, 6, 6, 6)]
    [InlineData(19, 6, 6, 7)]
    [InlineData(57, 7, 6, 6)]
    public void Orthorhombic_edges_that_are_equal_by_chance_keep_the_axes_of_a_standard_cell_that_is_given(int number, double a, double b, double c)
    {
        Crystal crystal = DrawnCrystals.InStandardSetting(number).DrawOne(_seed) with { Lattice = new Lattice(new(a, b, c, 90, 90, 90)) };
        CrystalSymmetry symmetry = Find(crystal);

        Assert.Equal(number, symmetry.Number);
        Assert.Equal(crystal.Lattice.Parameters, symmetry.StandardCell.Lattice.Parameters);
        Assert.True(symmetry.Transformation.IsNear(Matrix3D.Identity, 1e-9), $"{symmetry.Transformation}");
        Assert.Equal(number, Find(symmetry.StandardCell).Number);
    }

    [Fact]
    public void A_standard_cell_that_is_given_keeps_its_axes_and_origin()
    {
        foreach (int number in Enumerable.Range(1, SpaceGroups.Count))
        {
            CrystalSymmetry first = Find(DrawnCrystals.InStandardSetting(number).DrawOne(_seed));
            CrystalSymmetry second = Find(first.StandardCell);
            Assert.True(second.Transformation.IsNear(Matrix3D.Identity, 1e-9), $"Group {number}: {second.Transformation}");
            Assert.True(second.OriginShift.Length < 1e-9, $"Group {number}: {second.OriginShift}");
        }
    }

    private static CrystalSymmetry Find(Crystal crystal) => SymmetryFinder.Find(crystal, new SymmetryTolerance { SymprecAngstrom = 1e-3 });

    private static Crystal OnAxes(Crystal crystal, IntegerMatrix3 rows)
    {
        Matrix3D inverse = rows.ToMatrix3D().Inverted();
        return new Crystal(
            crystal.Name,
            Lattice.FromBasis(rows.ToMatrix3D() * crystal.Lattice.Basis),
            [.. crystal.Sites.Select(site => site with { Fraction = (site.Fraction * inverse).WrappedToCell() })]);
    }
}
