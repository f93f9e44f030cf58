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
        Assert.Equal(3 * ReflectionFeatures.Length, numbers.Length);
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
        Assert.Equal(DrawnMeasurement.Of(list, 0).Reflections, DrawnMeasurement.Of(list, 0).Reflections);
        Assert.NotEqual(DrawnMeasurement.Of(list, 0).Reflections, DrawnMeasurement.Of(list with { Name = "another" }, 0).Reflections);
        Assert.NotEqual(DrawnMeasurement.Of(list, 0).Reflections, DrawnMeasurement.Of(list, 1).Reflections);
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
