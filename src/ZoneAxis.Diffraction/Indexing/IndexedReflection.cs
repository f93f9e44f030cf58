namespace ZoneAxis.Diffraction;

/// <summary>A reflection with its indices.</summary>
/// <param name="Zone">The pattern that it stands in.</param>
/// <param name="H">First index.</param>
/// <param name="K">Second index.</param>
/// <param name="L">Third index.</param>
/// <param name="Intensity">|F|² relative to the strongest of the pattern, the excitation error divided out; where it is not seen its upper limit.</param>
/// <param name="Uncertainty">Standard deviation of the intensity.</param>
/// <param name="IsSeen">Whether it stands out.</param>
/// <param name="IsAbsent">Whether it is certainly faint; beside its layer on the curved sphere a reflection may be neither.</param>
public sealed record IndexedReflection(LatticeDirection Zone, int H, int K, int L, double Intensity, double Uncertainty, bool IsSeen, bool IsAbsent);
