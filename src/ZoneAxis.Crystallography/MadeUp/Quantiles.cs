using System.Collections.Immutable;

namespace ZoneAxis.Crystallography;

/// <summary>A distribution of numbers as its values at equally spaced shares, straight between them.</summary>
/// <param name="Values">The smallest value, the largest, and those that cut the numbers into equal parts; ascending, at least one.</param>
public sealed record Quantiles(ImmutableArray<double> Values)
{
    /// <summary>Equal parts into which measured numbers are cut.</summary>
    public const int Parts = 20;

    /// <summary>The number that a share of all is below.</summary>
    /// <param name="share">0 to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The share is not between 0 and 1.</exception>
    public double At(double share)
    {
        if (!(share >= 0 && share <= 1))
            throw new ArgumentOutOfRangeException(nameof(share), share, "A share lies between 0 and 1.");
        double place = share * (Values.Length - 1);
        int below = Math.Min((int)place, Math.Max(Values.Length - 2, 0));
        int above = Math.Min(below + 1, Values.Length - 1);
        return Values[below] + (place - below) * (Values[above] - Values[below]);
    }

    /// <summary>The distribution of some numbers, without a share of them at either end.</summary>
    /// <param name="numbers">At least one.</param>
    /// <param name="trimmed">The share that is left out at each end, below ½: numbers there are often errors.</param>
    /// <exception cref="ArgumentException">There are no numbers.</exception>
    public static Quantiles Of(IEnumerable<double> numbers, double trimmed = 0)
    {
        double[] sorted = [.. numbers.Order()];
        if (sorted.Length == 0)
            throw new ArgumentException("A distribution needs at least one number.", nameof(numbers));
        Quantiles all = new([.. sorted]);
        return new([.. Enumerable.Range(0, Parts + 1).Select(part => all.At(trimmed + (1 - 2 * trimmed) * part / Parts))]);
    }

    /// <inheritdoc/>
    public bool Equals(Quantiles? other) => other is not null && Values.SequenceEqual(other.Values);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Values.Length, Values[0], Values[^1]);
}
