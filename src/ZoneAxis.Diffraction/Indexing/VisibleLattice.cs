namespace ZoneAxis.Diffraction;

/// <summary>
/// Finds what absences do to the lattice of a zone: where every reflection that is seen obeys i·u + j·v = 0 modulo 2 or 3, the reflections
/// that do not are absent and the lattice is the coarser one.
/// </summary>
internal sealed class VisibleLattice
{
    private const int LargestIndex = 16;
    private static readonly int[] Primes = [2, 3];

    private readonly (int I, int J)[] _seen;

    public VisibleLattice(IEnumerable<(int I, int J)> seen) => _seen = [.. seen];

    /// <summary>A basis of the visible reflections' lattice in terms of that of the edges, as rows (a, b), (c, d).</summary>
    public (int A, int B, int C, int D) Basis()
    {
        (int a, int b, int c, int d) = (1, 0, 0, 1);
        for (bool coarser = true; coarser && Math.Abs(a * d - b * c) < LargestIndex;)
        {
            coarser = false;
            foreach (int p in Primes)
            {
                // Periods (u, v)/p of the present cell; the reflections left are those with i·u + j·v = 0 modulo p.
                foreach ((int u, int v) in Lines(p))
                {
                    if (coarser || !IsPeriod(a, b, c, d, u, v, p))
                        continue;
                    (int e, int f, int g, int h) = v == 0 ? (p, 0, 0, 1) : (1, -u, 0, p);
                    (a, b, c, d) = (e * a + f * c, e * b + f * d, g * a + h * c, g * b + h * d);
                    coarser = true;
                }
            }
        }

        return (a, b, c, d);
    }

    private bool IsPeriod(int a, int b, int c, int d, int u, int v, int p)
    {
        int determinant = a * d - b * c;
        // (i, j) = (k, l)·((a, b), (c, d)), and all reflections seen have whole k and l.
        return Array.TrueForAll(_seen, h => ((h.I * d - h.J * c) / determinant * u + (h.J * a - h.I * b) / determinant * v) % p == 0);
    }

    private static IEnumerable<(int U, int V)> Lines(int p)
    {
        yield return (1, 0);
        for (int u = 0; u < p; u++)
            yield return (u, 1);
    }
}
