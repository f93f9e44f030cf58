using System.Numerics;
using CsCheck;
using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction.Tests;

public class StructureFactorTests
{
    private const string Seed = "0000KOIPe7r5";
    private const double Relative = 1e-9;

    private static readonly Gen<Vector3D> Indices =
        Gen.Select(Gen.Int[-6, 6], Gen.Int[-6, 6], Gen.Int[-6, 6], (h, k, l) => new Vector3D(h, k, l));

    [Fact]
    public void Opposite_reflections_are_equally_strong() => Gen.Select(Make.Crystal, Indices).Sample(
        (crystal, hkl) =>
        {
            Complex there = StructureFactor.At(crystal, hkl);
            Complex back = StructureFactor.At(crystal, -hkl);
            return (there - Complex.Conjugate(back)).Magnitude <= Relative * Scale(crystal);
        },
        seed: Seed, iter: 500);

    [Fact]
    public void Moving_the_origin_changes_phases_only() => Gen.Select(Make.Crystal, Indices, Make.Direction).Sample(
        (crystal, hkl, shift) =>
        {
            Crystal moved = crystal with { Sites = [.. crystal.Sites.Select(site => site with { Fraction = site.Fraction + shift })] };
            double difference = StructureFactor.At(crystal, hkl).Magnitude - StructureFactor.At(moved, hkl).Magnitude;
            return Math.Abs(difference) <= Relative * Scale(crystal);
        },
        seed: Seed, iter: 500);

    [Fact]
    public void Doubling_the_cell_doubles_the_structure_factor() => Gen.Select(Make.Crystal, Indices).Sample(
        (crystal, hkl) =>
        {
            CellParameters p = crystal.Lattice.Parameters;
            IEnumerable<Site> doubled = crystal.Sites.SelectMany(site => Enumerable.Range(0, 2).Select(cell =>
                site with { Fraction = new Vector3D((site.Fraction.X + cell) / 2, site.Fraction.Y, site.Fraction.Z) }));
            var larger = new Crystal("doubled", new Lattice(p with { A = 2 * p.A }), [.. doubled]);
            Complex difference = StructureFactor.At(larger, new Vector3D(2 * hkl.X, hkl.Y, hkl.Z)) - 2 * StructureFactor.At(crystal, hkl);
            return difference.Magnitude <= Relative * Scale(crystal);
        },
        seed: Seed, iter: 500);

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

    private static double Scale(Crystal crystal) => crystal.Sites.Sum(site => site.Element.AtomicNumber);
}
