using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction.Tests;

public class PointDefectTests
{
    private const int Seeds = 100;
    private const int Cells = 6 * 6 * 6;

    private static readonly Crystallite Size = Defective.Cells(6, 6, 6);
    private static readonly DefectiveCrystallite Perfect = Defective.Of(Make.RockSalt, Size, 0);

    // Between the reflections of six cells the lattice sum vanishes where an index is a sixth.
    private static readonly Vector3D[] BetweenReflections =
    [
        .. Enumerable.Range(0, 12).Select(i => new Vector3D(1 + (i % 5 + 1) / 6.0, i / 5 - 2 + 1 / 6.0, 2.5)),
    ];

    [Fact]
    public void Vacancies_leave_reflections_their_fraction_squared_on_average()
    {
        const double Fraction = 0.1;
        Vector3D reflection = new(2, 2, 0);
        double diffuse = Fraction * (1 - Fraction) * Defective.SumOfSquares(Make.RockSalt, Cells, reflection);
        double average = Average(new Vacancies { Fraction = Fraction }, crystallite => Defective.Intensity(crystallite, reflection));
        Assert.Equal(0.81, (average - diffuse) / Defective.Intensity(Perfect, reflection), 0.005);
    }

    [Fact]
    public void Vacancies_scatter_diffusely_what_independent_atoms_scatter()
    {
        const double Fraction = 0.1;
        double ratio = Average(new Vacancies { Fraction = Fraction }, crystallite =>
            MeanOverExpected(crystallite, _ => Fraction * (1 - Fraction)));
        Assert.Equal(1, ratio, 5 / Math.Sqrt(Seeds * BetweenReflections.Length / 2));
    }

    [Fact]
    public void Substitution_makes_the_average_atom()
    {
        const double Fraction = 0.2;
        (Element sodium, Element potassium, Element chlorine) = (Element.FromSymbol("Na"), Element.FromSymbol("K"), Element.FromSymbol("Cl"));
        Vector3D reflection = new(1, 1, 1);
        double sSquared = 3 / (4 * 5.6402 * 5.6402);
        double average = (1 - Fraction) * F(sodium) + Fraction * F(potassium);
        double expected = Math.Pow(6 * 6 * 6 * 4 * (F(chlorine) - average), 2);
        double diffuse = Fraction * (1 - Fraction) * 6 * 6 * 6 * 4 * Math.Pow(F(potassium) - F(sodium), 2);
        double found = Average(new Substitution(sodium, potassium) { Fraction = Fraction }, crystallite => Defective.Intensity(crystallite, reflection));
        Assert.Equal(1, found / (expected + diffuse), 0.02);

        double F(Element element) => FormFactorTable.XRay.Of(element).At(sSquared);
    }

    [Theory]
    [InlineData(2, 0, 0)]
    [InlineData(4, 2, 2)]
    public void Static_displacements_weaken_amplitudes_by_the_Debye_Waller_factor(int h, int k, int l)
    {
        const double Rms = 0.12;
        double b = 8 * Math.PI * Math.PI * Rms * Rms;
        Vector3D reflection = new(h, k, l);
        double sSquared = (h * h + k * k + l * l) / (4 * 5.6402 * 5.6402);
        double factor = Math.Exp(-b * sSquared);
        double diffuse = (1 - factor * factor) * Defective.SumOfSquares(Make.RockSalt, Cells, reflection);
        double average = Average(new StaticDisplacements { RmsAlongAxisAngstrom = Rms }, crystallite => Defective.Intensity(crystallite, reflection));
        Assert.Equal(1, (average - diffuse) / Defective.Intensity(Perfect, reflection) / (factor * factor), 0.01);
    }

    [Fact]
    public void Static_displacements_scatter_diffusely_what_the_reflections_lose()
    {
        const double Rms = 0.2;
        double ratio = Average(new StaticDisplacements { RmsAlongAxisAngstrom = Rms }, crystallite =>
            MeanOverExpected(crystallite, sSquared => 1 - Math.Exp(-2 * 8 * Math.PI * Math.PI * Rms * Rms * sSquared)));
        Assert.Equal(1, ratio, 5 / Math.Sqrt(Seeds * BetweenReflections.Length / 2));
    }

    [Fact]
    public void As_many_atoms_are_missing_or_replaced_as_stated_and_only_of_the_stated_element()
    {
        (Element sodium, Element potassium, Element chlorine) = (Element.FromSymbol("Na"), Element.FromSymbol("K"), Element.FromSymbol("Cl"));
        DefectiveCrystallite crystallite = Defective.Of(
            Make.RockSalt, Defective.Cells(10, 10, 10), 5,
            new Vacancies { Fraction = 0.2, Element = chlorine }, new Substitution(sodium, potassium) { Fraction = 0.1 });
        Assert.Equal(8000, crystallite.Atoms.Length);
        Assert.InRange(crystallite.Atoms.Count(atom => atom.Weight == 0), 800 - 130, 800 + 130);
        Assert.All(crystallite.Atoms.Where(atom => atom.Weight == 0), atom => Assert.Equal(chlorine, atom.Element));
        Assert.InRange(crystallite.Atoms.Count(atom => atom.Element == potassium), 400 - 95, 400 + 95);
    }

    [Fact]
    public void Another_defect_does_not_change_the_random_numbers_of_the_others()
    {
        IDefect vacancies = new Vacancies { Fraction = 0.1 };
        DefectiveCrystallite alone = Defective.Of(Make.RockSalt, Size, 5, vacancies);
        DefectiveCrystallite both = Defective.Of(Make.RockSalt, Size, 5, new StaticDisplacements(), vacancies);
        DefectiveCrystallite other = Defective.Of(Make.RockSalt, Size, 6, vacancies);
        Assert.Equal(alone.Atoms.Select(atom => atom.Weight), both.Atoms.Select(atom => atom.Weight));
        Assert.NotEqual(alone.Atoms.Select(atom => atom.Weight), other.Atoms.Select(atom => atom.Weight));
    }

    [Fact]
    public void What_does_not_fit_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new Vacancies { Fraction = -0.1 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new StaticDisplacements { RmsAlongAxisAngstrom = double.NaN });
        ArgumentException noIron = Assert.Throws<ArgumentException>(() =>
            Defective.Of(Make.RockSalt, Size, 0, new Substitution(Element.FromSymbol("Fe"), Element.FromSymbol("Co"))));
        Assert.Contains("no Fe", noIron.Message, StringComparison.Ordinal);
        ArgumentException tooMany = Assert.Throws<ArgumentException>(() => Defective.Of(Make.RockSalt, Defective.Cells(1000, 1000, 1000), 0));
        Assert.Contains("8000000000 atoms", tooMany.Message, StringComparison.Ordinal);
    }

    /// <summary>The intensities between the reflections, each relative to a share of what the atoms scatter with random phases.</summary>
    private static double MeanOverExpected(DefectiveCrystallite crystallite, Func<double, double> share) =>
        Defective.Amplitudes(crystallite, BetweenReflections).Zip(BetweenReflections).Average(pair =>
        {
            double sSquared = (Make.RockSalt.Lattice.Inverse * pair.Second).LengthSquared / 4;
            double expected = share(sSquared) * Defective.SumOfSquares(Make.RockSalt, Cells, pair.Second);
            return pair.First.Magnitude * pair.First.Magnitude / expected;
        });

    private static double Average(IDefect defect, Func<DefectiveCrystallite, double> measure) =>
        Enumerable.Range(1, Seeds).Average(seed => measure(Defective.Of(Make.RockSalt, Size, (ulong)seed, defect)));
}
