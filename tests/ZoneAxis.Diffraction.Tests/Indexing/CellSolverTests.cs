using System.Collections.Immutable;
using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction.Tests.Indexing;

public class CellSolverTests
{
    private const double Edge = 5.6402;

    [Fact]
    public void Rock_salt_along_three_axes_may_be_F_or_P_with_halved_axes()
    {
        ImmutableArray<CellCandidate> cells = new CellSolver().Solve(ZonePatterns.RockSalt[..3]);
        Assert.True(ZonePatterns.IsCell(cells[0].Cell, Edge / 2, Edge / 2, Edge / 2), $"The first cell is {cells[0].Cell}.");
        CellCandidate centred = Assert.Single(cells, one => ZonePatterns.IsCell(one.Cell, Edge, Edge, Edge));
        Assert.Contains(centred.Groups, one => one.Extinction.Groups.Contains(225));
    }

    [Fact]
    public void A_fourth_zone_settles_it()
    {
        ImmutableArray<CellCandidate> cells = new CellSolver().Solve(ZonePatterns.RockSalt);
        Assert.True(ZonePatterns.IsCell(cells[0].Cell, Edge, Edge, Edge), $"The first cell is {cells[0].Cell}.");
        Assert.DoesNotContain(cells, one => ZonePatterns.IsCell(one.Cell, Edge / 2, Edge / 2, Edge / 2));
    }

    [Fact]
    public void How_the_pictures_are_turned_does_not_matter()
    {
        ZoneLattice[] zones = Exact(new Lattice(new CellParameters(4.1, 5.3, 6.9, 83, 97, 105)));
        double[] degrees = [20, 75, 260];
        ZoneLattice[] turned = [.. zones.Zip(degrees, (zone, angle) => zone with { Reciprocal = Turned(zone.Reciprocal, angle) })];
        CellParameters cell = new CellSolver().Solve(turned)[0].Cell;
        Assert.True(ZonePatterns.IsCell(cell, 4.1, 5.3, 6.9), $"The cell is {cell}.");
        Assert.Equal(83, cell.Alpha, 0.1);
        Assert.Equal(97, cell.Beta, 0.1);
        Assert.Equal(105, cell.Gamma, 0.1);
    }

    [Fact]
    public void Which_way_the_basis_of_a_zone_turns_does_not_matter()
    {
        ZoneLattice[] zones = [.. Exact(new Lattice(new CellParameters(4.1, 5.3, 6.9, 83, 97, 105))).Select(WithReflections)];
        ZoneLattice[] otherWay = [.. zones.Select(OtherWay)];
        Assert.Contains(zones, zone => zone.Reciprocal.A.Cross(zone.Reciprocal.B) < 0);
        Assert.Contains(zones, zone => zone.Reciprocal.A.Cross(zone.Reciprocal.B) > 0);
        CellCandidate one = new CellSolver().Solve(zones)[0], other = new CellSolver().Solve(otherWay)[0];
        Assert.True(ZonePatterns.IsCell(one.Cell, 4.1, 5.3, 6.9), $"The cell is {one.Cell}.");
        Assert.Equal(one.Cell.Gamma, other.Cell.Gamma, 1e-9);
        Assert.Equal(Indexed(one), Indexed(other));

        static ZoneLattice WithReflections(ZoneLattice zone) => zone with
        {
            Reflections =
            [
                .. from i in Enumerable.Range(-2, 5)
                   from j in Enumerable.Range(-2, 5)
                   where (i, j) != (0, 0)
                   select new ZoneReflection(i, j, zone.Reciprocal.At(i, j), 1 / (1.0 + (7 * i + j) * (7 * i + j)), 0),
            ],
        };

        static ZoneLattice OtherWay(ZoneLattice zone) => zone with
        {
            Reciprocal = zone.Reciprocal with { B = -zone.Reciprocal.B },
            Reflections = [.. zone.Reflections.Select(one => one with { J = -one.J })],
        };

        static (string, int, int, int, double)[] Indexed(CellCandidate cell) =>
            [.. cell.Reflections.Select(one => (one.Zone.Name, one.H, one.K, one.L, Math.Round(one.Intensity, 9))).Order()];
    }

    [Fact]
    public void A_scale_passes_through_to_the_cell()
    {
        ZoneLattice[] zones = Exact(new Lattice(new CellParameters(4, 5, 7, 90, 100, 90)));
        ZoneLattice[] halved = [.. zones.Select(zone => zone with { Reciprocal = new PlaneLattice(0.5 * zone.Reciprocal.A, 0.5 * zone.Reciprocal.B) })];
        CellParameters cell = new CellSolver().Solve(halved)[0].Cell;
        Assert.True(ZonePatterns.IsCell(cell, 8, 10, 14), $"The cell is {cell}.");
    }

    [Fact]
    public void Three_zones_in_one_plane_leave_the_cell_open()
    {
        ZoneLattice[] zones = Exact(new Lattice(new CellParameters(4, 5, 7, 90, 90, 90)));
        IndexingException error = Assert.Throws<IndexingException>(() => new CellSolver().Solve([zones[0], zones[1], zones[0]]));
        Assert.Contains("one plane", error.Message, StringComparison.Ordinal);
    }

    /// <summary>The zones along the edges of a primitive cell, without reflections.</summary>
    private static ZoneLattice[] Exact(Lattice lattice) => [.. ZonePatterns.Three.Select(zone =>
    {
        ZoneAxisView view = new(zone);
        Matrix3D rotation = view.OrientationOf(lattice).Rotation;
        PlaneVector[] basis = [.. Enumerable.Range(0, 3).Select(Unit).Where(h => h.Dot(new Vector3D(zone.U, zone.V, zone.W)) == 0)
            .Select(h => rotation * (lattice.Inverse * h)).Select(g => new PlaneVector(g.X, g.Y))];
        return new ZoneLattice(zone, new PlaneLattice(basis[0], basis[1]).Reduced(), []);
    })];

    private static Vector3D Unit(int axis) => new(axis == 0 ? 1 : 0, axis == 1 ? 1 : 0, axis == 2 ? 1 : 0);

    private static PlaneLattice Turned(PlaneLattice lattice, double degrees)
    {
        (double sine, double cosine) = Math.SinCos(degrees * Math.PI / 180);
        return new PlaneLattice(Turn(lattice.A), Turn(lattice.B)).Reduced();

        PlaneVector Turn(PlaneVector v) => new(cosine * v.X - sine * v.Y, sine * v.X + cosine * v.Y);
    }
}
