using static TorchSharp.torch;

namespace ZoneAxis.Learning.Networks;

/// <summary>Fills a network's parameters before training.</summary>
/// <remarks>
/// He et al., "Delving deep into rectifiers", ICCV 2015: a normal distribution of variance gain²/fan-in keeps the size of the
/// signal through the layers, which a network without normalisation needs.
/// </remarks>
internal static class ParameterInitializer
{
    /// <summary>Makes the flat buffer of a layout; biases are zero.</summary>
    internal static Tensor Fill(ParameterLayout layout, int seed)
    {
        using var scope = NewDisposeScope();
        using var generator = new Generator((ulong)seed);
        var buffer = zeros(layout.Length, ScalarType.Float32);
        foreach (var slot in layout.Slots.Where(slot => !slot.IsBias))
        {
            var values = randn(slot.Length, generator: generator) * (Gain(slot.Name) / Math.Sqrt(slot.FanIn));
            buffer.narrow(0, slot.Offset, slot.Length).copy_(values);
        }

        return buffer.MoveToOuterDisposeScope();
    }

    // What a ReLU follows loses half of its power: √2. A transition's input is not rectified: 1. The outputs start small,
    // so that the first losses are those of even odds.
    private static double Gain(string name) =>
        name.StartsWith("outputs.", StringComparison.Ordinal) ? 0.1
        : name.StartsWith("transitions.", StringComparison.Ordinal) || name.StartsWith("stem.", StringComparison.Ordinal) ? 1
        : Math.Sqrt(2);
}
