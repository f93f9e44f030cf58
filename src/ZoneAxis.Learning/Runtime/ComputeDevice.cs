namespace ZoneAxis.Learning.Runtime;

/// <summary>What a network is trained or evaluated on.</summary>
public enum ComputeDevice
{
    /// <summary>A CUDA device where this build can use one and the machine has one, else the processor.</summary>
    Auto,

    /// <summary>The processor.</summary>
    Cpu,

    /// <summary>The first CUDA device; an error where there is none.</summary>
    Cuda,
}
