using CsCheck;
using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction.Tests.Descriptors;

/// <summary>A list of reflections as numbers for a network.</summary>
public class ReflectionFeaturesTests
{
    private const int LawCrystals = 10;

    [Fact]
    public void Scale_Friedel_mates_order_and_repetitions_change_nothing() => Gen.Select(Make.Crystal, Gen.Double[0.01, 100], Gen.Int).Sample(
        (crystal, scale, seed) =>
        {
            ReflectionList list = ListOf(crystal);
            Random random = new(seed);
            Reflection[] other = [.. list.Reflections.Select(one => random.Next(2) == 0 ? one : one with { H = -one.H, K = -one.K, L = -one.L })];
            random.Shuffle(other);
            Reflection[] repeated = [.. other, .. other.Take(10)];
            ReflectionList changed = list with { Reflections = [.. repeated.Select(one => one with { Intensity = scale * one.Intensity })] };
            AssertEqual(ReflectionFeatures.Of(list), ReflectionFeatures.Of(changed));
        },
        iter: LawCrystals);

    [Fact]
    public void The_origin_changes_nothing() => Gen.Select(Make.Crystal, Gen.Double[0, 1], Gen.Double[0, 1], Gen.Double[0, 1]).Sample(
        (crystal, x, y, z) =>
        {
            Crystal moved = crystal with { Sites = [.. crystal.Sites.Select(site => site with { Fraction = site.Fraction + new Vector3D(x, y, z) })] };
            AssertEqual(ReflectionFeatures.Of(ListOf(crystal)), ReflectionFeatures.Of(ListOf(moved)));
        },
        iter: LawCrystals);

    [Theory]
    [InlineData(MeasuredPart.Sphere)]
    [InlineData(MeasuredPart.SevenZones)]
    [InlineData(MeasuredPart.ThreeZones)]
    [InlineData(MeasuredPart.OneZone)]
    public void Whatever_is_measured_the_numbers_are_finite_and_as_many(MeasuredPart part)
    {
        CrystalSymmetry symmetry = SymmetryFinder.Find(Make.RockSalt, SymmetryTolerance.MaterialsProject);
        ReflectionDescriptor descriptor = (ReflectionDescriptor)new ReflectionDescriptorOptions { Measured = part }.Create();
        byte[] bytes = new byte[descriptor.Views * descriptor.Length];
        descriptor.WriteViews(symmetry, bytes);
        Half[] numbers = System.Runtime.InteropServices.MemoryMarshal.Cast<byte, Half>(bytes).ToArray();
        Assert.Equal(4 * ReflectionFeatures.Length, numbers.Length);
        Assert.All(numbers, number => Assert.True(Half.IsFinite(number)));
        Assert.Equal(descriptor.Describe(symmetry), bytes[..descriptor.Length]);
    }

    [Fact]
    public void What_was_not_measured_is_told_from_what_is_absent()
    {
        ReflectionList all = ListOf(Make.RockSalt);
        ReflectionList nothing = all with { Reflections = [] };
        float[] empty = ReflectionFeatures.Of(nothing);
        Assert.All(empty, number => Assert.True(float.IsFinite(number)));
        Assert.True(empty.Count(number => number < 0) > ReflectionFeatures.Length / 2);
        // Every reflection of the zones of rock salt within the indices is measured where the sphere is large.
        Assert.True(ReflectionFeatures.Of(all).Count(number => number < 0) < empty.Count(number => number < 0) - 100);
    }

    [Fact]
    public void Of_one_zone_only_its_reflections_count()
    {
        ReflectionList one = PartOfReflections.Of(ListOf(Make.Triclinic), MeasuredPart.OneZone);
        Assert.NotEmpty(one.Reflections);
        Assert.True(one.Reflections.All(r => r.H == 0) || one.Reflections.All(r => r.K == 0) || one.Reflections.All(r => r.L == 0));
        Assert.All(PartOfReflections.Of(ListOf(Make.Triclinic), MeasuredPart.ThreeZones).Reflections, r => Assert.Equal(0, r.H * r.K * r.L));
    }

    [Fact]
    public void A_drawn_measurement_is_the_same_for_the_same_name_and_another_for_another()
    {
        ReflectionList list = ListOf(Make.Triclinic);
        SpaceGroupSetting setting = SpaceGroups.Default(1);
        Assert.Equal(DrawnMeasurement.Of(list, setting, 0).Reflections, DrawnMeasurement.Of(list, setting, 0).Reflections);
        Assert.NotEqual(DrawnMeasurement.Of(list, setting, 0).Reflections, DrawnMeasurement.Of(list with { Name = "another" }, setting, 0).Reflections);
        Assert.NotEqual(DrawnMeasurement.Of(list, setting, 0).Reflections, DrawnMeasurement.Of(list, setting, 1).Reflections);
    }

