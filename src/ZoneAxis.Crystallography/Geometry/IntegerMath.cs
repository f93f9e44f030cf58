using System.Numerics;

namespace ZoneAxis.Crystallography;

/// <summary>Arithmetic of whole numbers.</summary>
public static class IntegerMath
{
    /// <summary>The greatest whole number that divides both (Euclid), never negative; 0 where both are 0.</summary>
    /// <typeparam name="T">A type of whole numbers.</typeparam>
    /// <param name="a">Any number but the smallest of its type.</param>
    /// <param name="b">Another.</param>
    /// <exception cref="OverflowException">A number is the smallest of its type, which has no positive counterpart.</exception>
    public static T GreatestCommonDivisor<T>(T a, T b)
        where T : IBinaryInteger<T>
    {
        (a, b) = (T.Abs(a), T.Abs(b));
        while (b != T.Zero)
            (a, b) = (b, a % b);
        return a;
    }
}
