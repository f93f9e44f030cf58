using System.Globalization;

namespace ZoneAxis.Diffraction;

/// <summary>How a <see cref="PatternFigure"/> or <see cref="ShapingFigure"/> looks.</summary>
public sealed record FigureOptions
{
    /// <summary>The exponent by which greys are brightened for display unless another is asked for.</summary>
    public const double UsualDisplayExponent = 0.25;

    private readonly int _zoom = 2;
    private readonly double _displayExponent = UsualDisplayExponent;

    /// <summary>Figure pixels along the edge of a pattern's pixel, at least 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is less than 1.</exception>
    public int Zoom
    {
        get => _zoom;
        init => _zoom = value > 0
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), $"The zoom of a figure is {value}; it must be at least 1.");
    }

    /// <summary>
    /// Exponent by which spots are brightened for display: shown = grey^exponent of the full scale. 1 shows the greys as they are.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not a positive number.</exception>
    public double DisplayExponent
    {
        get => _displayExponent;
        init => _displayExponent = PatternPreview.Checked(value);
    }

    /// <summary>Colours. Default white, for print.</summary>
    public FigureStyle Style { get; init; } = FigureStyle.White;

    /// <summary>A grey as it is shown.</summary>
    internal byte Brightened(byte grey) => PatternPreview.Brightened(grey / (double)byte.MaxValue, DisplayExponent);

    /// <summary>A sentence about the brightening of pictures in their own colours.</summary>
    internal string CaptionOfPictures() => DisplayExponent == 1
        ? "Spots are shown in their own greys."
        : string.Create(CultureInfo.InvariantCulture, $"Faint spots are brightened for display only (grey to the power {DisplayExponent}).");

    /// <summary>A sentence about how patterns are shown.</summary>
    internal string Caption()
    {
        string brightening = CaptionOfPictures();
        return FigureColours.Of(Style).AreNegatives ? $"Negatives. {brightening}" : brightening;
    }
}
