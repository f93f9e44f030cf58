namespace ZoneAxis.Diffraction.Tests;

public class RandomNumbersTests
{
    private const ulong Seed = 20;

    public static TheoryData<double> Means => [0.05, 0.7, 3.2, 9.9, 10.1, 42, 1234.5];

    [Fact]
    public void The_generator_gives_the_numbers_that_its_authors_give()
    {
        // First outputs of xoshiro256** from the state 1, 2, 3, 4 and of SplitMix64 from 1234567, known from many implementations.
        RandomNumbers random = new(1, 2, 3, 4);
        Assert.Equal([11520ul, 0ul, 1509978240ul, 1215971899390074240ul], [random.NextBits(), random.NextBits(), random.NextBits(), random.NextBits()]);
        ulong state = 1234567;
        Assert.Equal([6457827717110365317ul, 3203168211198807973ul], [RandomNumbers.SplitMix(ref state), RandomNumbers.SplitMix(ref state)]);
    }

    [Fact]
    public void Users_of_a_seed_have_numbers_of_their_own()
    {
        ulong[] first = [.. new[] { ("a", 0), ("a", 1), ("b", 0), ("ab", 0) }.Select(user => RandomNumbers.For(Seed, user.Item1, user.Item2).NextBits())];
        Assert.Equal(first.Length, first.Distinct().Count());
        Assert.NotEqual(first[0], RandomNumbers.For(Seed + 1, "a", 0).NextBits());
        Assert.Equal(first[0], RandomNumbers.For(Seed, "a", 0).NextBits());
    }

    [Fact]
    public void Normal_numbers_have_the_moments_of_the_normal_distribution()
    {
        const int Count = 200_000;
        RandomNumbers random = new(Seed);
        double[] values = [.. Enumerable.Range(0, Count).Select(_ => random.NextNormal())];
        Assert.Equal(0, values.Average(), 5 / Math.Sqrt(Count));
        Assert.Equal(1, values.Average(x => x * x), 5 * Math.Sqrt(2.0 / Count));
        Assert.Equal(3, values.Average(x => x * x * x * x), 5 * Math.Sqrt(96.0 / Count));
        Assert.Equal(0.6827, values.Count(x => Math.Abs(x) < 1) / (double)Count, 0.005);
    }

    [Theory]
    [MemberData(nameof(Means))]
    public void Counts_follow_the_Poisson_distribution(double mean)
    {
        const int Count = 100_000;
        RandomNumbers random = new(Seed);
        double[] counts = [.. Enumerable.Range(0, Count).Select(_ => random.NextPoisson(mean))];
        double average = counts.Average();
        Assert.Equal(mean, average, 5 * Math.Sqrt(mean / Count));

        // The variance of a sample's variance is (μ₄ − σ⁴)/n, and μ₄ = λ + 3λ².
        Assert.Equal(mean, counts.Average(x => (x - mean) * (x - mean)), 5 * Math.Sqrt((mean + 2 * mean * mean) / Count));
        (double chiSquare, int freedom) = ChiSquare(counts, mean);
        Assert.True(chiSquare < freedom + 5 * Math.Sqrt(2.0 * freedom), $"mean {mean}, seed {Seed}: χ² = {chiSquare:f1} with {freedom} degrees of freedom");
    }

    [Theory]
    [InlineData(1e6)]
    [InlineData(1e12)]
    public void Large_counts_have_mean_and_variance_alike(double mean)
    {
        const int Count = 50_000;
        RandomNumbers random = new(Seed);
        double[] deviations = [.. Enumerable.Range(0, Count).Select(_ => (random.NextPoisson(mean) - mean) / Math.Sqrt(mean))];
        Assert.Equal(0, deviations.Average(), 5 / Math.Sqrt(Count));
        Assert.Equal(1, deviations.Average(x => x * x), 5 * Math.Sqrt(2.0 / Count));
    }

    [Fact]
    public void A_mean_of_zero_gives_no_counts() => Assert.Equal(0, new RandomNumbers(Seed).NextPoisson(0));

    [Fact]
    public void Logarithms_of_factorials_are_sums_of_logarithms()
    {
        double sum = 0;
        for (int n = 1; n <= 300; n++)
        {
            sum += Math.Log(n);
            Assert.Equal(sum, PoissonDistribution.LogFactorial(n), 1e-10 * (1 + sum));
        }
    }

    private static (double ChiSquare, int Freedom) ChiSquare(double[] counts, double mean)
    {
        const double LeastExpected = 10;
        Dictionary<int, int> observed = counts.GroupBy(count => (int)count).ToDictionary(group => group.Key, group => group.Count());
        (double chiSquare, int bins, double expected, double seen, double logProbability) = (0, 0, 0, 0, -mean);
        double expectedSoFar = 0;
        for (int count = 0; expectedSoFar + LeastExpected < counts.Length; count++)
        {
            logProbability += count > 0 ? Math.Log(mean / count) : 0;
            expected += counts.Length * Math.Exp(logProbability);
            seen += observed.GetValueOrDefault(count);
            if (expected < LeastExpected)
                continue;
            expectedSoFar += expected;
            chiSquare += (seen - expected) * (seen - expected) / expected;
            (bins, expected, seen) = (bins + 1, 0, 0);
        }

        return (chiSquare, Math.Max(bins - 1, 1));
    }
}
