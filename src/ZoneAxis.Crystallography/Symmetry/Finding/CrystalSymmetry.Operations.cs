using System.Collections.Immutable;

namespace ZoneAxis.Crystallography;

public sealed partial class CrystalSymmetry
{
    // Entries of a rotation on the given axes are whole but for rounding, or off by at least one part in the number of primitive cells.
    private const double RoundingOfEntries = 1e-6;

    private readonly Lazy<ImmutableArray<CrystalOperation>> _operations;

    /// <summary>All operations of the given cell, its inner translations included: x' = P⁻¹(W(P·x + p) + w − p) for each tabulated (W, w).
    /// Of a supercell that lacks the shape, only the operations that map its own lattice on itself.</summary>
    public ImmutableArray<CrystalOperation> Operations => _operations.Value;

    private ImmutableArray<CrystalOperation> FindOperations()
    {
        Matrix3D back = Transformation.Inverted();
        Vector3D[] inner = InnerTranslations();
        ImmutableArray<CrystalOperation>.Builder operations = ImmutableArray.CreateBuilder<CrystalOperation>();
        foreach ((IntegerMatrix3 rotation, IntegerVector3 translation) in Setting.OriginEquations.Translations)
        {
            Matrix3D turned = back * rotation.ToMatrix3D() * Transformation;
            IntegerMatrix3 whole = turned.Rounded();
            if (!turned.IsNear(whole.ToMatrix3D(), RoundingOfEntries))
                continue;
            Vector3D tabulated = 1.0 / SymmetryOperation.Denominator * translation.ToVector3D();
            Vector3D shift = back * (rotation * OriginShift + tabulated - OriginShift);
            foreach (Vector3D t in inner)
                operations.Add(new CrystalOperation(whole, (shift + t).WrappedToCell()));
        }
        return operations.ToImmutable();
    }

    /// <summary>The points of the primitive lattice inside the given cell: sums of the primitive edges, counted in parts of the given ones.</summary>
    private Vector3D[] InnerTranslations()
    {
        int parts = PrimitiveCellsGiven;
        IntegerMatrix3 edges = GivenInPrimitive.Adjugate();
        IntegerVector3[] steps = [new(edges.M11, edges.M21, edges.M31), new(edges.M12, edges.M22, edges.M32), new(edges.M13, edges.M23, edges.M33)];
        List<IntegerVector3> found = [default];
        HashSet<IntegerVector3> known = [default];
        for (int next = 0; next < found.Count; next++)
        {
            foreach (IntegerVector3 step in steps)
            {
                IntegerVector3 sum = (found[next] + step).Modulo(parts);
                if (known.Add(sum))
                    found.Add(sum);
            }
        }
        return [.. found.Select(v => 1.0 / parts * v.ToVector3D())];
    }
}
