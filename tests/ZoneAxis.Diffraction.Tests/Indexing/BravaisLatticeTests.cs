using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction.Tests.Indexing;

public class BravaisLatticeTests
{
    private const double Agreement = 0.001;
    private static readonly LatticeDirection Along001 = new(0, 0, 1);

    [Theory]
    [InlineData(2, 5.1, 6.3, 7.4, 82, 97, 104)]
    [InlineData(10, 5.1, 6.3, 7.4, 90, 105, 90)]
    [InlineData(12, 8.1, 6.3, 7.4, 90, 105, 90)]
    [InlineData(47, 4.1, 5.3, 6.9, 90, 90, 90)]
    [InlineData(65, 7.1, 9.3, 4.9, 90, 90, 90)]
    [InlineData(69, 7.1, 8.3, 9.9, 90, 90, 90)]
    [InlineData(71, 6.1, 7.3, 8.9, 90, 90, 90)]
    [InlineData(123, 5.2, 5.2, 6.6, 90, 90, 90)]
    [InlineData(139, 6.7, 6.7, 9.1, 90, 90, 90)]
    [InlineData(191, 5.9, 5.9, 7.2, 90, 90, 120)]
    [InlineData(166, 7.9, 7.9, 11.2, 90, 90, 120)]
    [InlineData(221, 5.7, 5.7, 5.7, 90, 90, 90)]
    [InlineData(225, 9.3, 9.3, 9.3, 90, 90, 90)]
    [InlineData(229, 8.2, 8.2, 8.2, 90, 90, 90)]
    public void Each_of_the_14_shows_along_001_what_its_centring_leaves(int group, double a, double b, double c, double alpha, double beta, double gamma)
    {
        Crystal crystal = GeneralPosition(SpaceGroups.Default(group), new Lattice(new CellParameters(a, b, c, alpha, beta, gamma)));
        PlaneLattice found = new ZoneLatticeFinder(ZonePatterns.FlatOptions).Find(ZonePatterns.SimulateFlat(crystal, Along001), Along001).Reciprocal;

        SystematicAbsences absences = new(SpaceGroups.Default(group).Hall.Operations);
        (int H, int K)[] present = [.. from h in Enumerable.Range(-3, 7) from k in Enumerable.Range(-3, 7) where !absences.IsAbsent(h, k, 0) select (h, k)];
        int index = present.SelectMany(p => present.Select(q => Math.Abs(p.H * q.K - p.K * q.H))).Aggregate(0, IntegerMath.GreatestCommonDivisor);
        Vector3D first = crystal.Lattice.Inverse * new Vector3D(1, 0, 0), second = crystal.Lattice.Inverse * new Vector3D(0, 1, 0);
        double area = index * first.Cross(second).Length;
        Assert.Equal(area, found.Area, Agreement * area);
        double[] lengths = [.. present.Where(one => one != (0, 0)).Select(one => (one.H * first + one.K * second).Length).Order()];
        Assert.Equal(lengths[0], found.A.Length, Agreement * lengths[0]);
        Assert.Contains(lengths, length => Math.Abs(length - found.B.Length) < Agreement * length);
    }

    private static Crystal GeneralPosition(SpaceGroupSetting setting, Lattice lattice)
    {
        (Element Element, Vector3D Place)[] atoms = [(Element.FromSymbol("Fe"), new Vector3D(0.127, 0.231, 0.343)), (Element.FromSymbol("O"), new Vector3D(0.411, 0.073, 0.182))];
        return new Crystal(setting.ToString(), lattice,
        [
            .. from atom in atoms
               from operation in setting.Hall.Operations
               let place = operation.Apply(atom.Place)
               select new Site(atom.Element, new Vector3D(place.X - Math.Floor(place.X), place.Y - Math.Floor(place.Y), place.Z - Math.Floor(place.Z))),
        ]);
    }
}
