namespace ZoneAxis.Diffraction;

/// <summary>The vectors from spot to spot that occur again and again: those of the lattice, whatever its origin.</summary>
internal static class DifferenceVectors
{
    private const double Longest = 0.5;

    /// <summary>The commonest differences, the commonest first, one of each pair ±d.</summary>
    /// <param name="spots">The spots.</param>
    /// <param name="shortest">Differences shorter than this are none, px.</param>
    /// <param name="tolerance">Differences no farther apart than this are the same, px.</param>
    /// <param name="most">Number of differences.</param>
    public static PlaneVector[] Of(IReadOnlyList<PlacedSpot> spots, double shortest, double tolerance, int most)
    {
        double reach = Longest * 2 * spots.Max(one => Math.Max(Math.Abs(one.Place.X - spots[0].Place.X), Math.Abs(one.Place.Y - spots[0].Place.Y)));
        int half = (int)Math.Ceiling(reach / tolerance) + 2;
        int width = 2 * half + 1;
        double[] counts = new double[(half + 2) * width];
        double[] sumX = new double[counts.Length], sumY = new double[counts.Length];
        for (int i = 0; i < spots.Count; i++)
        {
            for (int j = 0; j < spots.Count; j++)
            {
                PlaneVector d = spots[j].Place - spots[i].Place;
                double length = d.Length;
                if (i == j || length < shortest || length > reach || d.Y < 0 || d.Y == 0 && d.X < 0)
                    continue;
                int cell = (int)Math.Round(d.Y / tolerance) * width + (int)Math.Round(d.X / tolerance) + half;
                double weight = spots[i].Weight * spots[j].Weight;
                counts[cell] += weight;
                sumX[cell] += weight * d.X;
                sumY[cell] += weight * d.Y;
            }
        }

        return Peaks(counts, sumX, sumY, width, most);
    }

    private static PlaneVector[] Peaks(double[] counts, double[] sumX, double[] sumY, int width, int most)
    {
        List<(double Count, PlaneVector Place)> peaks = [];
        for (int cell = width; cell < counts.Length - width - 1; cell++)
            AddPeak(cell);
        for (int cell = 1; cell < width - 1; cell++)
            AddPeak(cell);
        peaks.Sort((a, b) => b.Count.CompareTo(a.Count));
        return [.. peaks.Take(most).Select(peak => peak.Place)];

        void AddPeak(int cell)
        {
            if (counts[cell] == 0)
                return;
            (double count, double x, double y) = (0, 0, 0);
            for (int r = -1; r <= 1; r++)
            {
                for (int c = -1; c <= 1; c++)
                {
                    int other = cell + r * width + c;
                    if (other < 0 || other >= counts.Length)
                        continue;
                    if (counts[other] > counts[cell] || counts[other] == counts[cell] && other < cell)
                        return;
                    count += counts[other];
                    x += sumX[other];
                    y += sumY[other];
                }
            }

            peaks.Add((count, new PlaneVector(x / count, y / count)));
        }
    }
}
