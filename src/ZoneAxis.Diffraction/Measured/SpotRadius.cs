namespace ZoneAxis.Diffraction;

/// <summary>How wide spots are taken to be where nobody says.</summary>
internal static class SpotRadius
{
    private const int PartOfSide = 48;
    private const int Least = 3;
    private const int Most = 1 << 14;

    /// <summary>Refuses a radius that is less than 1 pixel, or more than 16,384.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is one of these.</exception>
    public static int Require(int radius) => radius is >= 1 and <= Most
        ? radius
        : throw new ArgumentOutOfRangeException(nameof(radius), $"The radius of a spot is {radius} pixels; 1 to {Most} were expected.");

    /// <summary>1/48 of the shorter side, at least 3 pixels.</summary>
    public static int DefaultFor(IntensityImage image) => Math.Max(Math.Min(image.Rows, image.Columns) / PartOfSide, Least);
}
