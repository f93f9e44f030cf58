using System.Numerics;
using System.Text.Json.Nodes;
using CsCheck;
using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction.Tests;

public class ExtendedDefectTests
{

    private static readonly Crystallite Size = Defective.Cells(6, 6, 6);
    private static readonly DefectiveCrystallite Perfect = Defective.Of(Make.RockSalt, Size, 0);

    private static readonly Gen<LatticeDirection> Direction =
        Gen.Select(Gen.Int[-3, 3], Gen.Int[-3, 3], Gen.Int[-3, 3]).Where(d => d != (0, 0, 0)).Select((u, v, w) => new LatticeDirection(u, v, w));

    [Fact]
    public void A_screw_dislocation_leaves_reflections_whose_g_is_across_b()
    {
        // Line and Burgers vector along [001]: g·b = l.
        DefectiveCrystallite screw = Defective.Of(Make.RockSalt, Size, 0, new Dislocation(new Vector3D(0, 0, 1), new LatticeDirection(0, 0, 1)));
        foreach (Vector3D across in new Vector3D[] { new(2, 0, 0), new(2, -4, 0), new(3, 1.3, 0), new(0.2, 0.7, 0) })
            Assert.Equal(1, Defective.Intensity(screw, across) / Defective.Intensity(Perfect, across), 1e-9);
        foreach (Vector3D along in new Vector3D[] { new(0, 0, 2), new(2, 0, 2) })
            Assert.True(Defective.Intensity(screw, along) < 0.5 * Defective.Intensity(Perfect, along), $"{along}: g·b is 2");
    }

    [Fact]
    public void An_edge_dislocation_leaves_reflections_whose_g_is_along_its_line()
    {
        DefectiveCrystallite edge = Defective.Of(Make.RockSalt, Size, 0, new Dislocation(new Vector3D(1, 0, 0), new LatticeDirection(0, 0, 1)));
        Assert.Equal(1, Defective.Intensity(edge, new Vector3D(0, 0, 2)) / Defective.Intensity(Perfect, new Vector3D(0, 0, 2)), 1e-9);
        Assert.True(Defective.Intensity(edge, new Vector3D(2, 0, 0)) < 0.5 * Defective.Intensity(Perfect, new Vector3D(2, 0, 0)));
    }

    [Fact]
    public void Around_a_dislocation_the_displacement_grows_by_the_Burgers_vector() => Gen.Select(Make.Lattice, Direction, Make.Direction).Sample(
        (lattice, line, burgers) =>
        {
            Func<Vector3D, Vector3D> field = new Dislocation(burgers, line).Field(lattice);
            Vector3D z = Unit(lattice.ToCartesian(new Vector3D(line.U, line.V, line.W)));
            Vector3D start = 20 * Unit(z.Cross(new Vector3D(0.3, 0.5, -0.7)));

            // Once around the line in small steps; the one step across the cut is the jump, minus b.
            const int Steps = 720;
            Vector3D[] around = [.. Enumerable.Range(0, Steps + 1).Select(step => field(Orientation.About(z, step * 360.0 / Steps).Rotation * start))];
            Vector3D[] differences = [.. around.Zip(around.Skip(1), (a, b) => b - a)];
            Vector3D jump = differences.MaxBy(difference => difference.Length);
            Vector3D b = lattice.ToCartesian(burgers);
            return (jump + b).Length < 0.02 * b.Length;
        },
        iter: 100);

    [Fact]
    public void The_displacements_of_dislocations_are_in_elastic_equilibrium() => Gen.Select(Make.Lattice, Direction, Make.Direction, Make.Direction, Gen.Double[0.05, 0.45]).Sample(
        (lattice, line, burgers, place, ratio) =>
        {
            // Navier's equation without body forces: ∇(∇·u)/(1 − 2ν) + ∇²u = 0.
            Func<Vector3D, Vector3D> field = new Dislocation(burgers, line) { PoissonRatio = ratio, CoreRadiusAngstrom = 0.01 }.Field(lattice);
            Vector3D z = Unit(lattice.ToCartesian(new Vector3D(line.U, line.V, line.W)));
            if (z.Cross(place).Length < 0.01)
                return true;
            Vector3D at = 20 * Unit(z.Cross(place));
            double b = lattice.ToCartesian(burgers).Length;
            if (OnCut(field, at, b))
                return true;
            Vector3D residual = 1 / (1 - 2 * ratio) * GradientOfDivergence(field, at) + Laplacian(field, at);
            return residual.Length < 1e-4 * b / at.LengthSquared;
        },
        iter: 300);

