using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace ZoneAxis.Diffraction;

/// <summary>Four complex numbers.</summary>
/// <param name="Real">Their real parts.</param>
/// <param name="Imaginary">Their imaginary parts.</param>
internal readonly record struct ComplexVector(Vector256<double> Real, Vector256<double> Imaginary)
{
    /// <summary>Their squared absolute values.</summary>
    public Vector256<double> SquaredMagnitude => Real * Real + Imaginary * Imaginary;

    /// <summary>Sums.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ComplexVector operator +(ComplexVector a, ComplexVector b) => new(a.Real + b.Real, a.Imaginary + b.Imaginary);

    /// <summary>Products.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ComplexVector operator *(ComplexVector a, ComplexVector b) =>
        new(a.Real * b.Real - a.Imaginary * b.Imaginary, a.Real * b.Imaginary + a.Imaginary * b.Real);
}
