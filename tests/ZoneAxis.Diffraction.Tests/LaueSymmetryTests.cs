using System.Numerics;
using ZoneAxis.Crystallography;
using ZoneAxis.Tests;

namespace ZoneAxis.Diffraction.Tests;

public class LaueSymmetryTests
{
    private const int Seed = 20201106;
    private const int LargestIndex = 5;
    private const int Reflections = 20;

    public static TheoryData<string> Examples =>
        [.. Directory.GetFiles(Path.Combine(SharedData.ProjectRoot, "examples"), "*.cif").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Examples))]
    public void Reflections_that_symmetry_makes_equal_are_equally_strong_and_absent_ones_vanish(string example)
    {
        CrystalSymmetry symmetry = SymmetryFinder.Find(CifReader.ReadFirst(Path.Combine(SharedData.ProjectRoot, "examples", example)));
        Crystal crystal = symmetry.StandardCell;
        SystematicAbsences absences = new(symmetry.Setting.Hall.Operations);
        double tolerance = 1e-9 * Complex.Abs(StructureFactor.At(crystal, Vector3D.Zero));
        Random random = new(Seed);
        for (int i = 0; i < Reflections; i++)
        {
            IntegerVector3 h = new(Index(random), Index(random), Index(random));
            double strength = Complex.Abs(StructureFactor.At(crystal, h.ToVector3D()));
            if (absences.IsAbsent(h.X, h.Y, h.Z))
                Assert.True(strength < tolerance, $"{h} is absent in {symmetry.Setting} but has |F| = {strength}.");
            foreach (SymmetryOperation operation in symmetry.Setting.Hall.Operations)
            {
                // Indices are rows: h' = h·W.
                IntegerVector3 equal = operation.Rotation.Transposed() * h;
                Assert.Equal(strength, Complex.Abs(StructureFactor.At(crystal, equal.ToVector3D())), tolerance);
            }
        }
    }

    private static int Index(Random random) => random.Next(-LargestIndex, LargestIndex + 1);
}
