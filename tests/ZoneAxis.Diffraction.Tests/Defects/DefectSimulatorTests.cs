using System.Numerics;
using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction.Tests;

public class DefectSimulatorTests
{
    private const double OfMaximum = 1e-9;
    private const ulong Seed = 11;

    // The published field of view with few pixels.
    private static readonly Detector Coarse = new() { Rows = 23, Columns = 19, PixelSizeMetres = 4.5e-4 };

    private static readonly Orientation Any = Orientation.About(new Vector3D(0.3, -0.5, 0.9), 33);

    public static TheoryData<IDefect> DefectsOfNothing =>
    [
        new Vacancies { Fraction = 0 },
        new Substitution(Element.FromSymbol("Na"), Element.FromSymbol("K")) { Fraction = 0 },
        new StaticDisplacements { RmsAlongAxisAngstrom = 0 },
        new VoidDefect { RadiusAngstrom = 0 },
        new Inclusion(Make.ZincBlende) { RadiusAngstrom = 0 },
        new Inclusion(Make.RockSalt) { RadiusAngstrom = 7 },
        new GrainBoundary { MisorientationDegrees = 0, Plane = new Vector3D(1, 2, 0), Axis = new LatticeDirection(1, 1, 1) },
    ];

    public static TheoryData<IDefect> DefectsOfEachKind =>
    [
        new Vacancies { Fraction = 0.03 },
        new Vacancies { Fraction = 0.4, Element = Element.FromSymbol("Cl") },
        new Substitution(Element.FromSymbol("Na"), Element.FromSymbol("K")) { Fraction = 0.3 },
        new StaticDisplacements { RmsAlongAxisAngstrom = 0.15 },
        new VoidDefect { RadiusAngstrom = 6 },
        new Inclusion(Make.ZincBlende) { RadiusAngstrom = 8, Orientation = Any },
        new GrainBoundary { MisorientationDegrees = 12 },
        new Dislocation(new Vector3D(0.5, 0.5, 0), new LatticeDirection(1, 1, 0)),
        new Dislocation(new Vector3D(0.5, 0.5, 0), new LatticeDirection(1, 1, 2)),
    ];

    [Theory]
    [MemberData(nameof(DefectsOfNothing))]
    public void Defects_of_nothing_leave_the_closed_form(IDefect defect)
    {
        Geometry geometry = Of(Defective.Cells(4, 6, 8));
        double[] expected = new PatternSimulator(geometry).Intensity(Make.RockSalt, Any).Values.ToArray();
        IntensityImage image = new DefectSimulator(geometry).Intensity(Defective.Of(Make.RockSalt, geometry.Crystallite, Seed, defect), Any);
        AssertEqual(expected, image.Values.ToArray(), defect.Name);
    }

    [Fact]
    public void Without_defects_the_pattern_is_that_of_the_closed_form_for_any_crystal()
    {
        foreach (Crystal crystal in new[] { Make.Triclinic, Make.ZincBlende })
        {
            foreach (Crystallite size in new[] { Defective.Cells(10, 10, 10), Defective.Cells(3, 1, 5) })
            {
                Geometry geometry = Of(size);
                double[] expected = new PatternSimulator(geometry).Intensity(crystal, Any).Values.ToArray();
                AssertEqual(expected, new DefectSimulator(geometry).Intensity(Defective.Of(crystal, size, Seed), Any).Values.ToArray(), crystal.Name);
            }
        }
    }

    [Fact]
    public void Electrons_thermal_motion_and_precession_are_those_of_the_geometry()
    {
        Geometry geometry = Of(Defective.Cells(3, 4, 5)) with
        {
            Beam = Beam.OfElectrons(200),
            ThermalMotion = true,
            Precession = new Precession { AngleDegrees = 1.5, Steps = 5 },
            Detector = Coarse with { PixelSizeMetres = 6e-4 },
        };
        Crystal warm = Make.RockSalt with { Sites = [.. Make.RockSalt.Sites.Select((site, i) => site with { IsotropicB = 0.5 + i % 2 })] };
        double[] expected = new PatternSimulator(geometry).Intensity(warm, Any).Values.ToArray();
        DefectiveCrystallite crystallite = Defective.Of(warm, geometry.Crystallite, Seed);
        AssertEqual(expected, new DefectSimulator(geometry).Intensity(crystallite, Any).Values.ToArray(), warm.Name);
        Assert.NotEqual(expected, new PatternSimulator(geometry).Intensity(Make.RockSalt, Any).Values.ToArray());
    }

