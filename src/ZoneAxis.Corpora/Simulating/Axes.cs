using ZoneAxis.Diffraction;

namespace ZoneAxis.Corpora;

/// <summary>The three patterns in their order.</summary>
internal static class Axes
{
    public static readonly PatternAxis[] All = [PatternAxis.X, PatternAxis.Y, PatternAxis.Z];

    public static string Letter(PatternAxis axis) => axis.ToString().ToLowerInvariant();
}
