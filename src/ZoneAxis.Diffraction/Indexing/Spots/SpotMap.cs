namespace ZoneAxis.Diffraction;

/// <summary>
/// An image smoothed by a Gaussian of one pixel, with background and noise of the smoothed values by blocks. What stands out of it is a spot. The noise
/// is measured on the smoothed values themselves, so that it is right whatever the unit, the gain, and the spread of the camera are.
/// </summary>
internal sealed class SpotMap
{
    private const int LeastBlock = 16;
    private const int BlocksASide = 24;
    private const int ClipRounds = 3;
    private const double ClipDeviations = 3;

    // Of the blocks the quarter with the least skewness are surely without spots.
    private const double BlankShare = 0.25;

    // Rounding of a float; an image without noise has this much.
    private const float LeastRelativeNoise = 1e-6f;

    // Rounding spreads a pixel by 1/√12 of a step, and the smoothing leaves 0.287 of that.
    private const float SmoothedRounding = 0.083f;

    // Third moment by second of the smoothed values where quanta of 1 fall on single pixels: (Σw³/Σw²)², of weights w along one direction.
    private const float SmoothedQuantum = 0.1087f;

    // exp(−k²/2) for k = 0, 1, 2, normalised to a sum of 1.
    private const float Middle = 0.40262f;
    private const float Next = 0.24420f;
    private const float Last = 0.05449f;

    // Brightest to darkest background must differ by this many deviations of its noise to tell a centre, and blocks that differ by more than this part are hidden.
    private const float LeastContrast = 0.4f;
    private const double MostDifference = 0.3;

    private readonly SpotImage _image;
    private readonly int _block;
    private readonly int _blockRows;
    private readonly int _blockColumns;
    private readonly float[] _background;
    private readonly float[] _noise;

    private SpotMap(SpotImage image)
    {
        _image = image;
        Smoothed = Smooth(image.Values, image.Rows, image.Columns);
        _block = Math.Max(LeastBlock, Math.Min(image.Rows, image.Columns) / BlocksASide);
        (_blockRows, _blockColumns) = (Math.Max(1, image.Rows / _block), Math.Max(1, image.Columns / _block));
        _background = new float[_blockRows * _blockColumns];
        _noise = new float[_blockRows * _blockColumns];
        Gain = MeasureBlocks();
    }

    /// <summary>Smoothed values, row by row.</summary>
    public float[] Smoothed { get; }

    /// <summary>What one quantum of the signal adds to a smoothed value: third moment of the noise by its second; 0 where the noise is even.</summary>
    public float Gain { get; }

    public static SpotMap Of(SpotImage image) => new(image);

    /// <summary>Background and standard deviation of the smoothed values at a place.</summary>
    public (float Background, float Noise) At(double row, double column)
    {
        double r = Math.Clamp((row + 0.5) / _block - 0.5, 0, _blockRows - 1), c = Math.Clamp((column + 0.5) / _block - 0.5, 0, _blockColumns - 1);
        (int r0, int c0) = ((int)r, (int)c);
        (int r1, int c1) = (Math.Min(r0 + 1, _blockRows - 1), Math.Min(c0 + 1, _blockColumns - 1));
        (float p, float q) = ((float)(r - r0), (float)(c - c0));
        return (Between(_background), Between(_noise));

        float Between(float[] values) =>
            (1 - p) * ((1 - q) * values[r0 * _blockColumns + c0] + q * values[r0 * _blockColumns + c1])
            + p * ((1 - q) * values[r1 * _blockColumns + c0] + q * values[r1 * _blockColumns + c1]);
    }

    /// <summary>
    /// How significant a value above the background is, in standard deviations: of normal noise at small gain, and on the scale on which counts have an even
    /// spread where single quanta are seen (F. J. Anscombe, Biometrika 35, 246 (1948)).
    /// </summary>
    public double Significance(float excess, float noise)
    {
        if (excess <= 0)
            return 0;
        double gain = Gain;
        return gain * excess < 1e-3 * noise * noise
            ? excess / noise
            : 2 / gain * (Math.Sqrt((double)noise * noise + gain * excess) - noise);
    }

