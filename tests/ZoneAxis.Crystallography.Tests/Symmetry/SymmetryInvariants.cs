namespace ZoneAxis.Crystallography.Tests.Symmetry;

/// <summary>What must be true of every answer of the symmetry finder.</summary>
internal static class SymmetryInvariants
{
    /// <summary>Checks an answer against its crystal.</summary>
    /// <param name="given">The crystal as given.</param>
    /// <param name="symmetry">The answer.</param>
    /// <param name="exact">Whether the crystal has its symmetry exactly, so that idealising moves nothing.</param>
    public static void AssertHold(Crystal given, CrystalSymmetry symmetry, bool exact = true)
    {
        AssertVolumeAndCompositionKept(given, symmetry, exact);
        AssertOperationsMapTheStandardCellOnItself(symmetry);
        AssertFoundAgainFromTheStandardCell(symmetry);
        AssertFoundAgainFromTheSetyawanCurtaroloCell(symmetry);
    }

    private static void AssertVolumeAndCompositionKept(Crystal given, CrystalSymmetry symmetry, bool exact)
    {
        double ratio = symmetry.Transformation.Determinant;
        Assert.True(ratio > 0, "The standard cell is left-handed.");
        double whole = Math.Max(ratio, 1 / ratio);
        Assert.Equal(Math.Round(whole), whole, 6);
        Assert.Equal(given.Lattice.Volume, symmetry.StandardCell.Lattice.Volume * ratio, exact ? 1e-6 * given.Lattice.Volume : 0.05 * given.Lattice.Volume);
        foreach ((Element element, double amount) in given.Composition())
            Assert.Equal(amount, symmetry.StandardCell.Composition()[element] * ratio, 6);
    }

    private static void AssertOperationsMapTheStandardCellOnItself(CrystalSymmetry symmetry)
    {
        const double ToleranceAngstrom = 1e-6;
        Crystal crystal = symmetry.StandardCell;
        AtomKinds kinds = AtomKinds.Of(crystal);
        foreach (SymmetryOperation operation in symmetry.Setting.Hall.Operations)
        {
            Vector3D translation = 1.0 / SymmetryOperation.Denominator * operation.Translation.ToVector3D();
            Assert.True(kinds.Atoms.Maps(operation.Rotation, translation, ToleranceAngstrom, out _), $"{operation} is no symmetry of the standard cell of {crystal.Name}.");
        }
    }

    private static void AssertFoundAgainFromTheStandardCell(CrystalSymmetry symmetry)
    {
        CrystalSymmetry again = SymmetryFinder.Find(symmetry.StandardCell, new SymmetryTolerance { SymprecAngstrom = 1e-4 });
        Assert.Equal(symmetry.Number, again.Number);
        Assert.Equal(symmetry.StandardCell.Lattice.Volume, again.StandardCell.Lattice.Volume, 1e-6 * symmetry.StandardCell.Lattice.Volume);
    }

    private static void AssertFoundAgainFromTheSetyawanCurtaroloCell(CrystalSymmetry symmetry)
    {
        Crystal conventional = SetyawanCurtaroloCell.Of(symmetry);
        Assert.Equal(symmetry.Number, SymmetryFinder.Find(conventional, new SymmetryTolerance { SymprecAngstrom = 1e-4 }).Number);
        Assert.Equal(symmetry.StandardCell.Sites.Length, conventional.Sites.Length);
        CellParameters cell = conventional.Lattice.Parameters;
        bool sorted = symmetry.Setting.System != CrystalSystem.Orthorhombic || symmetry.Setting.Symbol[0] is 'C' or 'A' || (cell.A <= cell.B && cell.B <= cell.C);
        Assert.True(sorted, $"The orthorhombic edges of {cell} do not ascend.");
    }
}
