using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace ZoneAxis.Diffraction;

/// <summary>
/// The intensities of one defective crystallite in one orientation: the closed form of the perfect crystallite plus the sum over
/// the atoms that changed, or the sum over all atoms, whichever has fewer terms.
/// </summary>
internal sealed class DefectEvaluation
{
    // With as many atoms as are summed without a question, so many pixels take some 10 ms.
    private const int PixelsBetweenChecks = 64;

    private static readonly int Width = Vector256<double>.Count;

    private readonly PixelGrid _grid;
    private readonly AtomSum? _cell;
    private readonly AtomSum _atoms;
    private readonly OrientedCell _axes;
    private readonly LatticeSum _latticeSum;

    /// <summary>Prepares a pattern.</summary>
    public DefectEvaluation(PixelGrid grid, DefectiveCrystallite crystallite, DefectChanges changes, Orientation orientation, AtomicScattering scattering, CancellationToken cancellation)
    {
        _grid = grid;
        _axes = new OrientedCell(crystallite.Crystal.Lattice, orientation);
        _latticeSum = new LatticeSum(crystallite.Size);
        CrystalliteAtom[] difference = [.. changes.Difference().Stoppable(cancellation)];
        int all = crystallite.Atoms.Count(atom => atom.Weight != 0);
        bool fromPerfect = difference.Length + crystallite.Crystal.Sites.Length < all;
        _cell = fromPerfect ? new AtomSum(crystallite.PerfectAtoms().Take(crystallite.Crystal.Sites.Length), orientation, scattering, cancellation) : null;
        _atoms = new AtomSum(fromPerfect ? difference : crystallite.Atoms, orientation, scattering, cancellation);
    }

    /// <summary>The intensity at listed pixels.</summary>
    /// <param name="pixels">Indices of pixels, row by row.</param>
    /// <param name="values">Where to put the intensities: the whole image.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>The largest of them.</returns>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public double Intensities(ReadOnlySpan<int> pixels, Span<double> values, CancellationToken cancellation)
    {
        Span<int> four = stackalloc int[Width];
        double maximum = 0;
        for (int start = 0; start < pixels.Length; start += Width)
        {
            if (start % PixelsBetweenChecks == 0)
                cancellation.ThrowIfCancellationRequested();
            int count = Math.Min(Width, pixels.Length - start);
            for (int lane = 0; lane < Width; lane++)
                four[lane] = pixels[start + Math.Min(lane, count - 1)];
            Vector256<double> intensity = At(four, cancellation);
            for (int lane = 0; lane < count; lane++)
            {
                values[four[lane]] = intensity[lane];
                maximum = Math.Max(maximum, intensity[lane]);
            }
        }

        return maximum;
    }

    /// <summary>The pixels whose amplitude may reach a threshold.</summary>
    /// <param name="budget">Bounds of the amplitude.</param>
    /// <param name="threshold">Least intensity that matters.</param>
    public int[] Candidates(AmplitudeBudget budget, double threshold)
    {
        List<int> candidates = new(_grid.Count);
        double amplitude = Math.Sqrt(threshold);
        for (int start = 0; start < _grid.Count; start += Width)
        {
            (Vector256<double> h, Vector256<double> k, Vector256<double> l) = _axes.Indices(
                Vector256.Create(_grid.Hx, start), Vector256.Create(_grid.Hy, start), Vector256.Create(_grid.Hz, start));
            Vector256<double> latticeSum = Vector256.Sqrt(_latticeSum.At(h, k, l).SquaredMagnitude);
            for (int pixel = start; pixel < Math.Min(start + Width, _grid.Count); pixel++)
            {
                // Solid angles are at most 1, so they need not enter the bound.
                if (budget.At(latticeSum[pixel - start], _grid.SSquared[pixel]) >= amplitude)
                    candidates.Add(pixel);
            }
        }

        return [.. candidates];
    }

    private Vector256<double> At(ReadOnlySpan<int> four, CancellationToken cancellation)
    {
        (Vector256<double> hx, Vector256<double> hy, Vector256<double> hz) = (At(_grid.Hx, four), At(_grid.Hy, four), At(_grid.Hz, four));
        Vector256<double> sSquared = At(_grid.SSquared, four);
        ComplexVector amplitude = _atoms.At(hx, hy, hz, sSquared, cancellation);
        if (_cell is not null)
        {
            (Vector256<double> h, Vector256<double> k, Vector256<double> l) = _axes.Indices(hx, hy, hz);
            amplitude += _cell.At(hx, hy, hz, sSquared, cancellation) * _latticeSum.At(h, k, l);
        }

        return amplitude.SquaredMagnitude * At(_grid.SolidAngle, four);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> At(double[] values, ReadOnlySpan<int> four) =>
        Vector256.Create(values[four[0]], values[four[1]], values[four[2]], values[four[3]]);
}
