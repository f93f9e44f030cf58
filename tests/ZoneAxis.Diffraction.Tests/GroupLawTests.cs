using ZoneAxis.Crystallography;
using ZoneAxis.Tests;

namespace ZoneAxis.Diffraction.Tests;

/// <summary>What must hold of structure factors in each of the 230 groups, for X-rays and for electrons, atoms in thermal motion.</summary>
public class GroupLawTests
{
    private const int LargestIndex = 4;
    private const int Reflections = 2;
    private const double Relative = 1e-9;

    private static readonly Beam[] Beams = [new(), Beam.OfElectrons(200)];

    private readonly int _seed = TestSeed.Next();

    [Fact]
    public void Reflections_equal_by_the_Laue_group_are_equally_strong_and_absent_ones_vanish()
    {
        int absent = 0;
        ForEveryGroup((setting, crystal, h, strength, tolerance, beam) =>
        {
            if (new SystematicAbsences(setting.Hall.Operations).IsAbsent(h.X, h.Y, h.Z))
            {
                absent++;
                Assert.True(strength < tolerance, $"{setting}, seed {_seed}: {h} is absent but has |F| = {strength}.");
            }

            // Indices are rows: h' = h·W. The Laue group adds the inversion.
            IEnumerable<IntegerVector3> equal = setting.Hall.Operations.Select(operation => operation.Rotation.Transposed() * h);
            foreach (IntegerVector3 other in equal.SelectMany(index => new[] { index, -index }).Distinct())
                Assert.True(Math.Abs(Strength(crystal, other, beam) - strength) < tolerance, $"{setting}, seed {_seed}: |F({h})| = {strength}, |F({other})| = {Strength(crystal, other, beam)}");
        });
        Assert.True(absent > 40, $"Only {absent} of the reflections drawn are absent.");
    }

    [Fact]
    public void Neither_another_origin_nor_another_cell_changes_a_reflection() => ForEveryGroup((setting, crystal, h, strength, tolerance, beam) =>
    {
        Crystal moved = crystal with { Sites = [.. crystal.Sites.Select(site => site with { Fraction = site.Fraction + new Vector3D(0.123, 0.456, 0.789) })] };
        Assert.True(Math.Abs(Strength(moved, h, beam) - strength) < tolerance, $"{setting}, seed {_seed}: {h} on another origin");

        // New axes a + b, b and 2c: r = x·L = x'·L', h' = h·a' for each new axis a'.
        Matrix3D axes = new(1, 1, 0, 0, 1, 0, 0, 0, 2);
        Matrix3D inverse = axes.Inverted();
        Crystal other = new(
            crystal.Name,
            Lattice.FromBasis(axes * crystal.Lattice.Basis),
            [.. crystal.Sites.SelectMany(site => new[] { site.Fraction, site.Fraction + new Vector3D(0, 0, 1) }.Select(x => site with { Fraction = x * inverse }))]);
        double density = Strength(other, new IntegerVector3(h.X + h.Y, h.Y, 2 * h.Z), beam) / other.Lattice.Volume;
        Assert.True(Math.Abs(density - strength / crystal.Lattice.Volume) < tolerance / crystal.Lattice.Volume, $"{setting}, seed {_seed}: {h} in another cell");
    });

    private void ForEveryGroup(Action<SpaceGroupSetting, Crystal, IntegerVector3, double, double, Beam> law)
    {
        for (int group = 1; group <= SpaceGroups.Count; group++)
        {
            Random random = new(_seed + group);
            SpaceGroupSetting setting = SpaceGroups.Default(group);
            Crystal crystal = GroupCrystal.Of(group, random);
            Beam beam = Beams[group % Beams.Length];
            double tolerance = Relative * Strength(crystal, new IntegerVector3(0, 0, 0), beam);
            for (int i = 0; i < Reflections; i++)
            {
                IntegerVector3 h = new(Index(random), Index(random), Index(random));
                law(setting, crystal, h, Strength(crystal, h, beam), tolerance, beam);
            }
        }
    }

    private static double Strength(Crystal crystal, IntegerVector3 h, Beam beam) =>
        StructureFactor.At(crystal, h.ToVector3D(), beam, thermalMotion: true).Magnitude;

    private static int Index(Random random) => random.Next(-LargestIndex, LargestIndex + 1);
}
