using CsCheck;

namespace ZoneAxis.Diffraction.Tests.Reflections;

public class PlaneLatticeTests
{
    private const double Rounding = 1e-9;

    private static readonly Gen<PlaneLattice> Lattices =
        Gen.Select(Gen.Double[0.05, 2], Gen.Double[0.05, 2], Gen.Double[1, 179], Gen.Double[0, 360], (a, b, angle, turn) => new PlaneLattice(Along(a, turn), Along(b, turn + angle)));

    // Bases of the same lattice: shears and exchanges, the signs included.
    private static readonly Gen<(int I, int J, int K, int L)> Bases =
        Gen.Select(Gen.Int[-6, 6], Gen.Int[-6, 6], Gen.Bool, Gen.Bool, (first, second, swapped, mirrored) =>
        {
            (int i, int j, int k, int l) = (1 + first * second, first, second, 1);
            if (mirrored)
                (k, l) = (-k, -l);
            return swapped ? (k, l, i, j) : (i, j, k, l);
        });

    [Fact]
    public void Reduction_keeps_the_lattice_and_shortens_its_basis()
    {
        PlaneLattice skew = new(new PlaneVector(1, 0), new PlaneVector(7.3, 1.1));
        PlaneLattice reduced = skew.Reduced();
        Assert.Equal(skew.Area, reduced.Area, 1e-12);
        Assert.True(reduced.A.Length <= reduced.B.Length && reduced.A.Dot(reduced.B) >= 0 && reduced.A.Dot(reduced.B) <= 0.5 * reduced.A.Dot(reduced.A) + 1e-12);
    }

    [Fact]
    public void The_reduced_basis_generates_the_lattice() => Lattices.Sample(lattice =>
    {
        PlaneLattice reduced = lattice.Reduced();
        double[] coordinates = [.. CoordinatesOn(lattice, reduced)];
        Assert.All(coordinates, one => Assert.Equal(Math.Round(one), one, Rounding * (1 + Math.Abs(one))));
        Assert.Equal(lattice.Area, reduced.Area, Rounding * lattice.Area);
    });

    [Fact]
    public void The_reduced_basis_is_the_shortest_and_never_obtuse() => Lattices.Sample(lattice =>
    {
        PlaneLattice reduced = lattice.Reduced();
        (PlaneVector a, PlaneVector b) = (reduced.A, reduced.B);
        Assert.True(a.Length <= b.Length);
        Assert.True(a.Dot(b) >= 0);
        Assert.True(a.Dot(b) <= (0.5 + Rounding) * a.Dot(a));
        Assert.InRange(reduced.AngleDegrees, 60 - 1e-6, 90);
        Assert.True(Shortest(reduced) >= (1 - Rounding) * a.Length);
    });

    [Fact]
    public void Every_basis_of_a_lattice_is_reduced_to_the_same_lengths_and_angle() => Gen.Select(Lattices, Bases).Sample((lattice, basis) =>
    {
        PlaneLattice expected = lattice.Reduced(), other = new PlaneLattice(lattice.At(basis.I, basis.J), lattice.At(basis.K, basis.L)).Reduced();
        Assert.Equal(expected.A.Length, other.A.Length, Rounding);
        Assert.Equal(expected.B.Length, other.B.Length, Rounding);
        Assert.Equal(expected.AngleDegrees, other.AngleDegrees, 1e-5);
    });

    [Fact]
    public void The_mirror_image_of_a_lattice_has_the_same_angle() => Lattices.Sample(lattice =>
        Assert.Equal(lattice.Reduced().AngleDegrees, new PlaneLattice(Mirrored(lattice.A), Mirrored(lattice.B)).Reduced().AngleDegrees, 1e-6));

    [Fact]
    public void The_dual_of_the_dual_is_the_lattice() => Lattices.Sample(lattice =>
    {
        PlaneLattice dual = lattice.Dual(), back = dual.Dual();
        Assert.Equal(1, dual.A.Dot(lattice.A), Rounding);
        Assert.Equal(0, dual.A.Dot(lattice.B), Rounding);
        Assert.True((back.A - lattice.A).Length < Rounding && (back.B - lattice.B).Length < Rounding);
    });

    private static double[] CoordinatesOn(PlaneLattice lattice, PlaneLattice other)
    {
        (double i, double j) = lattice.CoordinatesOf(other.A);
        (double k, double l) = lattice.CoordinatesOf(other.B);
        return [i, j, k, l];
    }

    private static double Shortest(PlaneLattice lattice) =>
        (from i in Enumerable.Range(-3, 7) from j in Enumerable.Range(-3, 7) where (i, j) != (0, 0) select lattice.At(i, j).Length).Min();

    private static PlaneVector Along(double length, double degrees)
    {
        (double sine, double cosine) = Math.SinCos(degrees * Math.PI / 180);
        return new PlaneVector(length * cosine, length * sine);
    }

    private static PlaneVector Mirrored(PlaneVector v) => new(v.X, -v.Y);
}
