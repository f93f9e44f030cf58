using System.Buffers;

namespace ZoneAxis.Diffraction;

/// <summary>
/// Shapes raw patterns as the published code of Tiong et al. (npj Comput. Mater. 6, 196, 2020) does: bright pixels are
/// joined by lines, all of them where few pairs are far enough apart, else those up to 1.7 times the shortest such distance.
/// </summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed partial class ReleasedShaper : IPatternShaper
{
    /// <summary>The variant's name in output and in files.</summary>
    public const string VariantName = "released";

    /// <summary>A shaper with the published constants.</summary>
    public ReleasedShaper()
        : this(new ShapingOptions())
    {
    }

    /// <summary>A shaper with other constants.</summary>
    /// <param name="options">The constants.</param>
    /// <exception cref="ArgumentException">A constant is out of its range, or the box is not inside the pattern.</exception>
    public ReleasedShaper(ShapingOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Validate();
        Options = options;
    }

    /// <inheritdoc/>
    public string Variant => VariantName;

    /// <summary>The constants.</summary>
    public ShapingOptions Options { get; }

    /// <summary>Shapes a raw pattern.</summary>
    /// <param name="raw">A square pattern of the side that the options are for.</param>
    /// <param name="axis">Which pattern of the crystal it is.</param>
    /// <exception cref="ArgumentException">The pattern has another shape.</exception>
    public ShapedPattern Shape(GreyImage raw, PatternAxis axis)
    {
        Require(raw);
        int[] lit = ArrayPool<int>.Shared.Rent(raw.Pixels.Length);
        try
        {
            int count = LitPixels.Find(raw.Pixels, lit);
            return Shape(raw, axis, lit.AsSpan(0, count));
        }
        finally
        {
            ArrayPool<int>.Shared.Return(lit);
        }
    }

    private ShapedPattern Shape(GreyImage raw, PatternAxis axis, ReadOnlySpan<int> lit)
    {
        byte[] other = new byte[raw.Pixels.Length];
        byte[] own = new byte[raw.Pixels.Length];
        ScaledGreys scaled = new(raw.Pixels, raw.Columns, lit, Options);

        // With nothing outside the box the published code stops here, and all channels are the raw pattern.
        if (scaled.Maximum > 0)
            DrawLines(scaled, raw.Columns, own);
        scaled.Write(other, own);
        return new ShapedPattern(raw.Rows, axis, own, other);
    }

    private void DrawLines(in ScaledGreys scaled, int side, Span<byte> plane)
    {
        using BrightPixels bright = new(side);
        scaled.FindBright(bright);
        bright.Join(bright.SquaredReach(Options), new LineDrawing(plane, side, Options.LineGrey), side);
    }

    private void Require(GreyImage raw)
    {
        ArgumentNullException.ThrowIfNull(raw);
        if (raw.Rows != raw.Columns)
            throw new ArgumentException($"Only square patterns can be shaped; this one has {raw.Rows} rows and {raw.Columns} columns.", nameof(raw));
        if (raw.Rows != Options.PatternSide)
            throw new ArgumentException($"These shaping options are for patterns of side {Options.PatternSide} px and this one has {raw.Rows}; take patterns of that side, or {nameof(ShapingOptions)}.{nameof(ShapingOptions.ScaledTo)}({raw.Rows}).", nameof(raw));
    }
}
