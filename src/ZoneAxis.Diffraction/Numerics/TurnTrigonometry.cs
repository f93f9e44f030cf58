using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace ZoneAxis.Diffraction;

/// <summary>Sines of angles counted in turns (units of 2π), four at a time, to about 10⁻¹².</summary>
/// <remarks>
/// The general-purpose sine spends most of its time on reducing its argument; in turns that is one subtraction. The
/// polynomials are the Taylor series, whose first omitted term is below 10⁻¹² up to a quarter turn.
/// </remarks>
internal static class TurnTrigonometry
{
    private const double Pi2 = Math.PI * Math.PI;

    // sin(πx)/x in powers of x².
    private const double S1 = Math.PI;
    private const double S3 = -S1 * Pi2 / (2 * 3);
    private const double S5 = -S3 * Pi2 / (4 * 5);
    private const double S7 = -S5 * Pi2 / (6 * 7);
    private const double S9 = -S7 * Pi2 / (8 * 9);
    private const double S11 = -S9 * Pi2 / (10 * 11);
    private const double S13 = -S11 * Pi2 / (12 * 13);
    private const double S15 = -S13 * Pi2 / (14 * 15);
    private const double S17 = -S15 * Pi2 / (16 * 17);

    // cos(πx) in powers of x².
    private const double C2 = -Pi2 / 2;
    private const double C4 = -C2 * Pi2 / (3 * 4);
    private const double C6 = -C4 * Pi2 / (5 * 6);
    private const double C8 = -C6 * Pi2 / (7 * 8);
    private const double C10 = -C8 * Pi2 / (9 * 10);
    private const double C12 = -C10 * Pi2 / (11 * 12);
    private const double C14 = -C12 * Pi2 / (13 * 14);
    private const double C16 = -C14 * Pi2 / (15 * 16);
    private const double C18 = -C16 * Pi2 / (17 * 18);

    /// <summary>x − round(x): the angle in turns moved into [−½, ½].</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Fractional(Vector256<double> turns) => turns - Vector256.Round(turns);

    /// <summary>sin and cos of 2π·turns, for any number of turns.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (Vector256<double> Sine, Vector256<double> Cosine) SinCos(Vector256<double> turns)
    {
        // 2·turns = n + x with |x| ≤ ½, so the angle is πn + πx: both functions change sign with odd n.
        Vector256<double> halfTurns = turns + turns;
        Vector256<double> n = Vector256.Round(halfTurns);
        Vector256<double> x = halfTurns - n;
        Vector256<double> odd = n - 2 * Vector256.Floor(n * 0.5);
        Vector256<double> sign = Vector256<double>.One - (odd + odd);
        Vector256<double> t = x * x;
        return (sign * SineSeries(x, t), sign * CosineSeries(t));
    }

    /// <summary>sin²(πx) for |x| ≤ ½.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> SineSquaredOfHalfTurns(Vector256<double> x)
    {
        Vector256<double> sine = SineSeries(x, x * x);
        return sine * sine;
    }

    /// <summary>A number not above sin²(πx), and close to it, for |x| ≤ ½: the series cut after a negative term.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> SineSquaredOfHalfTurnsFromBelow(Vector256<double> x)
    {
        Vector256<double> t = x * x;
        Vector256<double> series = Fma(t, Fma(t, Fma(t, Vector256.Create(S7), S5), S3), S1);
        return t * series * series;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> SineSeries(Vector256<double> x, Vector256<double> t)
    {
        Vector256<double> p = Fma(t, Vector256.Create(S17), S15);
        p = Fma(t, p, S13);
        p = Fma(t, p, S11);
        p = Fma(t, p, S9);
        p = Fma(t, p, S7);
        p = Fma(t, p, S5);
        p = Fma(t, p, S3);
        return x * Fma(t, p, S1);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> CosineSeries(Vector256<double> t)
    {
        Vector256<double> p = Fma(t, Vector256.Create(C18), C16);
        p = Fma(t, p, C14);
        p = Fma(t, p, C12);
        p = Fma(t, p, C10);
        p = Fma(t, p, C8);
        p = Fma(t, p, C6);
        p = Fma(t, p, C4);
        p = Fma(t, p, C2);
        return Fma(t, p, 1);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Fma(Vector256<double> a, Vector256<double> b, double c) =>
        Vector256.MultiplyAddEstimate(a, b, Vector256.Create(c));
}
