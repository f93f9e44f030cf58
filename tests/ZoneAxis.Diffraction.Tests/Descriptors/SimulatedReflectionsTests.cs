using CsCheck;
using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction.Tests.Descriptors;

/// <summary>Reflections computed row by row.</summary>
public class SimulatedReflectionsTests
{
    [Fact]
    public void Intensities_are_the_squared_structure_factors() => Make.Crystal.Sample(
        crystal =>
        {
            ReflectionList list = SimulatedReflections.Of(crystal, new SimulatedReflectionOptions { LeastSpacingAngstrom = 1.1 });
            double largest = list.Reflections.Max(one => one.Intensity);
            foreach (Reflection one in list.Reflections)
            {
                double magnitude = StructureFactor.At(crystal, new Vector3D(one.H, one.K, one.L)).Magnitude;
                Assert.Equal(magnitude * magnitude, one.Intensity, 1e-9 * largest);
            }
        },
        iter: 20);

    [Fact]
    public void A_sphere_holds_one_of_each_pair_of_Friedel_mates_and_no_other_reflection() => Make.Crystal.Sample(
        crystal =>
        {
            const double Spacing = 1.3;
            HashSet<(int H, int K, int L)> found = [.. SimulatedReflections.Of(crystal, new SimulatedReflectionOptions { LeastSpacingAngstrom = Spacing }).Reflections.Select(one => (one.H, one.K, one.L))];
            const int Most = 11;
            for (int h = -Most; h <= Most; h++)
            {
                for (int k = -Most; k <= Most; k++)
                {
                    for (int l = -Most; l <= Most; l++)
                    {
                        double length = (crystal.Lattice.Inverse * new Vector3D(h, k, l)).Length;
                        // On the sphere itself rounding decides.
                        if (Math.Abs(length - (1 / Spacing)) < 1e-9)
                            continue;
                        bool isInside = length > 0 && length < 1 / Spacing;
                        Assert.Equal(isInside, found.Contains((h, k, l)) ^ found.Contains((-h, -k, -l)));
                    }
                }
            }
        },
        iter: 10);

    [Fact]
    public void A_large_cell_has_about_as_many_reflections_as_are_wanted()
    {
        Crystal large = new("large", new Lattice(new CellParameters(31, 33, 35, 90, 100, 90)), [new Site(Element.FromSymbol("C"), new Vector3D(0.1, 0.2, 0.3))]);
        Assert.InRange(SimulatedReflections.Of(large, new SimulatedReflectionOptions { MostReflections = 1000 }).Reflections.Length, 950, 1050);
    }

    [Theory]
    [InlineData(0.2, 10, "LeastSpacingAngstrom is 0.2")]
    [InlineData(0.5, 0, "MostReflections is 0")]
    public void An_option_out_of_its_range_is_refused(double spacing, int most, string sentence) => Assert.Contains(
        sentence,
        Assert.Throws<ArgumentException>(() => SimulatedReflections.Of(Make.RockSalt, new SimulatedReflectionOptions { LeastSpacingAngstrom = spacing, MostReflections = most })).Message,
        StringComparison.Ordinal);
}
