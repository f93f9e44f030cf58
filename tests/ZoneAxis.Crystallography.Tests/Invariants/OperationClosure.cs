using System.Collections.Immutable;

namespace ZoneAxis.Crystallography.Tests.Invariants;

/// <summary>Whether operations with measured translations form a group modulo the lattice.</summary>
internal static class OperationClosure
{
    // Translations of one answer are exact in respect of one another, but for rounding.
    private const double Rounding = 1e-6;

    /// <summary>What keeps the operations from being a group.</summary>
    /// <param name="operations">All operations of a cell.</param>
    /// <remarks>A finite set that holds the products of all its members with members that generate it holds all products.</remarks>
    public static IEnumerable<string> Breaches(ImmutableArray<CrystalOperation> operations)
    {
        ILookup<IntegerMatrix3, int> byRotation = Enumerable.Range(0, operations.Length).ToLookup(i => operations[i].Rotation);
        int identity = Find(operations, byRotation, new CrystalOperation(IntegerMatrix3.Identity, Vector3D.Zero));
        if (identity < 0)
            return ["the operations lack the identity"];
        List<int> generators = [];
        HashSet<int> generated = [identity];
        for (int i = 0; i < operations.Length; i++)
        {
            if (generated.Contains(i))
                continue;
            generators.Add(i);
            generated = [identity];
            if (Missing(operations, byRotation, generators, generated) is { } missing)
                return [missing];
        }
        return operations.Distinct().Count() == operations.Length ? [] : ["an operation is listed twice"];
    }

    /// <summary>Adds all products of the generators; a product that is not among the operations is told.</summary>
    private static string? Missing(
        ImmutableArray<CrystalOperation> operations, ILookup<IntegerMatrix3, int> byRotation, List<int> generators, HashSet<int> generated)
    {
        Queue<int> open = new(generated);
        while (open.TryDequeue(out int member))
        {
            foreach (int generator in generators)
            {
                (CrystalOperation first, CrystalOperation second) = (operations[member], operations[generator]);
                CrystalOperation product = new(first.Rotation * second.Rotation, first.Rotation * second.Translation + first.Translation);
                int found = Find(operations, byRotation, product);
                if (found < 0)
                    return $"the operations form no group: {second} and then {first} gives {product}, which is not among them";
                if (generated.Add(found))
                    open.Enqueue(found);
            }
        }
        return null;
    }

    private static int Find(ImmutableArray<CrystalOperation> operations, ILookup<IntegerMatrix3, int> byRotation, CrystalOperation wanted)
    {
        foreach (int i in byRotation[wanted.Rotation])
        {
            if ((operations[i].Translation - wanted.Translation).WrappedToNearest().LengthSquared < Rounding * Rounding)
                return i;
        }
        return -1;
    }
}