    [Fact]
    public void A_void_takes_the_atoms_of_its_volume_out_of_the_central_beam()
    {
        DefectiveCrystallite holed = Defective.Of(Make.RockSalt, Size, 0, new VoidDefect { RadiusAngstrom = 10 });
        int missing = holed.Atoms.Count(atom => atom.Weight == 0);
        double expected = 4.0 / 3 * Math.PI * 1000 * 8 / Math.Pow(5.6402, 3);
        Assert.InRange(missing, 0.9 * expected, 1.1 * expected);
        Assert.All(holed.Atoms, atom => Assert.Equal((atom.Position - 3 * 5.6402 * new Vector3D(1, 1, 1)).Length < 10, atom.Weight == 0));
        double ratio = Defective.Intensity(holed, new Vector3D(2, 0, 0)) / Defective.Intensity(Perfect, new Vector3D(2, 0, 0));
        Assert.Equal(Math.Pow(1 - missing / 1728.0, 2), ratio, 0.01);
    }

    [Fact]
    public void An_inclusion_adds_its_own_reflections()
    {
        DefectiveCrystallite with = Defective.Of(Make.RockSalt, Size, 0, new Inclusion(Make.ZincBlende) { RadiusAngstrom = 12 });
        CrystalliteAtom[] guests = [.. with.Atoms.Skip(with.PerfectCount)];
        double expected = 4.0 / 3 * Math.PI * Math.Pow(12, 3) * 8 / Math.Pow(5.4093, 3);
        Assert.InRange(guests.Length, 0.9 * expected, 1.1 * expected);

        // Where zinc blende has its 111 in the indices of the host; its surface does not hold whole cells, hence the tolerance.
        double ratio = 5.6402 / 5.4093;
        Vector3D guest111 = new(ratio, ratio, ratio);
        double own = Math.Pow(guests.Length / 8.0 * StructureFactor.At(Make.ZincBlende, new Vector3D(1, 1, 1)).Magnitude, 2);
        DefectiveCrystallite hole = Defective.Of(Make.RockSalt, Size, 0, new VoidDefect { RadiusAngstrom = 12 });
        Complex difference = Defective.Amplitudes(with, guest111)[0] - Defective.Amplitudes(hole, guest111)[0];
        Assert.Equal(1, difference.Magnitude * difference.Magnitude / own, 0.05);
    }

    [Fact]
    public void A_grain_boundary_shares_the_atoms_between_two_orientations()
    {
        const double Degrees = 10;
        DefectiveCrystallite bicrystal = Defective.Of(Make.RockSalt, Size, 0, new GrainBoundary { MisorientationDegrees = Degrees });
        Assert.Equal(864, bicrystal.Atoms.Take(bicrystal.PerfectCount).Count(atom => atom.Weight == 0));
        Assert.InRange(bicrystal.Atoms.Length - bicrystal.PerfectCount, 800, 930);

        // Each grain has half of the atoms, a quarter of the intensity, at reflections of its own.
        Vector3D first = new(4, 0, 0);
        Vector3D second = Orientation.About(new Vector3D(0, 0, 1), Degrees).Rotation * first;
        foreach (Vector3D reflection in new[] { first, second })
            Assert.Equal(0.25, Defective.Intensity(bicrystal, reflection) / Defective.Intensity(Perfect, first), 0.04);
    }

    [Fact]
    public void Point_defects_after_a_grain_boundary_are_in_both_grains()
    {
        DefectiveCrystallite bicrystal = Defective.Of(Make.RockSalt, Size, 4, new GrainBoundary(), new Vacancies { Fraction = 0.3 });
        int missing = bicrystal.Atoms.Skip(bicrystal.PerfectCount).Count(atom => atom.Weight == 0);
        Assert.InRange(missing, 180, 340);
    }

