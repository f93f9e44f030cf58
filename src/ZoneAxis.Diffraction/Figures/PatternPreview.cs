namespace ZoneAxis.Diffraction;

/// <summary>A pattern brightened for the eye: as greys linear in intensity all but its strongest spots look black.</summary>
public static class PatternPreview
{
    /// <summary>Greys of (I/I_max)^exponent of the full scale; what is below 0 is black.</summary>
    /// <param name="pattern">The intensities, finite.</param>
    /// <param name="exponent">The exponent, above 0; 1 is linear.</param>
    /// <exception cref="ArgumentOutOfRangeException">The exponent is not a positive number.</exception>
    public static GreyImage Of(IntensityImage pattern, double exponent = FigureOptions.UsualDisplayExponent)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        Checked(exponent);
        double white = pattern.Maximum();
        return new GreyImage(pattern.Rows, pattern.Columns, Array.ConvertAll(pattern.Values.ToArray(), value => value > 0 ? Brightened(value / white, exponent) : (byte)0));
    }

    /// <summary>An exponent by which a pattern can be brightened.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not a positive number.</exception>
    internal static double Checked(double exponent) => exponent > 0 && double.IsFinite(exponent)
        ? exponent
        : throw new ArgumentOutOfRangeException(nameof(exponent), FormattableString.Invariant($"The display exponent is {exponent}; it must be a positive number."));

    /// <summary>How a share of the full scale is shown.</summary>
    internal static byte Brightened(double share, double exponent) => (byte)Math.Round(byte.MaxValue * Math.Pow(share, exponent));
}
