using System.Collections.Immutable;

namespace ZoneAxis.Crystallography.Tests.Symmetry;

public class LatticeLaueGroupTests
{
    [Theory]
    [InlineData(5, 5, 5, 90, 90, 90, "m-3m", "cP", 24)]
    [InlineData(5, 6, 7, 90, 90, 90, "mmm", "oP", 4)]
    [InlineData(5, 6, 7, 90, 100, 90, "2/m", "mP", 2)]
    [InlineData(5, 6, 7, 80, 100, 95, "-1", "aP", 1)]
    [InlineData(5, 5, 8, 90, 90, 120, "6/mmm", "hP", 12)]
    [InlineData(5, 5, 5, 60, 60, 60, "m-3m", "cF", 24)]
    [InlineData(5, 5, 5, 70, 70, 70, "-3m", "hR", 6)]
    public void The_largest_group_is_that_of_the_metric(double a, double b, double c, double alpha, double beta, double gamma, string laue, string bravais, int rotations)
    {
        LatticeLaueGroup largest = GroupsOf(new CellParameters(a, b, c, alpha, beta, gamma))[0];
        Assert.Equal(laue, largest.LaueClass.Symbol);
        Assert.Equal(bravais, largest.Bravais);
        Assert.Equal(2 * rotations, largest.Rotations.Length);
        Assert.Equal(0, largest.MissAngstrom, 6);
    }

    [Fact]
    public void A_cubic_lattice_has_every_orientation_of_every_subgroup()
    {
        Dictionary<string, int> counts = GroupsOf(new CellParameters(5, 5, 5, 90, 90, 90)).GroupBy(group => group.LaueClass.Symbol).ToDictionary(group => group.Key, group => group.Count());
        Assert.Equal((1, 1, 3, 3, 4, 4, 4, 9, 1), (counts["m-3m"], counts["m-3"], counts["4/mmm"], counts["4/m"], counts["-3m"], counts["-3"], counts["mmm"], counts["2/m"], counts["-1"]));
    }

    [Fact]
    public void Each_group_of_the_class_and_the_lattice_is_there_on_the_axes_that_differ_in_absences()
    {
        LatticeLaueGroup orthorhombic = GroupsOf(new CellParameters(5, 6, 7, 90, 90, 90))[0];
        Assert.Equal(
            Enumerable.Range(1, SpaceGroups.Count).Where(number => SpaceGroups.Default(number) is { LaueClass.Symbol: "mmm", Centring: 'P' }),
            orthorhombic.Settings.Select(one => one.Setting.Number).Distinct().Order());
        // Pmmm extinguishes nothing on any axes; Pnma has six ways to stand, Pbca two.
        Assert.Equal((1, 6, 2), (Count(orthorhombic, 47), Count(orthorhombic, 62), Count(orthorhombic, 61)));
        Assert.All(orthorhombic.Settings, one => Assert.Equal(1, one.Columns.Determinant));
    }

    private static int Count(LatticeLaueGroup group, int number) => group.Settings.Count(one => one.Setting.Number == number);

    private static ImmutableArray<LatticeLaueGroup> GroupsOf(CellParameters cell) =>
        LatticeLaueGroup.Of(LatticeLaueGroup.Reduced(new Lattice(cell).Basis).Basis, SymmetryTolerance.At(0.01));
}
