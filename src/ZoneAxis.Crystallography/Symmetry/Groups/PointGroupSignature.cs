namespace ZoneAxis.Crystallography;

/// <summary>How many rotations of each kind a point group holds; the 32 point groups all differ in it.</summary>
/// <param name="Key">Counts of the orders −6, −4, −3, −2, −1, 1, 2, 3, 4, 6, five bits each.</param>
internal readonly record struct PointGroupSignature(long Key)
{
    private const int BitsPerCount = 5;
    private static readonly int[] SignedOrders = [-6, -4, -3, -2, -1, 1, 2, 3, 4, 6];

    /// <summary>Signature of a set of distinct rotations.</summary>
    public static PointGroupSignature Of(IEnumerable<IntegerMatrix3> rotations)
    {
        long key = 0;
        foreach (IntegerMatrix3 rotation in rotations)
        {
            int place = Array.IndexOf(SignedOrders, RotationKind.SignedOrder(rotation));
            if (place < 0)
                return default;
            key += 1L << (BitsPerCount * place);
        }
        return new PointGroupSignature(key);
    }
}
