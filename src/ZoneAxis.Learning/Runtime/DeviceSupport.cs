using System.Globalization;
using static TorchSharp.torch;

namespace ZoneAxis.Learning.Runtime;

/// <summary>Chooses the device that networks are trained and evaluated on.</summary>
public static class DeviceSupport
{
    private const string LeftOut = "left out of this build";
    private const string NoDevice = "no device found";

    /// <summary>What is to be said of CUDA: that it is left out of this build, that no device is found, or how many there are.</summary>
    internal static string Describe() => !TorchRuntime.HasCuda ? LeftOut : CountDevices() is > 0 and int count ? string.Create(CultureInfo.InvariantCulture, $"{count} found") : NoDevice;

    /// <summary>Demands that a device can be used.</summary>
    /// <param name="wanted">The device.</param>
    /// <exception cref="TorchRuntimeException">CUDA is wanted and cannot be used, or the native libraries cannot be loaded.</exception>
    public static void Require(ComputeDevice wanted) => Resolve(wanted);

    /// <summary>The device to use, given the wanted one.</summary>
    internal static Device Resolve(ComputeDevice wanted)
    {
        TorchRuntime.EnsureLoaded();
        if (wanted == ComputeDevice.Cpu)
            return CPU;
        if (TorchRuntime.HasCuda && CountDevices() > 0)
            return CUDA;
        return wanted == ComputeDevice.Auto
            ? CPU
            : throw new TorchRuntimeException(TorchRuntime.HasCuda
                ? "A CUDA device is asked for, and libtorch finds none on this machine."
                : "A CUDA device is asked for, and this build has libtorch for the processor alone; take one that was built with Torch=cuda.")
            { Remedy = TorchRuntimeException.Diagnose };
    }

    private static int CountDevices() => cuda.is_available() ? cuda.device_count() : 0;
}
