using System.Runtime.Intrinsics;
using CsCheck;

namespace ZoneAxis.Diffraction.Tests;

public class TurnTrigonometryTests
{
    private const double Tolerance = 5e-12;

    [Fact]
    public void Sines_and_cosines_equal_those_of_the_library() => Gen.Double[-50, 50].Sample(
        turns =>
        {
            (Vector256<double> sine, Vector256<double> cosine) = TurnTrigonometry.SinCos(Vector256.Create(turns));
            (double expectedSine, double expectedCosine) = Math.SinCos(2 * Math.PI * (turns - Math.Round(turns)));
            return Math.Abs(sine[0] - expectedSine) < Tolerance && Math.Abs(cosine[3] - expectedCosine) < Tolerance;
        },
        iter: 5000);

    [Fact]
    public void The_lower_bound_of_a_squared_sine_is_one_and_is_close() => Gen.Double[-0.5, 0.5].Sample(
        x =>
        {
            double sine = Math.Sin(Math.PI * x);
            double bound = TurnTrigonometry.SineSquaredOfHalfTurnsFromBelow(Vector256.Create(x))[0];
            return bound <= sine * sine * (1 + 1e-12) && bound >= sine * sine * 0.999;
        },
        iter: 5000);
}
