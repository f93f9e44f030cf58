namespace ZoneAxis.Diffraction;

/// <summary>
/// The morphological opening of an image: the minimum over a square window, then the maximum of that over the same window. Everything narrower
/// than the window is shaved off; slow changes of any shape stay. The image is smoothed before, over 3 × 3 pixels, because a minimum follows
/// the noise downwards, and the opening after, because it has steps.
/// </summary>
internal static class OpeningBackground
{
    private const int Smoothing = 1;

    /// <summary>The background of an image.</summary>
    /// <param name="image">Intensities.</param>
    /// <param name="spotRadiusPixels">Half the edge of the window, pixels, 1 to 16,384; it must be wider than the widest spot.</param>
    /// <exception cref="ArgumentOutOfRangeException">The radius is out of range.</exception>
    public static IntensityImage Of(IntensityImage image, int spotRadiusPixels)
    {
        SpotRadius.Require(spotRadiusPixels);
        double[] values = image.Values.ToArray();
        Filter(line => SlidingWindow.Mean(line, Smoothing));
        Filter(line => SlidingWindow.Minimum(line, spotRadiusPixels + Smoothing));
        Filter(line => SlidingWindow.Maximum(line, spotRadiusPixels + Smoothing));
        Filter(line => SlidingWindow.Smooth(line, spotRadiusPixels));
        return new IntensityImage(image.Rows, image.Columns, values);

        void Filter(Func<double[], double[]> filter) => SeparableFilter.Apply(values, image.Rows, image.Columns, filter);
    }
}
