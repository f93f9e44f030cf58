namespace ZoneAxis.Diffraction;

/// <summary>A picture as the spot finder looks at it: pixels binned by a power of two, so that a spot is about one to two pixels wide.</summary>
internal sealed class SpotImage
{
    private SpotImage(int rows, int columns, int binning, float[] values, float step) =>
        (Rows, Columns, Binning, Values, Step) = (rows, columns, binning, values, step == float.MaxValue ? 0 : step);

    public int Rows { get; }

    public int Columns { get; }

    /// <summary>Pixels of the picture along each edge of one of these.</summary>
    public int Binning { get; }

    /// <summary>Sums of the picture's pixels, row by row, less the picture's smallest value; finite.</summary>
    public float[] Values { get; }

    /// <summary>The smallest value above the least: the step of a picture of whole numbers.</summary>
    public float Step { get; }

    /// <summary>The picture as it is; pixels without a number, and hidden ones, get the mean of their neighbours.</summary>
    public static SpotImage Of(IntensityImage image, IReadOnlyList<bool>? hidden)
    {
        ReadOnlySpan<double> source = image.Values;
        double least = double.PositiveInfinity;
        foreach (double value in source)
            least = value < least ? value : least;
        float[] values = new float[source.Length];
        List<int> holes = [];
        float step = float.MaxValue;
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = (float)(source[i] - least);
            step = values[i] > 0 && values[i] < step ? values[i] : step;
            if (!float.IsFinite(values[i]) || hidden is not null && hidden[i])
                holes.Add(i);
        }

        Fill(values, image.Rows, image.Columns, holes);
        return new SpotImage(image.Rows, image.Columns, 1, values, step == float.MaxValue ? 0 : step);
    }

    /// <summary>Two by two pixels become one; an odd last row or column is left out.</summary>
    public SpotImage Halved()
    {
        (int rows, int columns) = (Rows / 2, Columns / 2);
        float[] sums = new float[rows * columns];
        for (int row = 0; row < rows; row++)
        {
            ReadOnlySpan<float> upper = Values.AsSpan(2 * row * Columns, Columns), lower = Values.AsSpan((2 * row + 1) * Columns, Columns);
            Span<float> line = sums.AsSpan(row * columns, columns);
            for (int column = 0; column < columns; column++)
                line[column] = upper[2 * column] + upper[2 * column + 1] + lower[2 * column] + lower[2 * column + 1];
        }

        return new SpotImage(rows, columns, 2 * Binning, sums, Step);
    }

    /// <summary>A place of this image as a place of the picture, px.</summary>
    public double InPicture(double place) => (place + 0.5) * Binning - 0.5;

    /// <summary>A place of the picture as a place of this image.</summary>
    public double InImage(double place) => (place + 0.5) / Binning - 0.5;

    private static void Fill(float[] values, int rows, int columns, List<int> holes)
    {
        if (holes.Count == 0)
            return;
        HashSet<int> open = [.. holes];
        while (open.Count > 0)
        {
            // From the rim inwards: each round fills what has a neighbour with a number.
            List<(int Place, float Value)> filled = [];
            foreach (int place in open)
            {
                (int row, int column) = (place / columns, place % columns);
                (float sum, int count) = (0, 0);
                foreach ((int r, int c) in new[] { (row - 1, column), (row + 1, column), (row, column - 1), (row, column + 1) })
                {
                    if (r < 0 || r >= rows || c < 0 || c >= columns || open.Contains(r * columns + c))
                        continue;
                    sum += values[r * columns + c];
                    count++;
                }

                if (count > 0)
                    filled.Add((place, sum / count));
            }

            if (filled.Count == 0)
                filled.AddRange(open.Select(place => (place, 0f)));
            foreach ((int place, float value) in filled)
            {
                values[place] = value;
                open.Remove(place);
            }
        }
    }
}
