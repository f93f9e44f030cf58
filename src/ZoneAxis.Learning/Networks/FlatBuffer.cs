using static TorchSharp.torch;

namespace ZoneAxis.Learning.Networks;

/// <summary>Copies between flat buffers and arrays.</summary>
internal static class FlatBuffer
{
    /// <summary>A copy of a buffer's values, on whichever device it lies.</summary>
    public static float[] ToArray(Tensor buffer)
    {
        using Tensor values = buffer.detach();
        using Tensor here = values.cpu();
        return here.data<float>().ToArray();
    }

    /// <summary>The one value of a buffer.</summary>
    /// <remarks>TorchSharp's own way to it, <c>item</c>, goes through a number that nobody holds, see <see cref="Runtime.HeldScalars"/>.</remarks>
    public static float ValueOf(Tensor buffer)
    {
        using Tensor row = buffer.reshape(1);
        return ToArray(row)[0];
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
