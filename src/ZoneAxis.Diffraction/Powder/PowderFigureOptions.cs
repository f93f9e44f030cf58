namespace ZoneAxis.Diffraction;

/// <summary>How a <see cref="PowderFigure"/> looks.</summary>
public sealed record PowderFigureOptions
{
    /// <summary>The smallest side, px.</summary>
    public const int LeastSide = 200;

    /// <summary>The largest side, px.</summary>
    public const int MostSide = 10_000;

    private readonly int _width = 1200;
    private readonly int _height = 500;
    private readonly double _labelled = 5;

    /// <summary>Width, px, 200 to 10,000. Default 1,200.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is out of range.</exception>
    public int WidthPixels
    {
        get => _width;
        init => _width = (int)ParameterRange.Within(value, LeastSide, MostSide, "width of the figure", "px");
    }

    /// <summary>Height, px, 200 to 10,000. Default 500.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is out of range.</exception>
    public int HeightPixels
    {
        get => _height;
        init => _height = (int)ParameterRange.Within(value, LeastSide, MostSide, "height of the figure", "px");
    }

    /// <summary>Peaks of at least this intensity (the strongest has 100) carry their indices, the stronger first, where there is room. Default 5.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative or no number.</exception>
    public double LeastLabelledIntensity
    {
        get => _labelled;
        init => _labelled = ParameterRange.NotNegative(value, "least labelled intensity", "of 100");
    }

    /// <summary>Colours. Default white, for print.</summary>
    public FigureStyle Style { get; init; } = FigureStyle.White;

    /// <summary>Shape of the peaks.</summary>
    public PowderProfileOptions Profile { get; init; } = new();
}
