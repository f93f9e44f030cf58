using ZoneAxis.Learning.Runtime;

namespace ZoneAxis.Learning.Networks;

/// <summary>Chooses a number format that this processor computes fast.</summary>
public static class PrecisionSupport
{
    /// <summary>The format to use on the processor, given the wanted one.</summary>
    /// <param name="wanted">The wanted format.</param>
    /// <param name="message">A sentence where another format is used, else null.</param>
    /// <returns>The wanted format where the processor supports it, else <see cref="Precision.Float32"/>.</returns>
    public static Precision Resolve(Precision wanted, out string? message) => Resolve(wanted, ComputeDevice.Cpu, out message);

    /// <summary>The format to use, given the wanted one.</summary>
    /// <param name="wanted">The wanted format.</param>
    /// <param name="device">What computes; CUDA devices know both formats.</param>
    /// <param name="message">A sentence where another format is used, else null.</param>
    /// <returns>The wanted format where it is supported, else <see cref="Precision.Float32"/>.</returns>
    /// <exception cref="TorchRuntimeException">The device is not there.</exception>
    public static Precision Resolve(Precision wanted, ComputeDevice device, out string? message)
    {
        message = wanted == Precision.BFloat16 && !ProcessorSupport.HasBFloat16 && DeviceSupport.Resolve(device).type == TorchSharp.DeviceType.CPU
            ? ConvolutionKernels.MustBePlain
                ? "This machine hides the caches of its processor, with which convolutions in bfloat16 are computed wrongly, so 32-bit numbers and plain kernels are used."
                : "This processor has no instructions for bfloat16, so 32-bit numbers are used."
            : null;
        return message is null ? wanted : Precision.Float32;
    }
}
