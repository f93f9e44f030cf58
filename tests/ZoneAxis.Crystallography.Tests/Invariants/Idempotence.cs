namespace ZoneAxis.Crystallography.Tests.Invariants;

/// <summary>Whether the standard cell of a standard cell is itself, but for an origin shift that the group leaves free.</summary>
internal static class Idempotence
{
    private const double Rounding = 1e-9;
    private const double LengthAngstrom = 1e-6;
    private const double AngleDegrees = 1e-6;

    // The origin is solved from coordinates that are exact but for the rounding of doubles.
    private const double OriginAngstrom = 1e-6;

    /// <summary>What the second standardisation changes.</summary>
    /// <param name="first">The answer on a crystal.</param>
    /// <param name="again">The answer on the standard cell of the first.</param>
    public static IEnumerable<string> Breaches(CrystalSymmetry first, CrystalSymmetry again)
    {
        if (again.Number != first.Number)
        {
            yield return $"the standard cell has group {again.Setting}";
            yield break;
        }
        CellParameters before = first.StandardCell.Lattice.Parameters, after = again.StandardCell.Lattice.Parameters;
        if (!Near(before, after))
            yield return $"standardised again, the cell {before} became {after}";
        if (!again.Transformation.IsNear(Matrix3D.Identity, Rounding))
            yield return $"standardised again, the axes changed: {again.Transformation}";
        Vector3D bound = Bound(again.OriginShift, again.Setting);
        if (again.StandardCell.Lattice.ToCartesian(bound).Length > OriginAngstrom)
            yield return $"standardised again, the origin moved by {again.OriginShift}, of which the group leaves all but {bound} free";
        AtomKinds moved = AtomKinds.Of(again.StandardCell), kept = AtomKinds.Of(first.StandardCell);
        int[] kinds = KindMap.Between(kept, moved);
        for (int atom = 0; atom < kept.Atoms.Fractions.Length; atom++)
        {
            if (kinds[kept.Atoms.Kinds[atom]] < 0 || moved.Atoms.FindNear(kinds[kept.Atoms.Kinds[atom]], kept.Atoms.Fractions[atom] + again.OriginShift, OriginAngstrom, out _) < 0)
                yield return $"standardised again, atom {atom} moved";
        }
    }

    /// <summary>The part of a shift along directions that some operation turns: what is left of it without its mean over the point group, the polar directions.</summary>
    private static Vector3D Bound(Vector3D shift, SpaceGroupSetting setting)
    {
        Vector3D sum = default;
        foreach (IntegerMatrix3 rotation in setting.OriginEquations.Rotations)
            sum += rotation * shift;
        return shift - 1.0 / setting.OriginEquations.Rotations.Length * sum;
    }

    private static bool Near(CellParameters a, CellParameters b) =>
        Math.Abs(a.A - b.A) + Math.Abs(a.B - b.B) + Math.Abs(a.C - b.C) < LengthAngstrom
        && Math.Abs(a.Alpha - b.Alpha) + Math.Abs(a.Beta - b.Beta) + Math.Abs(a.Gamma - b.Gamma) < AngleDegrees;
}
