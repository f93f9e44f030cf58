using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace ZoneAxis.Diffraction;

/// <summary>L² = Π sin²(πN h)/sin²(πh): what a crystallite's cells make of the intensity of one.</summary>
internal readonly struct InterferenceFunction
{
    // Nearer than this to a reflection the ratio is N to all digits, and 0/0 is avoided.
    private const double OnReflection = 1e-9;

    private readonly double _a;
    private readonly double _b;
    private readonly double _c;

    /// <summary>For the cells of a crystallite.</summary>
    public InterferenceFunction(Crystallite crystallite)
    {
        (_a, _b, _c) = (crystallite.CellsAlongA, crystallite.CellsAlongB, crystallite.CellsAlongC);
    }

    /// <summary>L² for four scattering vectors.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<double> Squared(Vector256<double> h, Vector256<double> k, Vector256<double> l) =>
        SquaredRatio(h, _a) * SquaredRatio(k, _b) * SquaredRatio(l, _c);

    /// <summary>A number not above 1/L², cheap to compute: the numerators are taken as 1, and each ratio as N² at most.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<double> ReciprocalFromBelow(Vector256<double> h, Vector256<double> k, Vector256<double> l) =>
        ReciprocalFromBelow(h, _a) * ReciprocalFromBelow(k, _b) * ReciprocalFromBelow(l, _c);

    private static Vector256<double> SquaredRatio(Vector256<double> h, double cells)
    {
        Vector256<double> x = TurnTrigonometry.Fractional(h);
        Vector256<double> numerator = TurnTrigonometry.SineSquaredOfHalfTurns(TurnTrigonometry.Fractional(x * cells));
        Vector256<double> denominator = TurnTrigonometry.SineSquaredOfHalfTurns(x);
        Vector256<double> onReflection = Vector256.LessThan(Vector256.Abs(x), Vector256.Create(OnReflection));
        return Vector256.ConditionalSelect(onReflection, Vector256.Create(cells * cells), numerator / denominator);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> ReciprocalFromBelow(Vector256<double> h, double cells) => Vector256.Max(
        TurnTrigonometry.SineSquaredOfHalfTurnsFromBelow(TurnTrigonometry.Fractional(h)), Vector256.Create(1 / (cells * cells)));
}