    /// <summary>The places at which the smoothed image is larger than anywhere within two pixels and significant, the most significant first.</summary>
    public List<(int Row, int Column, double Significance)> Maxima(double least, int most)
    {
        List<(int Row, int Column, double Significance)> maxima = [];
        (int rows, int columns) = (_image.Rows, _image.Columns);
        for (int row = 1; row < rows - 1; row++)
        {
            ReadOnlySpan<float> before = Smoothed.AsSpan((row - 1) * columns, columns), line = Smoothed.AsSpan(row * columns, columns), after = Smoothed.AsSpan((row + 1) * columns, columns);
            for (int column = 1; column < columns - 1; column++)
            {
                float value = line[column];
                if (!(value > line[column - 1] && value >= line[column + 1] && value > before[column] && value >= after[column]))
                    continue;
                if (!(value > before[column - 1] && value > before[column + 1] && value >= after[column - 1] && value >= after[column + 1]))
                    continue;
                (float background, float noise) = At(row, column);
                double significance = Significance(value - background, noise);
                if (significance >= least && IsLargestAround(row, column, value))
                    maxima.Add((row, column, significance));
            }
        }

        maxima.Sort((a, b) => b.Significance.CompareTo(a.Significance));
        return maxima.Count > most ? maxima[..most] : maxima;
    }

    /// <summary>
    /// The point of the middle third of the image about which the background by blocks is most like itself inverted; null where the background hardly
    /// stands out of its noise.
    /// </summary>
    public (double Row, double Column, double Contrast)? BackgroundCentre()
    {
        float[] sorted = [.. _background.Order()];
        (float low, float high) = (sorted[sorted.Length / 10], sorted[^(1 + sorted.Length / 50)]);
        float[] noise = [.. _noise.Order()];
        float contrast = (high - low) / noise[noise.Length / 2];
        if (_blockRows < 8 || _blockColumns < 8 || contrast < LeastContrast)
            return null;
        float[] levels = Array.ConvertAll(_background, value => Math.Clamp((value - low) / (high - low), 0, 1));
        (double Miss, int Row, int Column) best = (double.MaxValue, 0, 0);
        double[,] misses = new double[2 * _blockRows, 2 * _blockColumns];
        for (int row = 2 * _blockRows / 3; row <= 4 * _blockRows / 3; row++)
        {
            for (int column = 2 * _blockColumns / 3; column <= 4 * _blockColumns / 3; column++)
            {
                misses[row, column] = Unevenness(levels, row, column);
                if (misses[row, column] < best.Miss)
                    best = (misses[row, column], row, column);
            }
        }

        if (best.Row <= 2 * _blockRows / 3 || best.Row >= 4 * _blockRows / 3 || best.Column <= 2 * _blockColumns / 3 || best.Column >= 4 * _blockColumns / 3)
            return null;
        double alongRows = Vertex(misses[best.Row - 1, best.Column], best.Miss, misses[best.Row + 1, best.Column]);
        double alongColumns = Vertex(misses[best.Row, best.Column - 1], best.Miss, misses[best.Row, best.Column + 1]);

        // Row r of the doubled grid is the middle of blocks whose numbers add up to r; the middle of block n is at (n + 1/2)·block − 1/2.
        return (((best.Row + alongRows) / 2 + 0.5) * _block - 0.5, ((best.Column + alongColumns) / 2 + 0.5) * _block - 0.5, contrast);
    }

    private static double Vertex(double before, double least, double after)
    {
        double curvature = before + after - 2 * least;
        return curvature > 0 ? Math.Clamp((before - after) / (2 * curvature), -0.5, 0.5) : 0;
    }

    /// <summary>Mean difference of the levels from those inverted about a point given by twice its place; a stop and its arm must not outweigh the rest.</summary>
    private double Unevenness(float[] levels, int doubledRow, int doubledColumn)
    {
        (double sum, int count) = (0, 0);
        for (int row = Math.Max(0, doubledRow - _blockRows + 1); row < _blockRows && doubledRow - row >= 0; row++)
        {
            for (int column = Math.Max(0, doubledColumn - _blockColumns + 1); column < _blockColumns && doubledColumn - column >= 0; column++)
            {
                float difference = levels[row * _blockColumns + column] - levels[(doubledRow - row) * _blockColumns + doubledColumn - column];
                sum += Math.Min(Math.Abs(difference), MostDifference);
                count++;
            }
        }

        return sum / count;
    }

    private bool IsLargestAround(int row, int column, float value)
    {
        const int around = 2;
        for (int r = Math.Max(0, row - around); r <= Math.Min(_image.Rows - 1, row + around); r++)
        {
            for (int c = Math.Max(0, column - around); c <= Math.Min(_image.Columns - 1, column + around); c++)
            {
                if (Smoothed[r * _image.Columns + c] > value)
                    return false;
            }
        }

        return true;
    }

