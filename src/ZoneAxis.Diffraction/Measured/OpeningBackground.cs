namespace ZoneAxis.Diffraction;

/// <summary>
/// The morphological opening of an image: the minimum over a square window, then the maximum of that, then the mean, each over
/// the same window. Everything narrower than the window is shaved off; slow changes of any shape stay. In noise it lies low, by about twice
/// the noise.
/// </summary>
public static class OpeningBackground
{
    /// <summary>The background of an image.</summary>
    /// <param name="image">Intensities.</param>
    /// <param name="spotRadiusPixels">Half the edge of the window, pixels, at least 1; it must be wider than the widest spot.</param>
    /// <exception cref="ArgumentOutOfRangeException">The radius is less than 1.</exception>
    public static IntensityImage Of(IntensityImage image, int spotRadiusPixels)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(spotRadiusPixels, 1);
        double[] values = image.Values.ToArray();
        values = AlongBoth(values, image, line => SlidingWindow.Minimum(line, spotRadiusPixels));
        values = AlongBoth(values, image, line => SlidingWindow.Maximum(line, spotRadiusPixels));
        values = AlongBoth(values, image, line => SlidingWindow.Mean(line, spotRadiusPixels));
        return new IntensityImage(image.Rows, image.Columns, values);
    }

    private static double[] AlongBoth(double[] values, IntensityImage image, Func<double[], double[]> filter)
    {
        (int rows, int columns) = (image.Rows, image.Columns);
        for (int row = 0; row < rows; row++)
            filter(values[(row * columns)..((row + 1) * columns)]).CopyTo(values, row * columns);
        var line = new double[rows];
        for (int column = 0; column < columns; column++)
        {
            for (int row = 0; row < rows; row++)
                line[row] = values[row * columns + column];
            double[] filtered = filter(line);
            for (int row = 0; row < rows; row++)
                values[row * columns + column] = filtered[row];
        }

        return values;
    }
}
