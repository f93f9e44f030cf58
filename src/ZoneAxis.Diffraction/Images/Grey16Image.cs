namespace ZoneAxis.Diffraction;

/// <summary>A picture in 65,536 greys, row by row; of a pattern row = +y, column = +x.</summary>
public sealed partial class Grey16Image
{
    private readonly ushort[] _pixels;

    /// <summary>An image that takes over an array.</summary>
    /// <param name="rows">Number of rows.</param>
    /// <param name="columns">Number of columns.</param>
    /// <param name="pixels">rows × columns greys, row by row; not copied.</param>
    /// <exception cref="ArgumentException">The array has another length.</exception>
    public Grey16Image(int rows, int columns, ushort[] pixels)
    {
        if (pixels.Length != (long)rows * columns)
            throw new ArgumentException($"An image of {rows} × {columns} pixels needs {(long)rows * columns} greys, not {pixels.Length}.", nameof(pixels));
        (Rows, Columns, _pixels) = (rows, columns, pixels);
    }

    /// <summary>Number of rows.</summary>
    public int Rows { get; }

    /// <summary>Number of columns.</summary>
    public int Columns { get; }

    /// <summary>rows × columns greys, row by row.</summary>
    public ReadOnlySpan<ushort> Pixels => _pixels;

    /// <summary>The grey at a pixel.</summary>
    /// <param name="row">Row, from 0.</param>
    /// <param name="column">Column, from 0.</param>
    public ushort this[int row, int column] => _pixels[row * Columns + column];

    /// <summary>Intensities in 65,536 greys, ⌊65535·I/I_max·(1 + 10⁻⁹)⌋.</summary>
    /// <param name="image">Intensities; what is below 0 becomes black.</param>
    public static Grey16Image Of(IntensityImage image) =>
        new(image.Rows, image.Columns, new GreyScaling(ushort.MaxValue, image.Maximum()).Greys(image.Values));
}
