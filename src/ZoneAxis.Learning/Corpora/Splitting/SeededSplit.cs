using System.Collections.Immutable;

namespace ZoneAxis.Learning.Corpora;

/// <summary>A random split of crystals into those to learn from, those to choose by, and those to test on, at most once.</summary>
/// <param name="Training">Places of the crystals to learn from.</param>
/// <param name="Validation">Places of the crystals to choose by.</param>
/// <param name="Test">Places of the crystals to test on.</param>
public sealed record SeededSplit(ImmutableArray<int> Training, ImmutableArray<int> Validation, ImmutableArray<int> Test)
{
    /// <summary>Splits by the order of SHA-256 hashes of seed and identifier, so that a crystal's place in the file does not matter.</summary>
    /// <param name="ids">Identifiers of all crystals, each once.</param>
    /// <param name="seed">Seed of the split.</param>
    /// <param name="testShare">Share of the crystals to test on, 0 to 1; the paper's is 0.2.</param>
    /// <param name="validationShare">Share of the remaining crystals to choose by, 0 to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A share is not between 0 and 1.</exception>
    public static SeededSplit Of(IReadOnlyList<string> ids, int seed, double testShare = 0.2, double validationShare = 0.02)
    {
        ArgumentNullException.ThrowIfNull(ids);
        ArgumentOutOfRangeException.ThrowIfNegative(testShare);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(testShare, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(validationShare);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(validationShare, 1);
        int[] order = SeededOrder.Of(ids, seed);
        int test = (int)Math.Round(testShare * order.Length);
        int validation = (int)Math.Round(validationShare * (order.Length - test));
        return new SeededSplit(
            [.. order.Skip(test + validation)],
            [.. order.Skip(test).Take(validation)],
            [.. order.Take(test)]);
    }
}
