using System.Collections.Immutable;

namespace ZoneAxis.Crystallography.Tests.Symmetry;

/// <summary>What must be true of every answer of the symmetry finder.</summary>
internal static class SymmetryInvariants
{
    // An idealised cell has its symmetry exactly, but for rounding.
    private static readonly SymmetryTolerance Tight = new() { SymprecAngstrom = 1e-4 };

    /// <summary>Checks an answer against its crystal.</summary>
    /// <param name="given">The crystal as given.</param>
    /// <param name="symmetry">The answer.</param>
    /// <param name="exact">Whether the crystal has its symmetry exactly, so that idealising moves nothing.</param>
    /// <param name="context">What to say of the crystal in a failure, as its seed.</param>
    public static void AssertHold(Crystal given, CrystalSymmetry symmetry, bool exact = true, string context = "")
    {
        string name = $"{given.Name} {context} (group {symmetry.Setting})";
        AssertTransformationExact(given, symmetry, name);
        AssertVolumeAndCompositionKept(given, symmetry, exact);
        AssertOperationsMapTheGivenCellOnItself(given, symmetry, name);
        AssertOperationsMapTheStandardCellOnItself(symmetry, name);
        AssertNoPairMovedTogether(given, symmetry, name);
        AssertStandardisationIdempotent(symmetry, name);
        AssertFoundAgainFromTheSetyawanCurtaroloCell(symmetry);
    }

    /// <summary>P = M⁻¹·N with whole matrices whose determinants count primitive cells, right-handed; and x(standard) = P·x(given) + p.</summary>
    private static void AssertTransformationExact(Crystal given, CrystalSymmetry symmetry, string name)
    {
        Assert.Equal(symmetry.PrimitiveCellsGiven, symmetry.GivenInPrimitive.Determinant);
        Assert.Equal(symmetry.Setting.Hall.Centring.Length, symmetry.StandardInPrimitive.Determinant);
        Matrix3D product = symmetry.StandardInPrimitive.ToMatrix3D() * symmetry.Transformation;
        Assert.True(product.IsNear(symmetry.GivenInPrimitive.ToMatrix3D(), 1e-9), $"P is not M⁻¹N of {name}.");
        Assert.True(symmetry.Transformation.Determinant > 0, $"The standard cell of {name} is left-handed.");
        ImmutableArray<int> orbits = symmetry.OrbitOfGivenSites();
        AtomSet measured = AtomKinds.Of(symmetry.MeasuredStandardCell).Atoms;
        Site first = given.Sites[0];
        Vector3D image = symmetry.Transformation * first.Fraction + symmetry.OriginShift;
        bool there = Enumerable.Range(0, measured.Kinds.Max() + 1).Any(kind => measured.FindNear(kind, image, 2 * symmetry.SymprecUsedAngstrom, out _) >= 0);
        Assert.True(there, $"P·x + p of the first atom of {name} is on no atom of the standard cell.");
        Assert.Contains(0, symmetry.Orbits[orbits[0]].GivenSites);
    }

    private static void AssertVolumeAndCompositionKept(Crystal given, CrystalSymmetry symmetry, bool exact)
    {
        double ratio = symmetry.Transformation.Determinant;
        Assert.Equal(given.Lattice.Volume, symmetry.StandardCell.Lattice.Volume * ratio, exact ? 1e-6 * given.Lattice.Volume : 0.05 * given.Lattice.Volume);
        foreach ((Element element, double amount) in given.Composition())
            Assert.Equal(amount, symmetry.StandardCell.Composition()[element] * ratio, 6);
        Assert.Equal(given.Sites.Length, symmetry.Orbits.Sum(orbit => orbit.GivenSites.Length));
        Assert.All(symmetry.Orbits, orbit => Assert.Equal(orbit.Wyckoff.Multiplicity * orbit.Species.Length, orbit.StandardSites.Length));
        Assert.Equal(
            symmetry.StandardCell.Lattice.Volume / symmetry.Setting.Hall.Centring.Length,
            symmetry.PrimitiveStandardCell.Lattice.Volume, 1e-6 * symmetry.StandardCell.Lattice.Volume);
        Assert.Equal(symmetry.StandardCell.Sites.Length, symmetry.PrimitiveStandardCell.Sites.Length * symmetry.Setting.Hall.Centring.Length);
    }

