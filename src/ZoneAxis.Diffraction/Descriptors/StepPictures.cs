using System.Globalization;

namespace ZoneAxis.Diffraction;

/// <summary>Pictures of the steps that every variant of shaping takes.</summary>
internal sealed class StepPictures(GreyImage raw, PatternAxis axis)
{
    /// <summary>Draws the lines that start above a row into a plane.</summary>
    public delegate void LinesAbove(Span<byte> plane, int untilRow);

    /// <summary>The raw pattern.</summary>
    public ShapingStep Raw() => new("raw pattern", Picture(raw.Pixels.ToArray()));

    /// <summary>The raw pattern with some of its pixels in the colour of the pattern.</summary>
    public ShapingStep Marked(string title, IEnumerable<int> positions)
    {
        byte[] own = raw.Pixels.ToArray();
        byte[] other = raw.Pixels.ToArray();
        foreach (int at in positions)
            (own[at], other[at]) = (byte.MaxValue, 0);
        return new ShapingStep(title, new ShapedPattern(raw.Rows, axis, own, other).ToRgb());
    }

    /// <summary>The raw pattern with the lines that start in the first of its rows, in the first half of them and in all.</summary>
    /// <param name="rows">The rows in which lines may start, ascending.</param>
    /// <param name="what">What to call such a row.</param>
    /// <param name="draw">Draws the lines.</param>
    public IEnumerable<ShapingStep> Lines(int[] rows, string what, LinesAbove draw)
    {
        foreach (int count in new[] { 1, (rows.Length + 1) / 2, rows.Length })
        {
            byte[] own = raw.Pixels.ToArray();
            if (rows.Length > 0)
                draw(own, rows[count - 1] + 1);
            string title = string.Create(CultureInfo.InvariantCulture, $"lines from {Math.Min(count, rows.Length)} of {rows.Length} {what}s");
            yield return new ShapingStep(title, Picture(own));
        }
    }

    private RgbImage Picture(byte[] own) => new ShapedPattern(raw.Rows, axis, own, raw.Pixels.ToArray()).ToRgb();
}
