namespace ZoneAxis.Web;

/// <summary>Pixels that shapes hide.</summary>
internal static class PixelMask
{
    private const int MostShapes = 100;
    private const int MostCorners = 1000;

    /// <summary>Rows × columns, row by row, true where hidden.</summary>
    /// <param name="shapes">The shapes.</param>
    /// <param name="rows">Rows of the picture.</param>
    /// <param name="columns">Its columns.</param>
    /// <exception cref="RequestException">A shape is none, or there are too many.</exception>
    public static bool[] Of(IReadOnlyList<MaskShape> shapes, int rows, int columns)
    {
        if (shapes.Count > MostShapes)
            throw RequestException.Wrong($"mask has {shapes.Count} shapes; at most {MostShapes} are taken.");
        bool[] hidden = new bool[rows * columns];
        foreach (MaskShape shape in shapes)
            Hide(hidden, rows, columns, Within(shape), Bounds(shape));
        return hidden;
    }

    private static void Hide(bool[] hidden, int rows, int columns, Func<double, double, bool> within, (double Top, double Left, double Bottom, double Right) bounds)
    {
        int first = (int)Math.Clamp(Math.Floor(bounds.Top), 0, rows), last = (int)Math.Clamp(Math.Ceiling(bounds.Bottom), -1, rows - 1);
        int left = (int)Math.Clamp(Math.Floor(bounds.Left), 0, columns), right = (int)Math.Clamp(Math.Ceiling(bounds.Right), -1, columns - 1);
        for (int row = first; row <= last; row++)
        {
            for (int column = left; column <= right; column++)
                hidden[row * columns + column] |= within(row, column);
        }
    }

    private static Func<double, double, bool> Within(MaskShape shape) => shape switch
    {
        { Circle: [var r, var c, var radius] } => (row, column) => (row - r) * (row - r) + (column - c) * (column - c) <= radius * radius,
        { Rectangle: [var r, var c, var height, var width] } => (row, column) => row >= r && row < r + height && column >= c && column < c + width,
        { Polygon: { Length: >= 3 and <= MostCorners } corners } when corners.All(corner => corner is { Length: 2 }) => (row, column) => IsInside(corners, row, column),
        _ => throw RequestException.Wrong("A shape of mask must be a circle of 3 numbers, a rectangle of 4, or a polygon of 3 to 1000 corners of 2 numbers each."),
    };

    private static (double Top, double Left, double Bottom, double Right) Bounds(MaskShape shape) => shape switch
    {
        { Circle: [var r, var c, var radius] } => (r - radius, c - radius, r + radius, c + radius),
        { Rectangle: [var r, var c, var height, var width] } => (r, c, r + height, c + width),
        { Polygon: { } corners } => (corners.Min(one => one[0]), corners.Min(one => one[1]), corners.Max(one => one[0]), corners.Max(one => one[1])),
        _ => default,
    };

    /// <summary>Whether a ray from a point crosses the outline an odd number of times.</summary>
    private static bool IsInside(double[][] corners, double row, double column)
    {
        bool inside = false;
        for (int i = 0, j = corners.Length - 1; i < corners.Length; j = i++)
        {
            (double[] a, double[] b) = (corners[i], corners[j]);
            if (a[0] > row != b[0] > row && column < (b[1] - a[1]) * (row - a[0]) / (b[0] - a[0]) + a[1])
                inside = !inside;
        }

        return inside;
    }
}
