using System.Globalization;

namespace ZoneAxis.Diffraction;

/// <summary>How a <see cref="PatternFigure"/> or <see cref="ShapingFigure"/> looks.</summary>
public sealed record FigureOptions
{
    private readonly int _zoom = 2;

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
    public double DisplayExponent { get; init; } = 0.25;

    /// <summary>A grey as it is shown.</summary>
    internal byte Brightened(byte grey) =>
        (byte)Math.Round(byte.MaxValue * Math.Pow(grey / (double)byte.MaxValue, DisplayExponent));

    /// <summary>A sentence about the brightening.</summary>
    internal string Caption() => DisplayExponent == 1
        ? "Spots are shown in their own greys."
        : string.Create(CultureInfo.InvariantCulture, $"Faint spots are brightened for display only (grey to the power {DisplayExponent}).");
}
