using System.Diagnostics;

namespace ZoneAxis.Crystallography;

/// <summary>Finds the space group of a crystal from its lattice and atoms.</summary>
/// <remarks>
/// The layers, each used by the next: translations → reduced primitive cell → rotations of its lattice → operations that map every atom
/// on its like → conventional axes → tabulated setting and origin → idealised standard cell. The order of steps is that of
/// R. W. Grosse-Kunstleve, Acta Cryst. A55, 383 (1999) and A. Togo and I. Tanaka, arXiv:1808.01590 (2018).
/// </remarks>
public static class SymmetryFinder
{
    // A tolerance at which operations form no group is lowered in these steps, as in spglib, until they do.
    private const double Shrinkage = 0.95;
    private const int MaximumAttempts = 150;

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
        PrimitiveCell? primitive = PrimitiveCell.Find(kinds.Atoms, symprec, cancellation);
        if (primitive is null)
            return null;
        List<MeasuredOperation>? operations = OperationSearch.Find(primitive.Atoms, tolerance, symprec, cancellation);
        if (operations is null)
            return null;
        SettingMatch? match = SettingMatch.Find(primitive.Atoms.Basis, operations, primitive.Transformation.Transposed().Inverted(), cancellation);
        return match is null ? null : TryDescribe(crystal, kinds, primitive, match, tolerance, symprec, cancellation);
    }

    /// <summary>
    /// Null where an atom lies too far from its ideal place, or the idealised crystal has more symmetry than the group it was idealised to:
    /// at the edge of the tolerance operations can be missed that the means over the others bring about. A smaller tolerance rules out both.
    /// A fault comes through: taken for a tolerance that does not fit, it would end as a wrong group.
    /// </summary>
    internal static CrystalSymmetry? TryDescribe(
        Crystal crystal, AtomKinds kinds, PrimitiveCell primitive, SettingMatch match, SymmetryTolerance tolerance, double symprec, CancellationToken cancellation = default)
    {
        CrystalSymmetry? found = CrystalSymmetry.TryMake(crystal, kinds, primitive, match, tolerance, symprec, cancellation);
        return found is null || HasMoreSymmetry(PrimitiveAxes.Of(found.StandardCell, found.Setting, cancellation), found.PointGroup, symprec, cancellation) ? null : found;
    }

    private static bool HasMoreSymmetry(Crystal idealised, PointGroup group, double symprec, CancellationToken cancellation)
    {
        SymmetryTolerance exact = new() { SymprecAngstrom = Math.Min(ExactAngstrom, symprec * ExactShare) };
        PrimitiveCell? primitive = PrimitiveCell.Find(AtomKinds.Of(idealised, cancellation).Atoms, exact.SymprecAngstrom, cancellation);
        return primitive is not null
            && (primitive.Multiplicity > 1 || OperationSearch.Find(primitive.Atoms, exact, exact.SymprecAngstrom, cancellation)?.Count > group.Order);
    }

    private static CrystalSymmetry WithoutSymmetry(Crystal crystal, AtomKinds kinds, SymmetryTolerance tolerance, double symprec, CancellationToken cancellation)
    {
        (Matrix3D reduced, IntegerMatrix3 toReduced) = LatticeReduction.Reduce(kinds.Atoms.Basis);
        Matrix3D inverse = toReduced.ToMatrix3D().Inverted();
        AtomSet atoms = new(reduced, kinds.Atoms.Kinds, [.. kinds.Atoms.Fractions.Select(x => x * inverse)]);
        PrimitiveCell cell = new(atoms, toReduced.ToMatrix3D(), 1, [.. Enumerable.Range(0, atoms.Fractions.Length)]);
        SettingMatch match = new(SpaceGroups.Default(1), TriclinicBasis.Columns(reduced), Vector3D.Zero, 0);
        return CrystalSymmetry.TryMake(crystal, kinds, cell, match, tolerance, symprec, cancellation)
            ?? throw new UnreachableException("The identity moves an atom of a crystal without symmetry.");
    }
}
