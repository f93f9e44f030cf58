using System.Runtime.Intrinsics.X86;

namespace ZoneAxis.Learning.Runtime;

/// <summary>Says what this processor computes fast.</summary>
internal static class ProcessorSupport
{
    // Intel 64 and IA-32 Architectures Software Developer's Manual, volume 2A, CPUID, leaf 7.
    private const int FeatureLeaf = 7;
    private const int Avx512BFloat16Bit = 5;
    private const int AmxBFloat16Bit = 22;

    /// <summary>Whether the processor has instructions for bfloat16 (AVX512-BF16 or AMX-BF16), and convolutions may use them.</summary>
    public static bool HasBFloat16
    {
        get
        {
            if (ConvolutionKernels.MustBePlain || !X86Base.IsSupported || X86Base.CpuId(0, 0).Eax < FeatureLeaf)
                return false;
            int amx = (X86Base.CpuId(FeatureLeaf, 0).Edx >> AmxBFloat16Bit) & 1;
            int avx = (X86Base.CpuId(FeatureLeaf, 1).Eax >> Avx512BFloat16Bit) & 1;
            return amx == 1 || avx == 1;
        }
    }
}
