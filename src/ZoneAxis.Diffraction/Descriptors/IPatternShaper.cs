namespace ZoneAxis.Diffraction;

/// <summary>Draws lines between the spots of a raw pattern that are near one another.</summary>
/// <remarks>Implementations are immutable and safe to share between threads.</remarks>
public interface IPatternShaper
{
    /// <summary>What the variant of the algorithm is called in output and in files.</summary>
    string Variant { get; }

    /// <summary>Shapes a raw pattern.</summary>
    /// <param name="raw">A square pattern.</param>
    /// <param name="axis">Which pattern of the crystal it is; names the channel of the lines.</param>
    /// <exception cref="ArgumentException">The pattern is not square, or has a side that the options are not for.</exception>
    ShapedPattern Shape(GreyImage raw, PatternAxis axis);

    /// <summary>What the shaper does to a raw pattern, step by step, from the raw pattern to the shaped one.</summary>
    /// <param name="raw">A square pattern.</param>
    /// <param name="axis">Which pattern of the crystal it is; names the channel of the lines.</param>
    /// <exception cref="ArgumentException">The pattern is not square, or has a side that the options are not for.</exception>
    IReadOnlyList<ShapingStep> Steps(GreyImage raw, PatternAxis axis);
}
