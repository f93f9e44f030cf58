namespace ZoneAxis.Diffraction;

/// <summary>Intensities of a pattern, row by row; row = +y, column = +x.</summary>
public sealed class IntensityImage
{
    private readonly double[] _values;

    /// <summary>An image that takes over an array.</summary>
    /// <param name="rows">Number of rows.</param>
    /// <param name="columns">Number of columns.</param>
    /// <param name="values">rows × columns intensities, row by row; not copied.</param>
    /// <exception cref="ArgumentException">The array has another length.</exception>
    public IntensityImage(int rows, int columns, double[] values)
    {
        if (values.Length != (long)rows * columns)
            throw new ArgumentException($"An image of {rows} × {columns} pixels needs {(long)rows * columns} values, not {values.Length}.", nameof(values));
        (Rows, Columns, _values) = (rows, columns, values);
    }

    /// <summary>Number of rows.</summary>
    public int Rows { get; }

    /// <summary>Number of columns.</summary>
    public int Columns { get; }

    /// <summary>rows × columns intensities, row by row.</summary>
    public ReadOnlySpan<double> Values => _values;

    /// <summary>The intensity at a pixel.</summary>
    /// <param name="row">Row, from 0.</param>
    /// <param name="column">Column, from 0.</param>
    public double this[int row, int column] => _values[row * Columns + column];

    /// <summary>The largest intensity; 0 for an image without pixels.</summary>
    public double Maximum() => _values.Length == 0 ? 0 : _values.Max();

    /// <summary>The image in 256 greys, ⌊255·I/I_max·(1 + 10⁻⁹)⌋.</summary>
    public GreyImage ToGrey()
    {
        double maximum = Maximum();
        return new GreyImage(Rows, Columns, Array.ConvertAll(_values, value => GreyScale.Of(value, maximum)));
    }
}
