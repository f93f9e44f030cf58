using System.Buffers;

namespace ZoneAxis.Diffraction;

/// <summary>
/// Shapes raw patterns as the published code of Tiong et al. (npj Comput. Mater. 6, 196, 2020) does: bright pixels are
/// joined by lines, all of them where few pairs are far enough apart, else those up to 1.7 times the shortest such distance.
/// </summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed class ReleasedShaper
{
    /// <summary>The variant's name in output and in files.</summary>
    public const string VariantName = "released";

    private readonly ShapingOptions _options;

    /// <summary>A shaper with the published constants.</summary>
    public ReleasedShaper()
        : this(new ShapingOptions())
    {
    }

    /// <summary>A shaper with other constants.</summary>
    /// <param name="options">The constants.</param>
    public ReleasedShaper(ShapingOptions options)
    {
        _options = options;
    }

    /// <summary>Shapes a raw pattern.</summary>
    /// <param name="raw">A square pattern that holds the box around the direct beam.</param>
    /// <param name="axis">Which pattern of the crystal it is.</param>
    /// <exception cref="ArgumentException">The pattern is not square, or the box is not inside it.</exception>
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

    /// <summary>Shapes the three patterns of a crystal.</summary>
    /// <param name="raw">Square patterns that hold the box around the direct beam.</param>
    /// <exception cref="ArgumentException">A pattern is not square, or the box is not inside it.</exception>
    public ShapedTriple Shape(PatternTriple raw) =>
        new(Shape(raw.X, PatternAxis.X), Shape(raw.Y, PatternAxis.Y), Shape(raw.Z, PatternAxis.Z));

    private ShapedPattern Shape(GreyImage raw, PatternAxis axis, ReadOnlySpan<int> lit)
    {
        var other = new byte[raw.Pixels.Length];
        var own = new byte[raw.Pixels.Length];
        var scaled = new ScaledGreys(raw.Pixels, raw.Columns, lit, _options);

        // With nothing outside the box the published code stops here, and all channels are the raw pattern.
        if (scaled.Maximum > 0)
            DrawLines(scaled, raw.Columns, own);
        scaled.Write(other, own);
        return new ShapedPattern(raw.Rows, axis, own, other);
    }

    private void DrawLines(in ScaledGreys scaled, int side, Span<byte> plane)
    {
        using var bright = new BrightPixels(side);
        scaled.FindBright(bright);
        bright.Join(bright.SquaredReach(_options), new LineDrawing(plane, side, _options.LineGrey));
    }

    private void Require(GreyImage raw)
    {
        if (raw.Rows != raw.Columns)
            throw new ArgumentException($"Only square patterns can be shaped; this one has {raw.Rows} rows and {raw.Columns} columns.", nameof(raw));
        if (_options.BoxStart < 0 || _options.BoxSide < 0 || _options.BoxStart + _options.BoxSide > raw.Rows)
            throw new ArgumentException($"The box of {_options.BoxSide} pixels at {_options.BoxStart} is not inside a pattern of side {raw.Rows}.", nameof(raw));
    }
}
