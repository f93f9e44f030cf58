namespace ZoneAxis.Diffraction;

/// <summary>
/// The constants of the shaping algorithm. The defaults are those of the code that L. C. O. Tiong, J. Kim, S. S. Han and
/// D. Kim published with npj Comput. Mater. 6, 196 (2020), for patterns of 256 × 256 pixels.
/// </summary>
public sealed record ShapingOptions
{
    /// <summary>First row and first column of the box around the direct beam; the published box is not centred.</summary>
    public int BoxStart { get; init; } = 116;

    /// <summary>Rows and columns of the box around the direct beam. 0 for no box.</summary>
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
}
