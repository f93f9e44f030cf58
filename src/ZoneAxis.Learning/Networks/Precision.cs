using System.Diagnostics.CodeAnalysis;

namespace ZoneAxis.Learning.Networks;

/// <summary>The number format in which a network's convolutions are computed; parameters are always kept in 32 bits.</summary>
[SuppressMessage("Naming", "CA1720", Justification = "The format's name is what the value means.")]
public enum Precision
{
    /// <summary>IEEE single precision throughout.</summary>
    Float32,

    /// <summary>
    /// Activations and convolution weights are rounded to bfloat16 (8 bits of mantissa), sums are 32-bit; outputs, losses and
    /// parameter updates stay in single precision. Much faster on processors with AMX, slower on those without support.
    /// </summary>
    BFloat16,
}
