namespace ZoneAxis.Diffraction;

/// <summary>
/// The grey of a colour: luma as Recommendation ITU-R BT.601, section 2.5.1, weighs red, green and blue, and as JPEG files of greys have it
/// (JFIF 1.02). Equal parts give the same grey; false colours have no order of greys that could be known.
/// </summary>
internal static class Luma
{
    private const double Red = 0.299;
    private const double Green = 0.587;
    private const double Blue = 0.114;

    /// <summary>The grey; whole greys are to be rounded.</summary>
    public static double Of(double red, double green, double blue) => red == green && green == blue ? red : Red * red + Green * green + Blue * blue;
}