    private float MeasureBlocks()
    {
        float[] sample = new float[(_block / 2 + 1) * (_block / 2 + 1)];
        List<float> skews = [];
        float largest = 0;
        for (int i = 0; i < _background.Length; i++)
        {
            int count = Sample(sample, i / _blockColumns * _block, i % _blockColumns * _block);
            Span<float> values = sample.AsSpan(0, count);
            values.Sort();
            (float mean, float deviation) = Clipped(values);
            (_background[i], _noise[i]) = (mean, deviation);
            largest = Math.Max(largest, values[^1]);
            if (deviation > 0)
                skews.Add(Skew(values));
        }

        // A block full of spots, or behind a stop, borrows from the others: no block is quieter than a tenth of the usual one.
        float[] sorted = [.. _noise.Order()];
        float floor = Math.Max(Math.Max(0.1f * sorted[sorted.Length / 2], LeastRelativeNoise * largest), SmoothedRounding * _image.Step);
        for (int i = 0; i < _noise.Length; i++)
            _noise[i] = Math.Max(_noise[i], floor);
        skews.Sort();

        // Where most blocks are black, those that are not hold spots, which tell nothing of the noise: a quantum is then a step at most.
        return skews.Count < _noise.Length / 2 ? SmoothedQuantum * _image.Step : Math.Max(0, skews[(int)(BlankShare * skews.Count)]);
    }

    /// <summary>Every second value of every second row of a block: smoothed neighbours tell the same.</summary>
    private int Sample(float[] sample, int top, int left)
    {
        int count = 0;
        for (int row = top; row < Math.Min(top + _block, _image.Rows); row += 2)
        {
            for (int column = left; column < Math.Min(left + _block, _image.Columns); column += 2)
                sample[count++] = Smoothed[row * _image.Columns + column];
        }

        return count;
    }

    /// <summary>Mean and standard deviation of sorted values without those that stand out above.</summary>
    private static (float Mean, float Deviation) Clipped(ReadOnlySpan<float> sorted)
    {
        int count = sorted.Length - sorted.Length / 8;
        (double mean, double deviation) = Moments(sorted[..count]);
        for (int round = 0; round < ClipRounds; round++)
        {
            double most = mean + ClipDeviations * deviation;
            count = sorted.Length;
            while (count > 2 && sorted[count - 1] > most)
                count--;
            (mean, deviation) = Moments(sorted[..count]);
        }

        return ((float)mean, (float)deviation);
    }

    private static (double Mean, double Deviation) Moments(ReadOnlySpan<float> values)
    {
        (double sum, double squares) = (0, 0);
        foreach (float value in values)
        {
            sum += value;
            squares += (double)value * value;
        }

        double mean = sum / values.Length;
        return (mean, Math.Sqrt(Math.Max(0, squares / values.Length - mean * mean)));
    }

    private static float Skew(ReadOnlySpan<float> values)
    {
        (double mean, double deviation) = Moments(values);
        double cubes = 0;
        foreach (float value in values)
            cubes += (value - mean) * (value - mean) * (value - mean);
        return deviation > 0 ? (float)(cubes / values.Length / (deviation * deviation)) : 0;
    }

    private static float[] Smooth(float[] values, int rows, int columns)
    {
        float[] across = new float[values.Length], both = new float[values.Length];
        for (int row = 0; row < rows; row++)
        {
            ReadOnlySpan<float> line = values.AsSpan(row * columns, columns);
            Span<float> smooth = across.AsSpan(row * columns, columns);
            for (int column = 0; column < columns; column++)
            {
                smooth[column] = column >= 2 && column < columns - 2
                    ? Middle * line[column] + Next * (line[column - 1] + line[column + 1]) + Last * (line[column - 2] + line[column + 2])
                    : Edge(line, column);
            }
        }

        for (int row = 0; row < rows; row++)
        {
            ReadOnlySpan<float> line = Line(row), up = Line(row - 1), down = Line(row + 1), up2 = Line(row - 2), down2 = Line(row + 2);
            Span<float> smooth = both.AsSpan(row * columns, columns);
            for (int column = 0; column < columns; column++)
                smooth[column] = Middle * line[column] + Next * (up[column] + down[column]) + Last * (up2[column] + down2[column]);
        }

        return both;

        ReadOnlySpan<float> Line(int row) => across.AsSpan(Math.Clamp(row, 0, rows - 1) * columns, columns);
    }

    private static float Edge(ReadOnlySpan<float> line, int column)
    {
        return Middle * At(line, column) + Next * (At(line, column - 1) + At(line, column + 1)) + Last * (At(line, column - 2) + At(line, column + 2));

        static float At(ReadOnlySpan<float> line, int column) => line[Math.Clamp(column, 0, line.Length - 1)];
    }
}
