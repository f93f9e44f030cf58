using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction;

/// <summary>
/// How well ln L(H·t) of one edge t goes with ln I less its mean on rings: zeros and side lobes cover the whole picture, so that the edge correlates
/// with every pixel.
/// </summary>
internal sealed class EdgeCorrelation
{
    private const int MostMoves = 20;

    // Steps of the climb, Å, and how much longer those along the beam are.
    private static readonly double[] Steps = [0.03, 0.015, 0.0075];
    private const double Beamwards = 30;

    // Around the place of a peak of the translation map edges are tried on a grid, Å.
    private const double ScanStep = 0.06;
    private const int MostScanned = 20;

    // ln L is cut off here: at a zero its depth is a matter of where the pixel lies.
    private const double Deepest = -7;
    private const int TableSize = 1 << 14;

    private readonly PatternSamples _samples;
    private readonly bool _curved;
    private readonly CancellationToken _cancellation;
    private readonly float[] _logs;

    public EdgeCorrelation(PatternSamples samples, RowInterference interference, bool curved, CancellationToken cancellation)
    {
        (_samples, _curved, _cancellation) = (samples, curved, cancellation);
        _logs = [.. Enumerable.Range(0, TableSize).Select(i => (float)Math.Max(Deepest, Math.Log(interference.At((i + 0.5) / TableSize))))];
    }

    /// <summary>The correlation, −1 to 1.</summary>
    /// <param name="t">The edge, Å.</param>
    /// <param name="count">How many samples are looked at, from the beam outwards.</param>
    public double Of(in Vector3D t, int count)
    {
        _cancellation.ThrowIfCancellationRequested();
        (double st, double stt, double sx, double sxx, double stx) = (0, 0, 0, 0, 0);
        double[] relief = _samples.Relief;
        for (int s = 0; s < count; s++)
        {
            double value = relief[s];
            double x = _samples.Index(s, t);
            double l = _logs[(int)((x - Math.Floor(x)) * TableSize) & (TableSize - 1)];
            st += l;
            stt += l * l;
            sx += value;
            sxx += value * value;
            stx += l * value;
        }

        double varianceT = stt - st * st / count, varianceX = sxx - sx * sx / count;
        return varianceT > 0 && varianceX > 0 ? (stx - st * sx / count) / Math.Sqrt(varianceT * varianceX) : 0;
    }

    /// <summary>The best edge on a grid around a place.</summary>
    /// <param name="place">The place.</param>
    /// <param name="around">Half the side of the grid, Å.</param>
    /// <param name="reach">Largest |H|, 1/Å.</param>
    public Vector3D Scanned(in PlaneVector place, double around, double reach)
    {
        int count = _samples.CountWithin(reach);
        int most = (int)Math.Min(MostScanned, Math.Ceiling(around / ScanStep));
        (Vector3D best, double highest) = (default, double.NegativeInfinity);
        for (int i = -most; i <= most; i++)
        {
            for (int j = -most; j <= most; j++)
            {
                Vector3D t = new(place.X + i * ScanStep, place.Y + j * ScanStep, 0);
                double correlation = Of(t, count);
                if (correlation > highest)
                    (best, highest) = (t, correlation);
            }
        }

        return best;
    }

    /// <summary>The nearest maximum.</summary>
    /// <param name="t">Where to begin, Å.</param>
    /// <param name="reach">Largest |H|, 1/Å.</param>
    public (Vector3D Edge, double Correlation) Climbed(Vector3D t, double reach)
    {
        int count = _samples.CountWithin(reach);
        double best = Of(t, count);
        foreach (double step in Steps)
        {
            Vector3D[] moves = [new(step, 0, 0), new(-step, 0, 0), new(0, step, 0), new(0, -step, 0)];
            if (_curved)
                moves = [.. moves, new(0, 0, Beamwards * step), new(0, 0, -Beamwards * step)];
            bool moved = true;
            for (int n = 0; moved && n < MostMoves; n++)
            {
                moved = false;
                foreach (Vector3D move in moves)
                {
                    double correlation = Of(t + move, count);
                    if (correlation <= best)
                        continue;
                    (t, best, moved) = (t + move, correlation, true);
                    break;
                }
            }
        }

        return (t, best);
    }
}