    private static void AssertOperationsMapTheGivenCellOnItself(Crystal given, CrystalSymmetry symmetry, string name)
    {
        AtomSet atoms = AtomKinds.Of(given).Atoms;
        double reach = 2 * symmetry.SymprecUsedAngstrom + 2 * symmetry.LargestMissAngstrom;
        foreach (CrystalOperation operation in symmetry.Operations)
            Assert.True(atoms.Maps(operation.Rotation, operation.Translation, reach, out _), $"{operation} is no symmetry of {name} within {reach} Å.");
    }

    private static void AssertOperationsMapTheStandardCellOnItself(CrystalSymmetry symmetry, string name)
    {
        const double ToleranceAngstrom = 1e-6;
        AtomSet atoms = AtomKinds.Of(symmetry.StandardCell).Atoms;
        foreach (SymmetryOperation operation in symmetry.Setting.Hall.Operations)
        {
            Vector3D translation = 1.0 / SymmetryOperation.Denominator * operation.Translation.ToVector3D();
            Assert.True(atoms.Maps(operation.Rotation, translation, ToleranceAngstrom, out _), $"{operation} is no symmetry of the standard cell of {name}.");
        }
    }

    private static void AssertNoPairMovedTogether(Crystal given, CrystalSymmetry symmetry, string name)
    {
        double before = ClosestPair.Distance(given);
        double after = ClosestPair.Distance(symmetry.StandardCell);
        Assert.True(after >= before - 2 * symmetry.SymprecUsedAngstrom, $"The closest atoms of {name} are {before} Å apart, after standardising {after} Å.");
    }

    /// <summary>The standard cell of a standard cell is itself, but for an origin shift that the group leaves free.</summary>
    private static void AssertStandardisationIdempotent(CrystalSymmetry symmetry, string name)
    {
        CrystalSymmetry again = SymmetryFinder.Find(symmetry.StandardCell, Tight);
        Assert.True(symmetry.Number == again.Number, $"The standard cell of {name} has group {again.Setting}.");
        CellParameters before = symmetry.StandardCell.Lattice.Parameters, after = again.StandardCell.Lattice.Parameters;
        Assert.True(Near(before, after), $"The cell {before} of {name} became {after}.");
        Assert.True(Coincide(symmetry.StandardCell, again.StandardCell), $"The atoms of {name} moved when the standard cell was standardised again: P = {again.Transformation}, p = {again.OriginShift}.");
    }

    private static bool Near(CellParameters a, CellParameters b) =>
        Math.Abs(a.A - b.A) + Math.Abs(a.B - b.B) + Math.Abs(a.C - b.C) < 1e-5
        && Math.Abs(a.Alpha - b.Alpha) + Math.Abs(a.Beta - b.Beta) + Math.Abs(a.Gamma - b.Gamma) < 1e-4;

    private static bool Coincide(Crystal first, Crystal second)
    {
        AtomSet fixedAtoms = AtomKinds.Of(first).Atoms;
        AtomKinds moved = AtomKinds.Of(second);
        int rarest = moved.Atoms.RarestKind;
        Vector3D start = moved.Atoms.Fractions[moved.Atoms.OfKind(rarest)[0]];
        for (int target = 0; target < fixedAtoms.Fractions.Length; target++)
        {
            Vector3D shift = fixedAtoms.Fractions[target] - start;
            if (moved.Atoms.Fractions.Index().All(atom => fixedAtoms.FindNear(fixedAtoms.Kinds[atom.Index], atom.Item + shift, 1e-4, out _) >= 0))
                return true;
        }
        return false;
    }

    private static void AssertFoundAgainFromTheSetyawanCurtaroloCell(CrystalSymmetry symmetry)
    {
        Crystal conventional = symmetry.CellOf(CellConvention.SetyawanCurtarolo);
        Assert.Equal(symmetry.Number, SymmetryFinder.Find(conventional, Tight).Number);
        Assert.Equal(symmetry.StandardCell.Sites.Length, conventional.Sites.Length);
        CellParameters cell = conventional.Lattice.Parameters;
        bool sorted = symmetry.Setting.System != CrystalSystem.Orthorhombic || symmetry.Setting.Symbol[0] is 'C' or 'A' || (cell.A <= cell.B && cell.B <= cell.C);
        Assert.True(sorted, $"The orthorhombic edges of {cell} do not ascend.");
    }
}
