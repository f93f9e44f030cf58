using TorchSharp;
using ZoneAxis.Learning.Runtime;
using static TorchSharp.torch;

namespace ZoneAxis.Learning.Networks;

/// <summary>Fills a network's parameters before training.</summary>
/// <remarks>
/// He et al., "Delving deep into rectifiers", ICCV 2015: a normal distribution of variance gain²/fan-in keeps the size of the
/// signal through the layers, which a network without normalisation needs.
/// </remarks>
internal static class ParameterInitializer
{
    /// <summary>Fills the flat buffer of a layout.</summary>
    /// <param name="buffer">The buffer.</param>
    /// <param name="layout">Its layout; what has no fan-in becomes <see cref="ParameterSlot.Initial"/>.</param>
    /// <param name="seed">The seed of the random numbers.</param>
    public static void Fill(Tensor buffer, ParameterLayout layout, int seed)
    {
        using DisposeScope scope = NewDisposeScope();
        using IDisposable noGradient = no_grad();
        using HeldScalars numbers = new();
        using Generator generator = new((ulong)seed);
        buffer.zero_();
        foreach (ParameterSlot slot in layout.Slots.Where(slot => slot.IsBias && slot.Initial != 0))
            buffer.narrow(0, slot.Offset, slot.Length).fill_(numbers.Of(slot.Initial));
        foreach (ParameterSlot slot in layout.Slots.Where(slot => !slot.IsBias))
        {
            Tensor values = randn(slot.Length, generator: generator) * numbers.Of(slot.Gain / Math.Sqrt(slot.FanIn));
            buffer.narrow(0, slot.Offset, slot.Length).copy_(values);
        }
    }
}
