using ZoneAxis.Diffraction;
using ZoneAxis.Learning.Networks;

namespace ZoneAxis.Cli.Networks;

/// <summary>A network of the list.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Input">What it is given of one crystal.</param>
/// <param name="Cost">What it holds and costs; null where the side is too small for it.</param>
/// <param name="Refusal">Why there is no cost, as a sentence; null where there is one.</param>
internal sealed record NetworkLine(NetworkKind Kind, InputShape Input, NetworkCost? Cost, string? Refusal)
{
    /// <summary>All kinds, each for the input of its paper.</summary>
    /// <param name="side">Side of the patterns, px.</param>
    /// <param name="classes">Space groups to tell apart.</param>
    public static IReadOnlyList<NetworkLine> All(int side, int classes) => [.. NetworkRegistry.All.Select(kind => Of(kind, side, classes))];

    private static NetworkLine Of(NetworkKind kind, int side, int classes)
    {
        InputShape input = kind.InputAt(side);
        try
        {
            return new NetworkLine(kind, input, NetworkCost.Of(kind.Defaults.WithInput(input) with { ClassCount = classes }), null);
        }
        catch (ArgumentException refusal)
        {
            return new NetworkLine(kind, input, null, refusal.Message);
        }
    }
}
