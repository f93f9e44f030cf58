using System.Diagnostics;

namespace ZoneAxis.Crystallography;

/// <summary>Finds the space group of a crystal from its lattice and atoms.</summary>
/// <remarks>
/// The answer depends on the crystal alone, not on its origin, the order of its atoms, or the cell of its lattice: an operation is measured by what all atoms say, and
/// where those that pass form no group, the largest group among them is taken. The layers, each used by the next: translations → reduced primitive cell → rotations of its lattice → operations that map every atom
/// on its like → conventional axes → tabulated setting and origin → idealised standard cell. The order of steps is that of
/// R. W. Grosse-Kunstleve, Acta Cryst. A55, 383 (1999) and A. Togo and I. Tanaka, arXiv:1808.01590 (2018).
/// </remarks>
public static class SymmetryFinder
{
    // Where no group among the operations within a tolerance fits a setting, the tolerance is lowered in these steps until one does.
    private const double Shrinkage = 0.95;
    private const int MaximumAttempts = 150;

    // Operations that miss by less are exact but for the digits that coordinates are written with, and no tolerance is said to be smaller.
    private const double LeastShare = 0.01;

    // What an idealised crystal's own symmetry is looked for at, Å and as a share of a smaller tolerance.
    private const double ExactAngstrom = 1e-5;
    private const double ExactShare = 0.1;

    /// <summary>The space group and standard cell of a crystal. Never null: at worst the group is P1.</summary>
    /// <param name="crystal">Any crystal with at least one site.</param>
    /// <param name="tolerance">How far from exact a symmetry may be; default 0.01 Å.</param>
    /// <param name="cancellation">Stops the search, which takes minutes in the largest cells.</param>
    /// <exception cref="SymmetryException">The crystal has no sites or a position that is not finite, too many atoms, or a tolerance is out of its range.</exception>
    /// <exception cref="OperationCanceledException">The search was stopped.</exception>
    public static CrystalSymmetry Find(Crystal crystal, SymmetryTolerance? tolerance = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(crystal);
        tolerance ??= new SymmetryTolerance();
        tolerance.Validate(crystal);
        if (crystal.Sites.IsEmpty)
            throw new SymmetryException($"The crystal {crystal.Name} has no atoms.");
        if (crystal.Sites.Any(site => !double.IsFinite(site.Fraction.X + site.Fraction.Y + site.Fraction.Z)))
            throw new SymmetryException($"A position of the crystal {crystal.Name} is not finite.");
        cancellation.ThrowIfCancellationRequested();
        AtomKinds kinds = AtomKinds.Of(crystal, cancellation);
        double symprec = tolerance.SymprecAngstrom;
        for (int attempt = 0; attempt < MaximumAttempts; attempt++, symprec *= Shrinkage)
        {
            if (Attempt(crystal, kinds, tolerance, symprec, cancellation) is { } found)
                return found;
        }
        return WithoutSymmetry(crystal, kinds, tolerance, symprec, cancellation);
    }

    private static CrystalSymmetry? Attempt(Crystal crystal, AtomKinds kinds, SymmetryTolerance tolerance, double symprec, CancellationToken cancellation)
    {
        // Whether every translation found is kept, and no tolerance had to shrink.
        bool isWhole = symprec == tolerance.SymprecAngstrom;
        foreach (PrimitiveCell primitive in PrimitiveCell.Candidates(kinds.Atoms, symprec, cancellation))
        {
            isWhole &= primitive.IsOfAllTranslations;
            foreach (OperationGroup group in OperationSearch.Groups(primitive.Atoms, tolerance, symprec, cancellation))
            {
                SettingMatch? match = SettingMatch.Find(
                    primitive.Atoms.Basis, [.. group.Members.Select(member => member.Operation)], primitive.Transformation.Transposed().Inverted(), cancellation);
                double used = isWhole && group.IsWhole ? symprec : Math.Max(LeastShare * symprec, Math.Max(primitive.MissAngstrom, group.Members.Max(member => member.MissAngstrom)));
                if (match is not null && TryDescribe(crystal, kinds, primitive, match, tolerance, symprec, used, cancellation) is { } found)
                    return found;
            }
        }
        return null;
    }

    /// <summary>
    /// Null where an atom lies too far from its ideal place, or the idealised crystal has more symmetry than the group it was idealised to:
    /// at the edge of the tolerance operations can be missed that the means over the others bring about. A smaller group may do.
    /// A fault comes through: taken for a tolerance that does not fit, it would end as a wrong group.
    /// </summary>
    internal static CrystalSymmetry? TryDescribe(
        Crystal crystal, AtomKinds kinds, PrimitiveCell primitive, SettingMatch match, SymmetryTolerance tolerance, double symprec, double used, CancellationToken cancellation = default)
    {
        CrystalSymmetry? found = CrystalSymmetry.TryMake(crystal, kinds, primitive, match, tolerance, symprec, used, cancellation);
        return found is null || HasMoreSymmetry(PrimitiveAxes.Of(found.StandardCell, found.Setting, cancellation), found.PointGroup, symprec, cancellation) ? null : found;
    }

    private static bool HasMoreSymmetry(Crystal idealised, PointGroup group, double symprec, CancellationToken cancellation)
    {
        SymmetryTolerance exact = new() { SymprecAngstrom = Math.Min(ExactAngstrom, symprec * ExactShare) };
        PrimitiveCell primitive = PrimitiveCell.Find(AtomKinds.Of(idealised, cancellation).Atoms, exact.SymprecAngstrom, cancellation);
        return primitive.Multiplicity > 1 || OperationSearch.Find(primitive.Atoms, exact, exact.SymprecAngstrom, cancellation).Count > group.Order;
    }

    private static CrystalSymmetry WithoutSymmetry(Crystal crystal, AtomKinds kinds, SymmetryTolerance tolerance, double symprec, CancellationToken cancellation)
    {
        (Matrix3D reduced, IntegerMatrix3 toReduced) = LatticeReduction.Reduce(kinds.Atoms.Basis);
        Matrix3D inverse = toReduced.ToMatrix3D().Inverted();
        AtomSet atoms = new(reduced, kinds.Atoms.Kinds, [.. kinds.Atoms.Fractions.Select(x => x * inverse)], kinds.Atoms.PlaceOfKind);
        PrimitiveCell cell = new(atoms, toReduced.ToMatrix3D(), 1, [.. Enumerable.Range(0, atoms.Fractions.Length)]);
        SettingMatch match = new(SpaceGroups.Default(1), TriclinicBasis.Columns(reduced), Vector3D.Zero, 0);
        return CrystalSymmetry.TryMake(crystal, kinds, cell, match, tolerance, symprec, symprec, cancellation)
            ?? throw new UnreachableException("The identity moves an atom of a crystal without symmetry.");
    }
}
