namespace ZoneAxis.Web;

/// <summary>A shape that hides pixels; one of the three, px from the centre of the first pixel.</summary>
/// <param name="Circle">Row, column, radius.</param>
/// <param name="Rectangle">First row, first column, rows, columns.</param>
/// <param name="Polygon">Corners, each row and column.</param>
internal sealed record MaskShape(double[]? Circle = null, double[]? Rectangle = null, double[][]? Polygon = null);
