namespace ZoneAxis.Diffraction;

/// <summary>An image as it stands in a file.</summary>
/// <param name="Rows">Number of rows.</param>
/// <param name="Columns">Number of columns.</param>
/// <param name="Values">rows × columns numbers, row by row.</param>
internal sealed record DecodedImage(int Rows, int Columns, double[] Values)
{
    /// <summary>The highest grey, where the numbers are greys of 8 or 16 bits.</summary>
    public int? White { get; init; }

    /// <summary>Whether the greys were made of colours.</summary>
    public bool HasColours { get; init; }

    /// <summary>How it was taken, as the file says.</summary>
    public PictureFacts Facts { get; init; } = PictureFacts.None;

    /// <summary>Greys of a picture.</summary>
    public static DecodedImage Of(PngGreys greys) => new(greys.Rows, greys.Columns, Array.ConvertAll(greys.Values, grey => (double)grey))
    {
        White = greys.White,
        HasColours = greys.FirstColoured is not null,
    };
}
