namespace ZoneAxis.Diffraction;

/// <summary>Lengths of scale bars.</summary>
internal static class ScaleBar
{
    private const double LargestShare = 0.25;

    /// <summary>The largest of 1, 2 and 5 times a power of ten that fills at most a quarter of a width.</summary>
    /// <param name="width">Width in the unit of the bar, more than 0.</param>
    public static double LengthFor(double width)
    {
        double limit = width * LargestShare;
        double power = Math.Pow(10, Math.Floor(Math.Log10(limit)));
        double leading = limit / power;
        return power * (leading >= 5 ? 5 : leading >= 2 ? 2 : 1);
    }
}
