namespace ZoneAxis.Diffraction;

/// <summary>Where 2θ and intensity stand in a <see cref="PowderFigure"/>, in figure pixels.</summary>
internal readonly struct PowderAxes
{
    private const double MostIntensity = 100;

    // Sizes in shares of the figure's height or in ems.
    private const float TextShare = 1 / 32f;
    private const float LeftEms = 5;
    private const float RightEms = 1.5f;
    private const float TopEms = 8.5f;
    private const float BottomEms = 4;

    // Ticks along 2θ: as many as this at most.
    private const double ShareOfTick = 4;

    private readonly double _from;
    private readonly double _to;

    /// <summary>Lays out a figure.</summary>
    public PowderAxes(PowderOptions range, PowderFigureOptions options)
    {
        (_from, _to) = (range.FromTwoThetaDegrees, range.ToTwoThetaDegrees);
        TextSize = options.HeightPixels * TextShare;
        (Left, Right) = (LeftEms * TextSize, options.WidthPixels - RightEms * TextSize);
        (Top, Bottom) = (TopEms * TextSize, options.HeightPixels - BottomEms * TextSize);
    }

    /// <summary>Height of the letters' em.</summary>
    public float TextSize { get; }

    /// <summary>Left end of the axis of 2θ.</summary>
    public float Left { get; }

    /// <summary>Right end of the axis of 2θ.</summary>
    public float Right { get; }

    /// <summary>Height of intensity 100.</summary>
    public float Top { get; }

    /// <summary>Height of intensity 0.</summary>
    public float Bottom { get; }

    /// <summary>Round values of 2θ, degrees.</summary>
    public IEnumerable<double> Ticks()
    {
        double step = ScaleBar.LengthFor((_to - _from) / ShareOfTick * 2);
        int first = (int)Math.Ceiling(_from / step);
        int last = (int)Math.Floor(_to / step);
        return Enumerable.Range(first, last - first + 1).Select(tick => tick * step);
    }

    /// <summary>Place of a 2θ.</summary>
    public float X(double twoThetaDegrees) => (float)(Left + (Right - Left) * (twoThetaDegrees - _from) / (_to - _from));

    /// <summary>Place of an intensity.</summary>
    public float Y(double intensity) => (float)(Bottom + (Top - Bottom) * intensity / MostIntensity);
}
