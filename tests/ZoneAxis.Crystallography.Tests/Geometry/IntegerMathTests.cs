using CsCheck;

namespace ZoneAxis.Crystallography.Tests.Geometry;

public class IntegerMathTests
{
    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(0, -7, 7)]
    [InlineData(-7, 0, 7)]
    [InlineData(12, 18, 6)]
    [InlineData(-12, 18, 6)]
    [InlineData(1, int.MaxValue, 1)]
    public void The_greatest_common_divisor_of_known_pairs(int a, int b, int expected)
    {
        Assert.Equal(expected, IntegerMath.GreatestCommonDivisor(a, b));
        Assert.Equal(expected, IntegerMath.GreatestCommonDivisor((long)a, b));
    }

    [Fact]
    public void It_divides_both_and_what_is_left_has_no_common_divisor() =>
        Gen.Select(Gen.Long[-1_000_000, 1_000_000], Gen.Long[-1_000_000, 1_000_000], Gen.Long[1, 1_000_000]).Sample((a, b, factor) =>
        {
            long divisor = IntegerMath.GreatestCommonDivisor(a, b);
            if (divisor == 0)
                return a == 0 && b == 0;
            return divisor > 0 && a % divisor == 0 && b % divisor == 0
                && IntegerMath.GreatestCommonDivisor(a / divisor, b / divisor) == 1
                && IntegerMath.GreatestCommonDivisor(factor * a, -factor * b) == factor * divisor;
        });

    [Fact]
    public void The_smallest_number_has_no_positive_counterpart() =>
        Assert.Throws<OverflowException>(() => IntegerMath.GreatestCommonDivisor(int.MinValue, 2));
}
