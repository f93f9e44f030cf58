namespace ZoneAxis.Diffraction;

/// <summary>An image as it stands in a file.</summary>
/// <param name="Rows">Number of rows.</param>
/// <param name="Columns">Number of columns.</param>
/// <param name="Values">rows × columns numbers, row by row.</param>
internal sealed record DecodedImage(int Rows, int Columns, double[] Values)
{
    /// <summary>The highest grey, where the numbers are greys of 8 or 16 bits.</summary>
    public int? White { get; init; }

    /// <summary>What one pixel spans, where the file says so.</summary>
    public PixelScale? Scale { get; init; }

    /// <summary>What one pixel spans along the rows' normal, where the file says so apart from <see cref="Scale"/>.</summary>
    public PixelScale? RowScale { get; init; }

    /// <summary>Acceleration voltage, kV, where the file says so.</summary>
    public double? VoltageKilovolts { get; init; }

    /// <summary>Greys of a picture.</summary>
    public static DecodedImage Of(PngGreys greys) =>
        new(greys.Rows, greys.Columns, Array.ConvertAll(greys.Values, grey => (double)grey)) { White = greys.White };
}
