namespace ZoneAxis.Diffraction;

/// <summary>Filters of a line applied to all rows of an image and then to all columns.</summary>
internal static class SeparableFilter
{
    /// <summary>Filters an image in place.</summary>
    /// <param name="values">rows × columns numbers, row by row.</param>
    /// <param name="rows">Number of rows.</param>
    /// <param name="columns">Number of columns.</param>
    /// <param name="filter">Gives as many numbers as it gets.</param>
    public static void Apply(double[] values, int rows, int columns, Func<double[], double[]> filter)
    {
        for (int row = 0; row < rows; row++)
            filter(values[(row * columns)..((row + 1) * columns)]).CopyTo(values, row * columns);
        double[] line = new double[rows];
        for (int column = 0; column < columns; column++)
        {
            for (int row = 0; row < rows; row++)
                line[row] = values[row * columns + column];
            double[] filtered = filter(line);
            for (int row = 0; row < rows; row++)
                values[row * columns + column] = filtered[row];
        }
    }
}
