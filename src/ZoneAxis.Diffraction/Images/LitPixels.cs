using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ZoneAxis.Diffraction;

/// <summary>Finds the few pixels of a pattern that are not black.</summary>
internal static class LitPixels
{
    /// <summary>Lists the positions of greys other than 0.</summary>
    /// <param name="greys">Any number of greys.</param>
    /// <param name="positions">At least as long as the greys.</param>
    /// <returns>How many there are.</returns>
    public static int Find(ReadOnlySpan<byte> greys, Span<int> positions)
    {
        int count = 0;
        ReadOnlySpan<Vector256<byte>> vectors = MemoryMarshal.Cast<byte, Vector256<byte>>(greys);
        for (int i = 0; i < vectors.Length; i++)
        {
            uint lit = ~Vector256.Equals(vectors[i], Vector256<byte>.Zero).ExtractMostSignificantBits();
            for (; lit != 0; lit &= lit - 1)
                positions[count++] = i * Vector256<byte>.Count + BitOperations.TrailingZeroCount(lit);
        }

        for (int i = vectors.Length * Vector256<byte>.Count; i < greys.Length; i++)
        {
            if (greys[i] != 0)
                positions[count++] = i;
        }

        return count;
    }
}
