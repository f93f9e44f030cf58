namespace ZoneAxis.Crystallography;

/// <summary>
/// The reflections that translations in a set of operations extinguish: with F(H) = Σ f·exp(−2πi H·r), an operation (W, w) with H·W = H
/// asks for F(H) = F(H)·exp(−2πi H·w), so F(H) = 0 wherever H·w is not whole.
/// </summary>
/// <remarks>International Tables for Crystallography Vol. A (2016), section 1.6.3, and Vol. B (2010), section 1.4.4.4.</remarks>
public sealed class SystematicAbsences
{
    private readonly SymmetryOperation[] _operations;

    /// <summary>Absences of a set of operations, which need not be a whole group.</summary>
    /// <param name="operations">Operations on the axes on which the reflections are indexed.</param>
    public SystematicAbsences(IEnumerable<SymmetryOperation> operations)
    {
        ArgumentNullException.ThrowIfNull(operations);
        // An operation without translation extinguishes nothing, nor does one that keeps no reflection but 000.
        _operations = [.. operations.Where(o => o.Translation != default && FixedDimensions(o.Rotation) > 0)];
    }

    /// <summary>Whether a reflection is systematically absent.</summary>
    /// <param name="h">First Miller index.</param>
    /// <param name="k">Second Miller index.</param>
    /// <param name="l">Third Miller index.</param>
    public bool IsAbsent(int h, int k, int l)
    {
        IntegerVector3 index = new(h, k, l);
        foreach (SymmetryOperation operation in _operations)
        {
            if (Phase(operation.Translation, index) != 0 && Image(operation.Rotation, index) == index)
                return true;
        }
        return false;
    }

    /// <summary>The absences of those operations only that keep every one of some reflections in place.</summary>
    internal SystematicAbsences Keeping(IReadOnlyList<IntegerVector3> reflections) =>
        new(_operations.Where(o => reflections.All(index => Image(o.Rotation, index) == index)));

    /// <summary>The absences of those operations only that keep reflections in place in so many dimensions or more.</summary>
    internal SystematicAbsences KeepingDimensions(int least) => new(_operations.Where(o => FixedDimensions(o.Rotation) >= least));

    /// <summary>In how many dimensions of reciprocal space H·W = H: all for a translation, a plane for a mirror, a line for a rotation.</summary>
    private static int FixedDimensions(IntegerMatrix3 rotation) => RotationKind.SignedOrder(rotation) switch
    {
        1 => 3,
        -2 => 2,
        > 1 => 1,
        _ => 0,
    };

    private static IntegerVector3 Image(IntegerMatrix3 rotation, IntegerVector3 index) => rotation.Transposed() * index;

    private static int Phase(IntegerVector3 translation, IntegerVector3 index) =>
        (translation.X * index.X + translation.Y * index.Y + translation.Z * index.Z) % SymmetryOperation.Denominator;
}