    [Fact]
    public void Outside_a_cone_lies_its_share_of_a_triclinic_crystal_and_all_of_a_cubic_one()
    {
        const double Share = 0.6, Sampling = 0.05;
        Vector3D axis = new(0.6, 0, 0.8);
        ReflectionList triclinic = ListOf(Make.Triclinic), reached = DrawnMeasurement.Reached(triclinic, SpaceGroups.Default(2), Share, axis);
        Assert.InRange((double)reached.Reflections.Length / triclinic.Reflections.Length, Share - Sampling, Share + Sampling);
        Assert.All(reached.Reflections, one =>
        {
            Vector3D h = triclinic.Lattice.Inverse * new Vector3D(one.H, one.K, one.L);
            Assert.True(Math.Abs(h.Dot(axis)) <= Share * h.Length);
        });
        ReflectionList cubic = ListOf(Make.RockSalt);
        Assert.Equal(cubic.Reflections.Length, DrawnMeasurement.Reached(cubic, SpaceGroups.Default(225), Share, axis).Reflections.Length);
    }

    [Fact]
    public void Of_zones_there_are_their_reflections_and_those_that_the_group_makes_equal()
    {
        ReflectionList cubic = ListOf(Make.RockSalt), inZone = DrawnMeasurement.InZones(cubic, SpaceGroups.Default(225), [new(0, 0, 1)]);
        Assert.Equal(cubic.Reflections.Where(one => one.H * one.K * one.L == 0), inZone.Reflections);
        ReflectionList triclinic = ListOf(Make.Triclinic);
        Assert.Equal(triclinic.Reflections.Where(one => one.L == 0 || one.H + one.K == 0), DrawnMeasurement.InZones(triclinic, SpaceGroups.Default(2), [new(0, 0, 1), new(1, 1, 0)]).Reflections);
    }

    [Fact]
    public void Electrons_are_diffracted_twice_into_reflections_that_round_atoms_forbid()
    {
        const int Draws = 60;
        CrystalSymmetry silicon = SymmetryFinder.Find(new Crystal("Si", new Lattice(new(5.431, 5.431, 5.431, 90, 90, 90)),
            [.. from shift in new[] { default, new Vector3D(0, 0.5, 0.5), new Vector3D(0.5, 0, 0.5), new Vector3D(0.5, 0.5, 0) }
                from offset in new[] { 0, 0.25 }
                select new Site(Element.FromSymbol("Si"), shift + new Vector3D(offset, offset, offset))]));
        ReflectionList ofElectrons = SimulatedReflections.Of(silicon.StandardCell, new SimulatedReflectionOptions { Radiation = Radiation.Electron });
        ReflectionList ofXRays = ofElectrons with { Radiation = Radiation.XRay };
        Assert.Contains(Enumerable.Range(0, Draws), seed => Has222(DrawnMeasurement.Of(ofElectrons, silicon.Setting, seed)));
        Assert.DoesNotContain(Enumerable.Range(0, Draws), seed => Has222(DrawnMeasurement.Of(ofXRays, silicon.Setting, seed)));

        static bool Has222(ReflectionList drawn) => drawn.Reflections.Any(one => (Math.Abs(one.H), Math.Abs(one.K), Math.Abs(one.L)) == (2, 2, 2) && one.Intensity > 10 * one.Sigma);
    }

    [Fact]
    public void Raw_patterns_are_not_enough()
    {
        GreyImage picture = new(256, 256, new byte[256 * 256]);
        Assert.Contains("must be indexed first", Assert.Throws<ArgumentException>(() => new ReflectionDescriptorOptions().Create().Describe(new PatternTriple(picture, picture, picture))).Message, StringComparison.Ordinal);
    }

    private static ReflectionList ListOf(Crystal crystal) => SimulatedReflections.Of(crystal, new SimulatedReflectionOptions { LeastSpacingAngstrom = 0.9 });

    /// <summary>Equal but for rounding, which may move an intensity over the edge of a bin.</summary>
    private static void AssertEqual(float[] expected, float[] found)
    {
        int different = expected.Zip(found, (one, other) => Math.Abs(one - other) > 1e-4 ? 1 : 0).Sum();
        Assert.True(different <= expected.Length / 200, $"{different} of {expected.Length} numbers differ.");
    }
}