    [Fact]
    public void Every_defect_describes_itself()
    {
        IDefect[] defects =
        [
            new GrainBoundary(), new Dislocation(new Vector3D(0.5, 0.5, 0), new LatticeDirection(1, 1, 0)), new VoidDefect(), new Inclusion(Make.ZincBlende),
            new Substitution(Element.FromSymbol("Na"), Element.FromSymbol("K")), new Vacancies(), new StaticDisplacements(),
        ];
        JsonArray description = Defective.Of(Make.RockSalt, Size, 1, defects).Describe();
        Assert.Equal(defects.Select(defect => defect.Name), description.Select(item => item!["defect"]!.GetValue<string>()));
        Assert.Equal("[0.5,0.5,0]", description[1]!["burgersInCells"]!.ToJsonString());
    }

    [Fact]
    public void What_does_not_fit_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new Dislocation(Vector3D.Zero, new LatticeDirection(0, 0, 1)));
        Assert.Throws<ArgumentException>(() => Defective.Of(Make.RockSalt, Size, 0, new Dislocation(new Vector3D(1, 0, 0), default)));
        Assert.Throws<ArgumentException>(() => Defective.Of(Make.RockSalt, Size, 0, new GrainBoundary { Axis = default }));
        Assert.Throws<ArgumentOutOfRangeException>(() => new GrainBoundary { Plane = Vector3D.Zero });
        Assert.Throws<ArgumentOutOfRangeException>(() => new VoidDefect { RadiusAngstrom = -1 });
        foreach (double radius in new[] { 1e4, 1e12, double.MaxValue })
            Assert.Throws<ArgumentException>(() => Defective.Of(Make.RockSalt, Size, 0, new Inclusion(Make.ZincBlende) { RadiusAngstrom = radius }));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Inclusion(Make.ZincBlende) { Centre = new Vector3D(1e9, 0, 0) });
        Assert.Throws<ArgumentOutOfRangeException>(() => new VoidDefect { Centre = new Vector3D(double.NaN, 0, 0) });
        Assert.Throws<ArgumentOutOfRangeException>(() => new GrainBoundary { Through = new Vector3D(0, -11, 0) });
        Assert.Throws<ArgumentOutOfRangeException>(() => new Dislocation(new Vector3D(1, 0, 0), new LatticeDirection(0, 0, 1)) { Through = new Vector3D(0, 0, 11) });
    }

    private static Vector3D Unit(Vector3D v) => 1 / v.Length * v;

    private static bool OnCut(Func<Vector3D, Vector3D> field, Vector3D at, double b) =>
        Enumerable.Range(0, 3).Any(axis => (field(at + 0.05 * Axis(axis)) - field(at - 0.05 * Axis(axis))).Length > 0.1 * b);

    private static Vector3D Axis(int axis) => axis switch { 0 => new(1, 0, 0), 1 => new(0, 1, 0), _ => new(0, 0, 1) };

    private static Vector3D Laplacian(Func<Vector3D, Vector3D> field, Vector3D at)
    {
        const double Step = 0.01;
        Vector3D sum = Vector3D.Zero;
        for (int axis = 0; axis < 3; axis++)
            sum += 1 / (Step * Step) * (field(at + Step * Axis(axis)) - 2 * field(at) + field(at - Step * Axis(axis)));
        return sum;
    }

    private static Vector3D GradientOfDivergence(Func<Vector3D, Vector3D> field, Vector3D at)
    {
        const double Step = 0.01;
        return new Vector3D(Along(0), Along(1), Along(2));

        double Along(int axis) => (Divergence(at + Step * Axis(axis)) - Divergence(at - Step * Axis(axis))) / (2 * Step);

        double Divergence(Vector3D place) => Enumerable.Range(0, 3).Sum(axis =>
            (field(place + Step * Axis(axis)) - field(place - Step * Axis(axis)))[axis] / (2 * Step));
    }
}
