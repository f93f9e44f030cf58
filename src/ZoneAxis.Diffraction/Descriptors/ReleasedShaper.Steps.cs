using System.Globalization;

namespace ZoneAxis.Diffraction;

/// <content>The algorithm step by step.</content>
public sealed partial class ReleasedShaper
{
    /// <inheritdoc/>
    public IReadOnlyList<ShapingStep> Steps(GreyImage raw, PatternAxis axis)
    {
        ShapedPattern shaped = Shape(raw, axis);
        int side = raw.Rows;
        int[] lit = new int[raw.Pixels.Length];
        ScaledGreys scaled = new(raw.Pixels, side, lit.AsSpan(0, LitPixels.Find(raw.Pixels, lit)), Options);
        using BrightPixels bright = new(side);

        // Where nothing lies outside the box, the published code looks for no bright pixels.
        if (scaled.Maximum > 0)
            scaled.FindBright(bright);
        else
            bright.Complete();
        int squaredReach = bright.SquaredReach(Options);
        StepPictures pictures = new(raw, axis);
        int[] rows = [.. bright.Rows()];
        return
        [
            pictures.Raw(),
            pictures.Marked(string.Create(CultureInfo.InvariantCulture, $"bright pixels: {bright.Count}"), bright.Positions()),
            .. pictures.Lines(rows, "bright row", (plane, untilRow) => bright.Join(squaredReach, new LineDrawing(plane, side, Options.LineGrey), untilRow)),
            new ShapingStep($"shaped: {ReachOf(squaredReach)}", shaped.ToRgb()),
        ];
    }

    private static string ReachOf(int squaredReach) => squaredReach == int.MaxValue
        ? "few pairs, all joined"
        : string.Create(CultureInfo.InvariantCulture, $"lines up to {Math.Sqrt(squaredReach):0.0} px");
}
