using System.Globalization;

namespace ZoneAxis.Diffraction;

/// <summary>
/// The constants of the shaping algorithm. The defaults are those of the code that L. C. O. Tiong, J. Kim, S. S. Han and
/// D. Kim published with npj Comput. Mater. 6, 196 (2020), for patterns of 256 × 256 pixels.
/// </summary>
public sealed record ShapingOptions
{
    /// <summary>Rows, and columns, of the patterns that the options in pixels are for; others are refused. See <see cref="ScaledTo"/>.</summary>
    public int PatternSide { get; init; } = Detector.PublishedSide;

    /// <summary>First row and first column of the box around the direct beam, px; the published box is not centred.</summary>
    public int BoxStart { get; init; } = 116;

    /// <summary>Rows and columns of the box around the direct beam, px. 0 for no box.</summary>
    public int BoxSide { get; init; } = 22;

    /// <summary>The value to which the brightest pixel outside the box is scaled.</summary>
    public float ScaledMaximum { get; init; } = 256;

    /// <summary>Scaled value from which on a pixel is bright, so that lines end at it.</summary>
    public float BrightFrom { get; init; } = 50;

    /// <summary>Subtracted from the squared distance of two bright pixels before it is measured, px².</summary>
    public int SquaredDistanceOffset { get; init; } = 2;

    /// <summary>Smallest squared distance, after the subtraction, at which a pair of bright pixels counts, px².</summary>
    public int LeastSquaredDistance { get; init; } = 100;

    /// <summary>Largest number of ordered pairs that count at which every pair is joined.</summary>
    public int FewPairs { get; init; } = 100;

    /// <summary>Where more pairs count: how many times the shortest distance that counts a line may be long.</summary>
    public double Reach { get; init; } = 1.7;

    /// <summary>Value of a line.</summary>
    public byte LineGrey { get; init; } = byte.MaxValue;

    /// <summary>Pixels above this scaled value show through lines.</summary>
    public float FaintUpTo { get; init; } = 5;

    /// <summary>The same options for patterns of another side that show the same part of reciprocal space: lengths in proportion, rounded to pixels.</summary>
    /// <param name="side">Rows, and columns, of the patterns, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The side is less than 1.</exception>
    public ShapingOptions ScaledTo(int side)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(side, 1);
        double scale = (double)side / PatternSide;
        int start = (int)Math.Round(BoxStart * scale);
        return this with
        {
            PatternSide = side,
            BoxStart = start,
            BoxSide = Math.Min((int)Math.Round(BoxSide * scale), side - start),
            SquaredDistanceOffset = (int)Math.Round(SquaredDistanceOffset * scale * scale),
            LeastSquaredDistance = (int)Math.Round(LeastSquaredDistance * scale * scale),
        };
    }

    /// <summary>Demands that every option is within its range.</summary>
    internal void Validate()
    {
        if (PatternSide < 1 || BoxStart < 0 || BoxSide < 0 || BoxStart + (long)BoxSide > PatternSide)
            throw new ArgumentException($"The box of {BoxSide} pixels at {BoxStart} is not inside a pattern of side {PatternSide}.");
        if (SquaredDistanceOffset < 0 || LeastSquaredDistance < 0 || FewPairs < 0)
            throw new ArgumentException($"The squared distances {SquaredDistanceOffset} and {LeastSquaredDistance} px² and the number {FewPairs} of few pairs must not be negative.");
        RequirePositive(ScaledMaximum, "scaled maximum");
        RequirePositive(BrightFrom, "bright value");
        RequirePositive(Reach, "reach");
        if (!(FaintUpTo >= 0))
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"The faint value is {FaintUpTo}; it must not be negative."));
    }

    private static void RequirePositive(double value, string name)
    {
        if (!double.IsFinite(value) || value <= 0)
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"The {name} of shaping is {value}; it must be a positive number."));
    }
}
