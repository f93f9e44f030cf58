using System.Security.Cryptography;
using System.Text;

namespace ZoneAxis.Corpora;

/// <summary>A random order that depends on nothing but a seed and names: that of SHA-256 of "seed/name".</summary>
internal static class SeededOrder
{
    /// <summary>Places of the names in their order.</summary>
    public static int[] Of(IReadOnlyList<string> names, int seed) =>
        [.. Enumerable.Range(0, names.Count).OrderBy(i => Hash(names[i], seed), StringComparer.Ordinal)];

    private static string Hash(string name, int seed) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(FormattableString.Invariant($"{seed}/{name}"))));
}
