using static TorchSharp.torch;

namespace ZoneAxis.Learning.Networks;

/// <summary>Copies between flat buffers and arrays.</summary>
internal static class FlatBuffer
{
    /// <summary>A copy of a buffer's values.</summary>
    public static float[] ToArray(Tensor buffer)
    {
        using Tensor values = buffer.detach();
        return values.data<float>().ToArray();
    }

    /// <summary>Sets a buffer's values.</summary>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static void CopyFrom(Tensor buffer, float[] values)
    {
        if (values.LongLength != buffer.numel())
            throw new ArgumentException($"{values.LongLength} values were given for a buffer of {buffer.numel()}.");
        using IDisposable noGradient = no_grad();
        using Tensor source = tensor(values);
        buffer.copy_(source);
    }

    /// <summary>Copies one buffer's values into another.</summary>
    public static void Copy(Tensor source, Tensor destination)
    {
        using IDisposable noGradient = no_grad();
        destination.copy_(source);
    }
}
