using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction;

/// <summary>
/// Finds what absences do to the lattice of a zone. If τ, a part of a lattice translation, is itself a period of the crystal seen along the
/// beam, |F|² has the factor G(H·τ), G(q) = sin²(πpq)/(p sin πq)², everywhere; where reflections between are weak but there, |F|² does
/// not fall with G to 0.
/// </summary>
internal sealed class VisibleLattice
{
    private const double LeastSquaredSine = 0.3;
    private const double LeastSlope = 0.45;
    private const double LargestExcess = 2.4;
    private const double NearZero = -5;
    private const double Blur = 4e-4;
    private const double Deepest = -6;
    private const int FewestPixels = 6;
    private const int LargestIndex = 16;

    private readonly List<(double F, double G, double Log)> _values = [];

    public VisibleLattice(Vector3D first, Vector3D second, PatternSamples samples, ZoneLatticeOptions options)
    {
        for (int s = 0; s < samples.X.Length; s++)
        {
            // Farther out the sphere is so far from the zero layer that reflections absent from it are no longer quite absent.
            if (new PlaneVector(samples.X[s], samples.Y[s]).Length > options.AxesReachInverseAngstrom)
                continue;
            (double f, double g) = (samples.Index(s, first), samples.Index(s, second));
            if (IsNearZero(f, options.CrystalliteCells) || IsNearZero(g, options.CrystalliteCells))
                continue;
            double l = CrystalliteAxes.LogInterference(f, options.CrystalliteCells) + CrystalliteAxes.LogInterference(g, options.CrystalliteCells);
            double log = Math.Log(Math.Max(samples.Intensity[s], samples.Resolution));
            _values.Add((f, g, log - l));
        }
    }

    /// <summary>A basis of the visible reflections' lattice in terms of that of the edges, as rows (a, b), (c, d).</summary>
    public (int A, int B, int C, int D) Basis()
    {
        (int a, int b, int c, int d) = (1, 0, 0, 1);
        for (bool coarser = true; coarser && Math.Abs(a * d - b * c) < LargestIndex;)
        {
            coarser = false;
            foreach (int p in (int[])[2, 3])
            {
                // Periods (u, v)/p of the present cell; the reflections left are those with i·u + j·v = 0 modulo p.
                foreach ((int u, int v) in Lines(p))
                {
                    if (coarser || !IsPeriod(a, b, c, d, u, v, p))
                        continue;
                    (int e, int f, int g, int h) = v == 0 ? (p, 0, 0, 1) : Rows(u, v, p);
                    (a, b, c, d) = (e * a + f * c, e * b + f * d, g * a + h * c, g * b + h * d);
                    coarser = true;
                }
            }
        }

        return (a, b, c, d);
    }

    private bool IsPeriod(int a, int b, int c, int d, int u, int v, int p)
    {
        (double n, double st, double stt, double sx, double stx, int near, double nearSum) = (0, 0, 0, 0, 0, 0, 0);
        double determinant = a * d - b * c;
        foreach ((double f, double g, double log) in _values)
        {
            // (f, g) = (i, j)·((a, b), (c, d)).
            (double i, double j) = ((f * d - g * c) / determinant, (g * a - f * b) / determinant);
            double t = LogFactor((i * u + j * v) / p, p);
            if (t < NearZero)
            {
                near++;
                nearSum += log - t;
            }

            t = Math.Max(t, Deepest);
            n++;
            st += t;
            stt += t * t;
            sx += log;
            stx += t * log;
        }

        double variance = stt - st * st / n;
        if (n < FewestPixels || variance <= 0)
            return false;
        double slope = (stx - st * sx / n) / variance;
        double level = (sx - st) / n;
        return slope > LeastSlope && (near < FewestPixels || nearSum / near - level < LargestExcess);
    }

    private static double LogFactor(double q, int p)
    {
        q -= Math.Round(q);
        double sine = Math.Sin(Math.PI * q);
        if (Math.Abs(sine) < 1e-9)
            return 0;
        double ratio = Math.Sin(Math.PI * p * q) / (p * sine);
        return Math.Log(ratio * ratio + Blur);
    }

    private static bool IsNearZero(double x, double cells)
    {
        x -= Math.Round(x);
        double sine = Math.Sin(Math.PI * cells * x);
        return Math.Abs(x) * cells > 0.5 && sine * sine < LeastSquaredSine;
    }

    private static IEnumerable<(int U, int V)> Lines(int p)
    {
        yield return (1, 0);
        for (int u = 0; u < p; u++)
            yield return (u, 1);
    }

    // Reflections with i·u + j = 0 modulo p: rows (1, −u) and (0, p).
    private static (int A, int B, int C, int D) Rows(int u, int v, int p) => (1, -u * v, 0, p);
}
