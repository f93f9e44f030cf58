using System.Numerics;
using CsCheck;
using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction.Tests;

public class StructureFactorTests
{
    private const double Relative = 1e-9;

    private static readonly Gen<Vector3D> Indices =
        Gen.Select(Gen.Int[-4, 4], Gen.Int[-4, 4], Gen.Int[-4, 4], (h, k, l) => new Vector3D(h, k, l));

    [Fact]
    public void Opposite_reflections_are_equally_strong() => Gen.Select(Make.Crystal, Indices).Sample(
        (crystal, hkl) =>
        {
            Complex there = StructureFactor.At(crystal, hkl);
            Complex back = StructureFactor.At(crystal, -hkl);
            return (there - Complex.Conjugate(back)).Magnitude <= Relative * Scale(crystal);
        },
        iter: 500);

    [Fact]
    public void Moving_the_origin_changes_phases_only() => Gen.Select(Make.Crystal, Indices, Make.Direction).Sample(
        (crystal, hkl, shift) =>
        {
            Crystal moved = crystal with { Sites = [.. crystal.Sites.Select(site => site with { Fraction = site.Fraction + shift })] };
            double difference = StructureFactor.At(crystal, hkl).Magnitude - StructureFactor.At(moved, hkl).Magnitude;
            return Math.Abs(difference) <= Relative * Scale(crystal);
        },
        iter: 500);

    [Fact]
    public void Doubling_the_cell_doubles_the_structure_factor() => Gen.Select(Make.Crystal, Indices).Sample(
        (crystal, hkl) =>
        {
            CellParameters p = crystal.Lattice.Parameters;
            IEnumerable<Site> doubled = crystal.Sites.SelectMany(site => Enumerable.Range(0, 2).Select(cell =>
                site with { Fraction = new Vector3D((site.Fraction.X + cell) / 2, site.Fraction.Y, site.Fraction.Z) }));
            Crystal larger = new("doubled", new Lattice(p with { A = 2 * p.A }), [.. doubled]);
            Complex difference = StructureFactor.At(larger, new Vector3D(2 * hkl.X, hkl.Y, hkl.Z)) - 2 * StructureFactor.At(crystal, hkl);
            return difference.Magnitude <= Relative * Scale(crystal);
        },
        iter: 500);

    [Theory]
    [InlineData(1, 0, 0)]
    [InlineData(1, 1, 0)]
    [InlineData(2, 1, 1)]
    public void Mixed_indices_are_absent_from_a_face_centred_cell(int h, int k, int l) =>
        Assert.Equal(0, StructureFactor.At(Make.RockSalt, new Vector3D(h, k, l)).Magnitude, 1e-9);

    [Fact]
    public void Rock_salt_111_is_the_difference_of_its_ions_and_200_the_sum()
    {
        FormFactor sodium = FormFactorTable.XRay.Of(Element.FromSymbol("Na"));
        FormFactor chlorine = FormFactorTable.XRay.Of(Element.FromSymbol("Cl"));
        double unit = 1 / (4 * 5.6402 * 5.6402);
        Assert.Equal(4 * (chlorine.At(3 * unit) - sodium.At(3 * unit)), StructureFactor.At(Make.RockSalt, new Vector3D(1, 1, 1)).Magnitude, 1e-9);
        Assert.Equal(4 * (chlorine.At(4 * unit) + sodium.At(4 * unit)), StructureFactor.At(Make.RockSalt, new Vector3D(2, 0, 0)).Magnitude, 1e-9);
    }

    [Fact]
    public void Electrons_and_thermal_motion_count_as_the_beam_and_the_caller_say()
    {
        Crystal iron = Make.Of(3, new Site(Element.FromSymbol("Fe"), Vector3D.Zero, 0.5, 0.7));
        Vector3D hkl = new(2, 1, 0);
        double s2 = 5.0 / (4 * 9);
        double atRest = 0.5 * FormFactorTable.Electron.Of(Element.FromSymbol("Fe")).At(s2) * (1 + 200 / Beam.RestEnergyKiloelectronvolts);
        Assert.Equal(atRest, StructureFactor.At(iron, hkl, Beam.OfElectrons(200), thermalMotion: false).Real, 1e-12);
        Assert.Equal(atRest * Math.Exp(-0.7 * s2), StructureFactor.At(iron, hkl, Beam.OfElectrons(200), thermalMotion: true).Real, 1e-12);
        Assert.Equal(0.5 * FormFactorTable.XRay.Of(Element.FromSymbol("Fe")).At(s2) * Math.Exp(-0.7 * s2), StructureFactor.At(iron, hkl).Real, 1e-12);
    }

    [Fact]
    public void Reflections_beyond_the_tables_are_refused()
    {
        ArgumentException error = Assert.Throws<ArgumentException>(() => StructureFactor.At(Make.Of(3, new Site(Element.FromSymbol("Fe"), Vector3D.Zero)), new Vector3D(37, 0, 0)));
        Assert.Contains("s = sin θ/λ = 6.17 1/Å", error.Message, StringComparison.Ordinal);
    }

    private static double Scale(Crystal crystal) => crystal.Sites.Sum(site => site.Element.AtomicNumber);
}
