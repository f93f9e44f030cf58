namespace ZoneAxis.Diffraction;

/// <summary>
/// Pixels that tell nothing because they hold the picture's least value, all together in a place, while the others do not: behind a beam stop that somebody cut out, or a dead part of
/// the camera.
/// </summary>
internal static class DeadRegions
{
    // Where more of the picture is black, black is its background.
    private const double MostShare = 0.3;

    // A hot or dead pixel is none of a region; a stop is larger than a spot.
    private const int LeastPixels = 40;

    /// <summary>Which pixels are dead, row by row; null where none are.</summary>
    public static bool[]? Of(IntensityImage image)
    {
        ReadOnlySpan<double> values = image.Values;
        double least = double.PositiveInfinity;
        foreach (double value in values)
            least = Math.Min(least, value);
        int count = 0;
        bool[] isLeast = new bool[values.Length];
        for (int i = 0; i < values.Length; i++)
        {
            isLeast[i] = values[i] == least || double.IsNaN(values[i]);
            count += isLeast[i] ? 1 : 0;
        }

        return count < LeastPixels || count > MostShare * values.Length ? null : LargeOnly(isLeast, image.Rows, image.Columns);
    }

    private static bool[]? LargeOnly(bool[] isLeast, int rows, int columns)
    {
        bool[] dead = new bool[isLeast.Length], seen = new bool[isLeast.Length];
        bool any = false;
        List<int> region = [];
        for (int start = 0; start < isLeast.Length; start++)
        {
            if (!isLeast[start] || seen[start])
                continue;
            region.Clear();
            region.Add(start);
            seen[start] = true;
            for (int n = 0; n < region.Count; n++)
            {
                (int row, int column) = (region[n] / columns, region[n] % columns);
                Visit(row - 1, column);
                Visit(row + 1, column);
                Visit(row, column - 1);
                Visit(row, column + 1);
            }

            if (region.Count < LeastPixels)
                continue;
            any = true;
            foreach (int place in region)
                dead[place] = true;
        }

        return any ? dead : null;

        void Visit(int row, int column)
        {
            int place = row * columns + column;
            if (row < 0 || row >= rows || column < 0 || column >= columns || seen[place] || !isLeast[place])
                return;
            seen[place] = true;
            region.Add(place);
        }
    }
}
