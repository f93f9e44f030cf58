namespace ZoneAxis.Diffraction;

/// <summary>Measures single spots of an image: place, width and intensity above the background around.</summary>
/// <param name="image">The image.</param>
/// <param name="map">Its background and noise.</param>
internal sealed class SpotPhotometry(SpotImage image, SpotMap map)
{
    // Sum of the squares of the smoothing's weights, (0.40262² + 2·0.2442² + 2·0.05449²)²: what it leaves of the variance of pixels that are independent.
    private const double SmoothedVariance = 0.2873 * 0.2873;

    // Gaussian-weighted centroids converge by about half a step each time; these are enough for 0.01 px.
    private const int CentroidRounds = 6;
    private const double ApertureWidths = 2.5;
    private const double AnnulusPixels = 2.5;

    // Normal noise leaves the mean of what is below three deviations 0.4 % of one too low.
    private const int RingRounds = 4;
    private const double RingDeviations = 3;
    private const double RingQuanta = 2;

    /// <summary>Refines a place: the centroid under a Gaussian of the spot's width, again and again, as a fit of that profile has it.</summary>
    /// <param name="row">Where to begin.</param>
    /// <param name="column">Where to begin.</param>
    /// <param name="width">Standard deviation of the profile, px of the image.</param>
    public (double Row, double Column) Centroid(double row, double column, double width)
    {
        (float background, _) = LocalBackground(row, column, width);
        (double y, double x) = (row, column);
        int reach = (int)Math.Ceiling(2.5 * width);
        for (int round = 0; round < CentroidRounds; round++)
        {
            (double sum, double alongRows, double alongColumns) = (0, 0, 0);
            (int r0, int c0) = ((int)Math.Round(y), (int)Math.Round(x));
            for (int r = Math.Max(0, r0 - reach); r <= Math.Min(image.Rows - 1, r0 + reach); r++)
            {
                for (int c = Math.Max(0, c0 - reach); c <= Math.Min(image.Columns - 1, c0 + reach); c++)
                {
                    (double dy, double dx) = (r - y, c - x);
                    double weight = Math.Exp(-(dx * dx + dy * dy) / (2 * width * width)) * (image.Values[r * image.Columns + c] - background);
                    sum += weight;
                    alongRows += weight * dy;
                    alongColumns += weight * dx;
                }
            }

            if (sum <= 0)
                break;
            // Under a window as wide as the spot a centroid moves half the way.
            (double stepRow, double stepColumn) = (2 * alongRows / sum, 2 * alongColumns / sum);
            (y, x) = (y + Math.Clamp(stepRow, -width, width), x + Math.Clamp(stepColumn, -width, width));
            if (Math.Abs(y - row) > 2 * width || Math.Abs(x - column) > 2 * width)
                return (row, column);
        }

        return (y, x);
    }

    /// <summary>Standard deviation of the profile about a place, px of the image, from its second moment within a few pixels.</summary>
    public double Width(double row, double column)
    {
        const int reach = 4;
        (float background, _) = map.At(row, column);
        (double sum, double squares) = (0, 0);
        (int r0, int c0) = ((int)Math.Round(row), (int)Math.Round(column));
        for (int r = Math.Max(0, r0 - reach); r <= Math.Min(image.Rows - 1, r0 + reach); r++)
        {
            for (int c = Math.Max(0, c0 - reach); c <= Math.Min(image.Columns - 1, c0 + reach); c++)
            {
                (double dy, double dx) = (r - row, c - column);
                if (dx * dx + dy * dy > reach * reach + 0.5)
                    continue;
                double value = image.Values[r * image.Columns + c] - background;
                sum += value;
                squares += value * (dx * dx + dy * dy);
            }
        }

        return sum > 0 && squares > 0 ? Math.Sqrt(squares / sum / 2) : 0;
    }

