namespace ZoneAxis.Diffraction;

/// <summary>Minimum, maximum and mean of a line of numbers over a window that slides along it; the window is cut off at the ends.</summary>
internal static class SlidingWindow
{
    /// <summary>The smallest number within a distance.</summary>
    /// <param name="line">Numbers.</param>
    /// <param name="radius">Distance in places, at least 0.</param>
    public static double[] Minimum(ReadOnlySpan<double> line, int radius) => Extreme(line, radius, sign: 1);

    /// <summary>The largest number within a distance.</summary>
    /// <param name="line">Numbers.</param>
    /// <param name="radius">Distance in places, at least 0.</param>
    public static double[] Maximum(ReadOnlySpan<double> line, int radius) => Extreme(line, radius, sign: -1);

    /// <summary>The mean of the numbers within a distance.</summary>
    /// <param name="line">Numbers.</param>
    /// <param name="radius">Distance in places, at least 0.</param>
    public static double[] Mean(ReadOnlySpan<double> line, int radius)
    {
        double[] sums = new double[line.Length + 1];
        for (int i = 0; i < line.Length; i++)
            sums[i + 1] = sums[i] + line[i];
        double[] means = new double[line.Length];
        for (int i = 0; i < means.Length; i++)
        {
            (int first, int end) = (Math.Max(i - radius, 0), Math.Min(i + radius + 1, line.Length));
            means[i] = (sums[end] - sums[first]) / (end - first);
        }

        return means;
    }

    /// <summary>
    /// The numbers smoothed: the mean within a distance, and the mean of what that leaves over added (J. W. Tukey's twicing), so that
    /// slopes and curvature stay.
    /// </summary>
    /// <param name="line">Numbers.</param>
    /// <param name="radius">Distance in places, at least 0.</param>
    public static double[] Smooth(ReadOnlySpan<double> line, int radius)
    {
        double[] smooth = Mean(line, radius);
        double[] rest = new double[line.Length];
        for (int i = 0; i < rest.Length; i++)
            rest[i] = line[i] - smooth[i];
        rest = Mean(rest, radius);
        for (int i = 0; i < rest.Length; i++)
            smooth[i] += rest[i];
        return smooth;
    }

    /// <summary>The minimum of sign times the numbers, by a queue of places whose numbers only grow: a few steps a number for any window.</summary>
    private static double[] Extreme(ReadOnlySpan<double> line, int radius, int sign)
    {
        double[] extremes = new double[line.Length];
        int[] queue = new int[line.Length];
        (int head, int tail) = (0, 0);
        for (int i = 0; i < line.Length + radius; i++)
        {
            if (i < line.Length)
            {
                while (tail > head && sign * line[queue[tail - 1]] >= sign * line[i])
                    tail--;
                queue[tail++] = i;
            }

            int centre = i - radius;
            if (centre < 0)
                continue;
            while (queue[head] < centre - radius)
                head++;
            extremes[centre] = line[queue[head]];
        }

        return extremes;
    }
}
