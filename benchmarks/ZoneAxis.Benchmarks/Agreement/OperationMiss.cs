using ZoneAxis.Crystallography;

namespace ZoneAxis.Benchmarks.Agreement;

/// <summary>By how much a rotation of a crystal's lattice, with its best translation, fails to be a symmetry.</summary>
/// <param name="Operation">Rotation and mean translation on the axes of the primitive cell.</param>
/// <param name="EdgeAngstrom">Largest change of an edge.</param>
/// <param name="AngleDegrees">Largest change of an angle between edges.</param>
/// <param name="AngleAngstrom">The same as the tolerance sees it: the sine times the geometric mean of the two edges.</param>
/// <param name="AtomAngstrom">Largest distance between an atom and the image that falls on it, where the translation is that of an atom of the rarest kind, the mean over those atoms, as in our search.</param>
/// <param name="LeastAtomAngstrom">The same with the translation of the atom that suits best.</param>
/// <param name="MostAtomAngstrom">The same with the translation of the atom that suits least.</param>
internal sealed record OperationMiss(
    MeasuredOperation Operation, double EdgeAngstrom, double AngleDegrees, double AngleAngstrom, double AtomAngstrom, double LeastAtomAngstrom, double MostAtomAngstrom)
{
    private const double RadiansToDegrees = 180 / Math.PI;

    /// <summary>What the search compares with the tolerance.</summary>
    public double Worst => Math.Max(AtomAngstrom, Math.Max(EdgeAngstrom, AngleAngstrom));

    /// <summary>Measures a rotation; null where no translation brings every atom within reach of its like.</summary>
    /// <param name="cell">A primitive cell.</param>
    /// <param name="rotation">A rotation of its lattice.</param>
    /// <param name="reach">How far to look, Å.</param>
    public static OperationMiss? Of(AtomSet cell, IntegerMatrix3 rotation, double reach)
    {
        int seed = cell.OfKind(cell.RarestKind)[0];
        OperationMiss? best = null;
        foreach (int atom in cell.OfKind(cell.RarestKind))
        {
            Vector3D translation = cell.Fractions[atom] - rotation * cell.Fractions[seed];
            if (Offsets(cell, rotation, translation, reach) is not { } offsets)
                continue;
            double[] bySeed = [.. offsets.Select(start => offsets.Max(offset => (offset - start).Length))];
            OperationMiss miss = On(cell, rotation, translation, offsets, bySeed);
            if (best is null || miss.AtomAngstrom < best.AtomAngstrom)
                best = miss;
        }
        return best;
    }

    private static OperationMiss On(AtomSet cell, IntegerMatrix3 rotation, Vector3D translation, Vector3D[] offsets, double[] bySeed)
    {
        Matrix3D turned = rotation.ToMatrix3D().Transposed() * cell.Basis;
        double edge = 0, degrees = 0, angle = 0;
        for (int i = 0; i < 3; i++)
        {
            (Vector3D u, Vector3D v) = (turned.Row(i), turned.Row((i + 1) % 3));
            edge = Math.Max(edge, Math.Abs(u.Length - cell.Basis.Row(i).Length));
            double difference = Math.Abs(Angle(u, v) - Angle(cell.Basis.Row(i), cell.Basis.Row((i + 1) % 3)));
            degrees = Math.Max(degrees, difference);
            angle = Math.Max(angle, Math.Sin(difference / RadiansToDegrees) * Math.Sqrt(u.Length * v.Length));
        }
        Vector3D center = 1.0 / offsets.Length * offsets.Aggregate((sum, offset) => sum + offset);
        MeasuredOperation operation = new(rotation, translation - center * cell.Basis.Inverted());
        double mean = cell.OfKind(cell.MeasuringKind).ToArray().Average(atom => bySeed[atom]);
        return new OperationMiss(operation, edge, degrees, angle, mean, bySeed.Min(), bySeed.Max());
    }

    /// <summary>For each atom the vector from the like that its image falls on to the image, Å.</summary>
    private static Vector3D[]? Offsets(AtomSet cell, IntegerMatrix3 rotation, Vector3D translation, double reach)
    {
        Vector3D[] offsets = new Vector3D[cell.Fractions.Length];
        for (int atom = 0; atom < offsets.Length; atom++)
        {
            if (cell.FindNear(cell.Kinds[atom], rotation * cell.Fractions[atom] + translation, reach, out Vector3D offset) < 0)
                return null;
            offsets[atom] = offset * cell.Basis;
        }
        return offsets;
    }

    private static double Angle(Vector3D u, Vector3D v) => Math.Atan2(u.Cross(v).Length, u.Dot(v)) * RadiansToDegrees;
}
