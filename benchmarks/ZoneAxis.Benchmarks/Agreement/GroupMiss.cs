using ZoneAxis.Crystallography;

namespace ZoneAxis.Benchmarks.Agreement;

/// <summary>By how much the operations of a group miss in a crystal, and which others miss no more.</summary>
internal sealed class GroupMiss
{
    // How far beyond the tolerance operations are looked for.
    private const double Reach = 5;

    private readonly OperationMiss[] _members;
    private readonly OperationMiss[] _all;

    private GroupMiss(PrimitiveCell cell, OperationMiss[] members, OperationMiss[] all)
    {
        PrimitiveCells = cell.Multiplicity;
        _members = members;
        _all = all;
    }

    /// <summary>Primitive cells in the given one.</summary>
    public int PrimitiveCells { get; }

    /// <summary>Operations of the given cell, where its shape keeps them all.</summary>
    public int Operations => _members.Length * PrimitiveCells;

    public double Edge => _members.Max(member => member.EdgeAngstrom);

    public double AngleDegrees => _members.Max(member => member.AngleDegrees);

    public double Angle => _members.Max(member => member.AngleAngstrom);

    /// <summary>Largest miss of an atom, as our search takes the translation.</summary>
    public double Atom => _members.Max(member => member.AtomAngstrom);

    /// <summary>The same where the translation of each operation is taken from the atom that suits best.</summary>
    public double LeastAtom => _members.Max(member => member.LeastAtomAngstrom);

    /// <summary>The same where it is taken from the atom that suits least.</summary>
    public double MostAtom => _members.Max(member => member.MostAtomAngstrom);

    public double Worst => _members.Max(member => member.Worst);

    /// <summary>Rotations that pass a tolerance without being of the group.</summary>
    public int OthersWithin(double symprec) => _all.Count(other => other.Worst < symprec && !_members.Contains(other));

    /// <summary>The operations of a group that miss least; null where no set of operations near the tolerance is that group.</summary>
    /// <param name="crystal">The crystal.</param>
    /// <param name="number">Number of the group.</param>
    /// <param name="operations">Operations of the given cell, to tell groups with more and fewer inner translations.</param>
    /// <param name="symprec">The tolerance, Å.</param>
    public static GroupMiss? Find(Crystal crystal, int number, int operations, double symprec)
    {
        AtomSet given = AtomKinds.Of(crystal).Atoms;
        double[] tolerances = [symprec, symprec / 2, symprec / 4, symprec / 20, 2 * symprec, 4 * symprec];
        return tolerances.Select(tolerance => PrimitiveCell.Find(given, tolerance))
            .DistinctBy(cell => cell.Multiplicity)
            .Select(cell => InCell(cell, number, symprec))
            .Where(found => found is not null)
            .OrderBy(found => found!.Operations == operations ? 0 : 1).ThenBy(found => found!.Worst)
            .FirstOrDefault();
    }

    private static GroupMiss? InCell(PrimitiveCell cell, int number, double symprec)
    {
        SymmetryTolerance loose = new() { SymprecAngstrom = Reach * symprec };
        Dictionary<IntegerMatrix3, OperationMiss> all = LatticeSymmetry.Rotations(cell.Atoms.Basis, loose, loose.SymprecAngstrom)
            .Select(rotation => OperationMiss.Of(cell.Atoms, rotation.Rotation, loose.SymprecAngstrom))
            .Where(miss => miss is not null)
            .ToDictionary(miss => miss!.Operation.Rotation, miss => miss!);
        PointGroupSignature signature = SpaceGroups.Default(number).OriginEquations.Signature;
        Matrix3D given = cell.Transformation.Transposed().Inverted();
        OperationMiss[]? members = RotationGroups.Within(all.Keys)
            .Where(group => PointGroupSignature.Of(group).Equals(signature))
            .Select(group => group.Select(rotation => all[rotation]).ToArray())
            .OrderBy(group => group.Max(member => member.Worst))
            .FirstOrDefault(group => SettingMatch.Find(cell.Atoms.Basis, [.. group.Select(member => member.Operation)], given)?.Setting.Number == number);
        return members is null ? null : new GroupMiss(cell, members, [.. all.Values]);
    }
}
