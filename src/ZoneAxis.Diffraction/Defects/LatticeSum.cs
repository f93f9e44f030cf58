using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace ZoneAxis.Diffraction;

/// <summary>
/// Σ exp(−2πi n·h) over the cells of a crystallite, phase included: Π exp(−πi(N−1)h)·sin(πN h)/sin(πh), the square root of
/// what <see cref="InterferenceFunction"/> gives.
/// </summary>
internal readonly struct LatticeSum
{
    // Nearer than this to a reflection the ratio is N to all digits, and 0/0 is avoided.
    private const double OnReflection = 1e-9;

    private readonly double _a;
    private readonly double _b;
    private readonly double _c;

    /// <summary>For the cells of a crystallite.</summary>
    public LatticeSum(Crystallite crystallite) => (_a, _b, _c) = (crystallite.CellsAlongA, crystallite.CellsAlongB, crystallite.CellsAlongC);

    /// <summary>The sum for four scattering vectors, given by their continuous Miller indices.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ComplexVector At(Vector256<double> h, Vector256<double> k, Vector256<double> l) => Along(h, _a) * Along(k, _b) * Along(l, _c);

    private static ComplexVector Along(Vector256<double> h, double cells)
    {
        Vector256<double> x = TurnTrigonometry.Fractional(h);
        Vector256<double> numerator = TurnTrigonometry.SinCos(x * (cells / 2)).Sine;
        Vector256<double> denominator = TurnTrigonometry.SinCos(x * 0.5).Sine;
        Vector256<double> onReflection = Vector256.LessThan(Vector256.Abs(x), Vector256.Create(OnReflection));
        Vector256<double> ratio = Vector256.ConditionalSelect(onReflection, Vector256.Create(cells), numerator / denominator);
        (Vector256<double> sine, Vector256<double> cosine) = TurnTrigonometry.SinCos(x * ((cells - 1) / 2));
        return new ComplexVector(ratio * cosine, -ratio * sine);
    }
}