    [Theory]
    [MemberData(nameof(DefectsOfEachKind))]
    public void The_pattern_is_the_plain_sum_over_all_atoms(IDefect defect)
    {
        Geometry geometry = Of(Defective.Cells(3, 4, 3)) with { Detector = Coarse with { Rows = 9, Columns = 8, PixelSizeMetres = 1e-3 } };
        DefectiveCrystallite crystallite = Defective.Of(Make.RockSalt, geometry.Crystallite, Seed, defect);
        AssertEqual(PlainSum(crystallite, geometry), new DefectSimulator(geometry).Intensity(crystallite, Any).Values.ToArray(), defect.Name);
    }

    [Theory]
    [MemberData(nameof(DefectsOfEachKind))]
    public void Skipping_pixels_changes_no_grey(IDefect defect)
    {
        Geometry geometry = Of(Defective.Cells(5, 5, 5)) with { Detector = new Detector { Rows = 30, Columns = 28, PixelSizeMetres = 2.8e-4 } };
        DefectSimulator simulator = new(geometry);
        DefectiveCrystallite crystallite = Defective.Of(Make.RockSalt, geometry.Crystallite, Seed, defect);
        Orientation orientation = geometry.View(PatternAxis.Y).OrientationOf(crystallite.Crystal.Lattice);
        Assert.Equal(simulator.Intensity(crystallite, orientation).ToGrey().Pixels, simulator.Grey(crystallite, orientation).Pixels);
    }

    [Fact]
    public void Few_pixels_are_computed_where_few_atoms_changed()
    {
        Geometry geometry = Of(Defective.Cells(10, 10, 10)) with { Detector = new Detector() };
        DefectiveCrystallite crystallite = Defective.Of(Make.RockSalt, geometry.Crystallite, Seed, new Vacancies { Fraction = 0.01 });
        int computed = new DefectSimulator(geometry).CountPixels(crystallite, Orientation.Unrotated, GreyScale.LeastVisibleFraction);
        Assert.InRange(computed, 4, 256 * 256 / 5);
    }

    [Fact]
    public void A_crystallite_of_another_size_than_the_geometrys_is_refused()
    {
        DefectSimulator simulator = new(Of(Defective.Cells(3, 3, 3)));
        ArgumentException error = Assert.Throws<ArgumentException>(() => simulator.Intensity(Defective.Of(Make.RockSalt, Defective.Cells(3, 3, 4), Seed), Any));
        Assert.Contains("3 × 3 × 4", error.Message, StringComparison.Ordinal);
    }

    private static Rotated45 Of(Crystallite size) => new() { Detector = Coarse, Crystallite = size, SolidAngle = SolidAngle.CosineCubed };

    private static void AssertEqual(double[] expected, double[] values, string name)
    {
        double worst = expected.Zip(values, (a, b) => Math.Abs(a - b)).Max() / expected.Max();
        Assert.True(worst <= OfMaximum, $"{name}: {worst:e2} of the maximum");
    }

    private static double[] PlainSum(DefectiveCrystallite crystallite, Geometry geometry)
    {
        Detector detector = geometry.Detector;
        return [.. Enumerable.Range(0, (int)detector.PixelCount).Select(index =>
        {
            double x = (index % detector.Columns - detector.BeamColumn) * detector.PixelSizeMetres;
            double y = (index / detector.Columns - detector.BeamRow) * detector.PixelSizeMetres;
            double r = Math.Sqrt(x * x + y * y + detector.DistanceMetres * detector.DistanceMetres);
            Vector3D h = 1 / geometry.Beam.WavelengthAngstrom * new Vector3D(x / r, y / r, detector.DistanceMetres / r - 1);
            Complex sum = Complex.Zero;
            foreach (CrystalliteAtom atom in crystallite.Atoms)
            {
                double amplitude = atom.Weight * FormFactorTable.XRay.Of(atom.Element).At(h.LengthSquared / 4);
                sum += Complex.FromPolarCoordinates(amplitude, -2 * Math.PI * h.Dot(Any.Rotation * atom.Position));
            }

            return sum.Magnitude * sum.Magnitude * Math.Pow(detector.DistanceMetres / r, 3);
        })];
    }
}
