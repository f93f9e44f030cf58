namespace ZoneAxis.Diffraction;

/// <summary>How wide spots are taken to be where nobody says.</summary>
internal static class SpotRadius
{
    private const int PartOfSide = 48;
    private const int Least = 3;

    /// <summary>1/48 of the shorter side, at least 3 pixels.</summary>
    public static int DefaultFor(IntensityImage image) => Math.Max(Math.Min(image.Rows, image.Columns) / PartOfSide, Least);
}
