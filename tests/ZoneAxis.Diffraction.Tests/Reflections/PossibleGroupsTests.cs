using ZoneAxis.Crystallography;
using ZoneAxis.Tests;

namespace ZoneAxis.Diffraction.Tests.Reflections;

/// <summary>What ideal intensities leave possible.</summary>
public class PossibleGroupsTests
{
    [Fact]
    public void The_group_of_a_crystal_is_always_possible()
    {
        int seed = TestSeed.Next();
        MadeUpCrystals crystals = new();
        foreach (int number in Enumerable.Range(1, SpaceGroups.Count))
        {
            CrystalSymmetry symmetry = SymmetryFinder.Find(crystals.Draw(number, seed + number));
            Assert.True(Of(symmetry)[symmetry.Number - 1], $"A crystal of {symmetry.Setting}, drawn with seed {seed + number}, rules out its own group.");
        }
    }

    [Fact]
    public void Groups_of_more_symmetry_and_of_absences_that_are_not_there_are_ruled_out()
    {
        bool[] rockSalt = Of(SymmetryFinder.Find(Make.RockSalt));
        Assert.True(rockSalt[224] && rockSalt[215] && rockSalt[220]);
        Assert.False(rockSalt[226]);
        Assert.False(rockSalt[228]);
        bool[] triclinic = Of(SymmetryFinder.Find(Make.Triclinic));
        Assert.Equal([1, 2], Enumerable.Range(1, SpaceGroups.Count).Where(number => triclinic[number - 1]));
    }

    private static bool[] Of(CrystalSymmetry symmetry) => PossibleGroups.Of(((ReflectionDescriptor)new ReflectionDescriptorOptions().Create()).ListOf(symmetry));
}