    /// <summary>Intensity within an aperture, its standard deviation, and the largest value in it.</summary>
    public (double Intensity, double Sigma, float Largest) Intensity(double row, double column, double width)
    {
        double radius = Aperture(width);
        (float background, int ring) = LocalBackground(row, column, width);
        (double sum, int count, float largest) = (0, 0, 0);
        (int r0, int c0, int reach) = ((int)Math.Round(row), (int)Math.Round(column), (int)Math.Ceiling(radius));
        for (int r = Math.Max(0, r0 - reach); r <= Math.Min(image.Rows - 1, r0 + reach); r++)
        {
            for (int c = Math.Max(0, c0 - reach); c <= Math.Min(image.Columns - 1, c0 + reach); c++)
            {
                if ((r - row) * (r - row) + (c - column) * (c - column) > radius * radius)
                    continue;
                float value = image.Values[r * image.Columns + c];
                largest = Math.Max(largest, value);
                sum += value - background;
                count++;
            }
        }

        (_, float noise) = map.At(row, column);

        // The background is as uncertain as the mean of the ring's pixels, in each pixel of the aperture alike.
        double variance = (count + (double)count * count / Math.Max(1, ring)) * noise * noise / SmoothedVariance + PixelGain * Math.Max(0, sum);
        return (sum, Math.Sqrt(variance), largest);
    }

    /// <summary>Mean of the pixels in a ring about a place, and the standard deviation of that mean.</summary>
    public (double Level, double Sigma) Ground(double row, double column, double width)
    {
        (double inner, double outer) = (Aperture(width) + 0.5, Aperture(width) + 0.5 + AnnulusPixels);
        (int r0, int c0, int reach) = ((int)Math.Round(row), (int)Math.Round(column), (int)Math.Ceiling(outer));
        (double sum, int count) = (0, 0);
        for (int r = Math.Max(0, r0 - reach); r <= Math.Min(image.Rows - 1, r0 + reach); r++)
        {
            for (int c = Math.Max(0, c0 - reach); c <= Math.Min(image.Columns - 1, c0 + reach); c++)
            {
                double squared = (r - row) * (r - row) + (c - column) * (c - column);
                if (squared < inner * inner || squared > outer * outer)
                    continue;
                sum += image.Values[r * image.Columns + c];
                count++;
            }
        }

        (_, float noise) = map.At(row, column);
        return (sum / Math.Max(1, count), noise / Math.Sqrt(SmoothedVariance * Math.Max(1, count)));
    }

    private static double Aperture(double width) => Math.Max(1.5, ApertureWidths * width);

    /// <summary>What one quantum adds to a pixel: smoothing makes third moments Σw³ and second ones Σw² of it, of weights w.</summary>
    private double PixelGain => map.Gain * SmoothedVariance / SmoothedCube;

    private const double SmoothedCube = 0.0947 * 0.0947;

    /// <summary>The mean of a ring about the spot without what stands out of it, as other spots do, and the number of pixels that it is taken of.</summary>
    private (float Level, int Count) LocalBackground(double row, double column, double width)
    {
        (double inner, double outer) = (Aperture(width) + 0.5, Aperture(width) + 0.5 + AnnulusPixels);
        (int r0, int c0, int reach) = ((int)Math.Round(row), (int)Math.Round(column), (int)Math.Ceiling(outer));
        Span<float> ring = stackalloc float[(2 * reach + 1) * (2 * reach + 1)];
        int count = 0;
        for (int r = Math.Max(0, r0 - reach); r <= Math.Min(image.Rows - 1, r0 + reach); r++)
        {
            for (int c = Math.Max(0, c0 - reach); c <= Math.Min(image.Columns - 1, c0 + reach); c++)
            {
                double squared = (r - row) * (r - row) + (c - column) * (c - column);
                if (squared >= inner * inner && squared <= outer * outer)
                    ring[count++] = image.Values[r * image.Columns + c];
            }
        }

        (float background, float noise) = map.At(row, column);
        if (count == 0)
            return (background, 1);
        Span<float> values = ring[..count];
        values.Sort();

        // From the lower half upwards: a quarter of the ring may be under other spots. Of sparse counts one or two stand out of the mean without being a spot.
        double deviation = noise / Math.Sqrt(SmoothedVariance), mean = Mean(values[..Math.Max(1, count / 2)]);
        int kept = count;
        for (int round = 0; round < RingRounds; round++)
        {
            double most = mean + RingDeviations * deviation + RingQuanta * PixelGain;
            kept = count;
            while (kept > 1 && values[kept - 1] > most)
                kept--;
            mean = Mean(values[..kept]);
        }

        return ((float)mean, kept);
    }

    private static double Mean(ReadOnlySpan<float> values)
    {
        double sum = 0;
        foreach (float value in values)
            sum += value;
        return sum / values.Length;
    }
}
