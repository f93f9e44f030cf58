using System.Collections.Immutable;
using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction;

/// <summary>The changes of axes between bases of one lattice that are near each other.</summary>
internal static class AxesChanges
{
    private const int Entries = 9;

    // Each entry is −1, 0 or 1.
    private const int Digits = 3;

    /// <summary>All matrices with entries −1, 0 and 1 and determinant 1.</summary>
    public static ImmutableArray<IntegerMatrix3> All { get; } = [.. Matrices().Where(matrix => matrix.Determinant == 1)];

    private static IEnumerable<IntegerMatrix3> Matrices()
    {
        int count = (int)Math.Pow(Digits, Entries);
        int[] m = new int[Entries];
        for (int number = 0; number < count; number++)
        {
            int rest = number;
            for (int i = 0; i < Entries; i++)
            {
                m[i] = rest % Digits - 1;
                rest /= Digits;
            }

            yield return new IntegerMatrix3(m[0], m[1], m[2], m[3], m[4], m[5], m[6], m[7], m[8]);
        }
    }
}
