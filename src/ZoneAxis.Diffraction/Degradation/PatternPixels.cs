namespace ZoneAxis.Diffraction;

/// <summary>Pixel by pixel work on patterns.</summary>
internal static class PatternPixels
{
    /// <summary>A pattern whose pixels are computed from a pattern's values.</summary>
    public static DiffractionPattern Map(this DiffractionPattern pattern, Func<double, double> change)
    {
        IntensityImage image = pattern.Image;
        double[] values = new double[image.Values.Length];
        for (int i = 0; i < values.Length; i++)
            values[i] = change(image.Values[i]);
        return pattern.With(values);
    }

    /// <summary>A pattern whose pixels are computed from a pattern's values and their place.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="change">From the value and its distance from the beam along the columns (x) and the rows (y), in 1/Å.</param>
    public static DiffractionPattern Map(this DiffractionPattern pattern, Func<double, double, double, double> change)
    {
        IntensityImage image = pattern.Image;
        double[] values = new double[image.Values.Length];
        for (int i = 0; i < values.Length; i++)
        {
            (int row, int column) = Math.DivRem(i, image.Columns);
            double x = (column - pattern.BeamColumn) * pattern.InverseAngstromPerPixel;
            double y = (row - pattern.BeamRow) * pattern.InverseAngstromPerPixel;
            values[i] = change(image.Values[i], x, y);
        }

        return pattern.With(values);
    }

    /// <summary>The pattern with other values.</summary>
    public static DiffractionPattern With(this DiffractionPattern pattern, double[] values) =>
        pattern with { Image = new IntensityImage(pattern.Image.Rows, pattern.Image.Columns, values) };

    /// <summary>Sum of all intensities.</summary>
    public static double Sum(this IntensityImage image)
    {
        double sum = 0;
        foreach (double value in image.Values)
            sum += value;
        return sum;
    }
}
