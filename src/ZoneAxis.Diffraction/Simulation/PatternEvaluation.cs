using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace ZoneAxis.Diffraction;

/// <summary>
/// Computes one pattern. Pixels that cannot reach a fraction of the maximum are left out in three steps, each dearer and
/// sharper than the one before: a bound on L² from its denominators, L² itself, and then only the structure factor.
/// </summary>
internal readonly struct PatternEvaluation
{
    // Guards the bounds against rounding: a pixel is left out only if it is this much too faint.
    private const double Slack = 1 - 1e-6;

    // The brightest candidate of each of so many parts of the image sharpens what is known of the maximum.
    private const int ChampionCount = 16;

    // So many pixels of a cell of 10,000 atoms take a millisecond.
    private const int PixelsBetweenChecks = 64;

    private static readonly int Width = Vector256<double>.Count;

    private readonly PixelGrid _grid;
    private readonly CellContents _contents;
    private readonly AmplitudeBoundTable _bounds;
    private readonly OrientedCell _cell;
    private readonly InterferenceFunction _interference;

    /// <summary>Prepares a pattern.</summary>
    public PatternEvaluation(
        PixelGrid grid, CellContents contents, AmplitudeBoundTable bounds, OrientedCell cell, InterferenceFunction interference)
    {
        (_grid, _contents, _bounds, _cell, _interference) = (grid, contents, bounds, cell, interference);
    }

    /// <summary>Room that a list of pixels needs, padding included: that of the grid's last block is listed while pixels are screened.</summary>
    public static int CapacityFor(PixelGrid grid) => grid.Hx.Length + Width;

    /// <summary>Fills a list with every pixel that reaches a fraction of the maximum, and perhaps some that do not.</summary>
    /// <param name="negligibleFraction">Fraction of the maximum, at most 1; 0 keeps every pixel.</param>
    /// <param name="result">An empty list.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public void Run(double negligibleFraction, SparseIntensities result, CancellationToken cancellation = default)
    {
        if (negligibleFraction > 0)
            Select(negligibleFraction * Slack, result, cancellation);
        else
            SelectAll(result);
        Pad(result.Pixels, result.Count);
        result.Maximum = Intensities(result.Pixels, result.Values, result.Count, cancellation);
    }

    private void SelectAll(SparseIntensities result)
    {
        for (int pixel = 0; pixel < _grid.Count; pixel++)
            result.Pixels[pixel] = pixel;
        result.Count = _grid.Count;
    }

    private void Select(double fraction, SparseIntensities result, CancellationToken cancellation)
    {
        Span<double> centre = stackalloc double[_grid.Centre.Length];
        double maximum = Intensities(_grid.Centre, centre, centre.Length, cancellation);
        result.Count = Screen(maximum * fraction, result.Pixels);
        Pad(result.Pixels, result.Count);
        Bound(result.Pixels, result.Values, result.Count);
        maximum = Math.Max(maximum, BestChampion(result, cancellation));
        result.Count = Keep(maximum * fraction, result);
    }

    /// <summary>Lists the pixels whose cheap bound reaches a threshold.</summary>
    private int Screen(double threshold, Span<int> pixels)
    {
        int count = 0;
        for (int block = 0; block < _grid.BlockLeastSSquared.Length; block++)
        {
            // Solid angles are at most 1, so they need not enter the bound.
            Vector256<double> limit = Vector256.Create(_bounds.SquaredFrom(_grid.BlockLeastSSquared[block]) / threshold);
            int end = (block + 1) * PixelGrid.BlockLength;
            for (int start = block * PixelGrid.BlockLength; start < end; start += Width)
            {
                (Vector256<double> h, Vector256<double> k, Vector256<double> l) = _cell.Indices(
                    Vector256.Create(_grid.Hx, start), Vector256.Create(_grid.Hy, start), Vector256.Create(_grid.Hz, start));
                uint kept = Vector256.LessThanOrEqual(_interference.ReciprocalFromBelow(h, k, l), limit).ExtractMostSignificantBits();
                for (; kept != 0; kept &= kept - 1)
                    pixels[count++] = start + System.Numerics.BitOperations.TrailingZeroCount(kept);
            }
        }

        // The padding of the grid's last block is no pixel.
        while (count > 0 && pixels[count - 1] >= _grid.Count)
            count--;
        return count;
    }

    /// <summary>Upper bounds of the intensity at listed pixels: L² as it is, the atoms all in phase.</summary>
    private void Bound(ReadOnlySpan<int> pixels, Span<double> bounds, int count)
    {
        for (int start = 0; start < count; start += Width)
        {
            ReadOnlySpan<int> four = pixels.Slice(start, Width);
            (Vector256<double> h, Vector256<double> k, Vector256<double> l) = IndicesAt(four);
            double[] s = _grid.SSquared;
            Vector256<double> amplitude = Vector256.Create(
                _bounds.SquaredFrom(s[four[0]]), _bounds.SquaredFrom(s[four[1]]), _bounds.SquaredFrom(s[four[2]]), _bounds.SquaredFrom(s[four[3]]));
            (amplitude * _interference.Squared(h, k, l) * At(_grid.SolidAngle, four)).CopyTo(bounds[start..]);
        }
    }

    /// <summary>The largest intensity among the pixels with the highest bound in each part of the list.</summary>
    private double BestChampion(SparseIntensities list, CancellationToken cancellation)
    {
        Span<int> champions = stackalloc int[ChampionCount];
        Span<double> intensities = stackalloc double[ChampionCount];
        int length = list.Count / ChampionCount;
        if (length == 0)
            return 0;
        for (int part = 0; part < ChampionCount; part++)
        {
            int best = part * length;
            for (int i = best + 1; i < (part + 1) * length; i++)
            {
                if (list.Values[i] > list.Values[best])
                    best = i;
            }

            champions[part] = list.Pixels[best];
        }

        return Intensities(champions, intensities, ChampionCount, cancellation);
    }

    private static int Keep(double threshold, SparseIntensities list)
    {
        Span<int> pixels = list.Pixels;
        Span<double> bounds = list.Values;
        int kept = 0;
        for (int i = 0; i < list.Count; i++)
        {
            pixels[kept] = pixels[i];
            kept += bounds[i] >= threshold ? 1 : 0;
        }

        return kept;
    }

    /// <summary>Computes listed pixels and returns the largest intensity. The list is padded to a multiple of the vector's width.</summary>
    private double Intensities(ReadOnlySpan<int> pixels, Span<double> intensities, int count, CancellationToken cancellation)
    {
        Vector256<double> most = Vector256<double>.Zero;
        for (int start = 0; start < count; start += Width)
        {
            if (start % PixelsBetweenChecks == 0)
                cancellation.ThrowIfCancellationRequested();
            ReadOnlySpan<int> four = pixels.Slice(start, Width);
            (Vector256<double> h, Vector256<double> k, Vector256<double> l) = IndicesAt(four);
            Vector256<double> intensity = _contents.SquaredStructureFactor(h, k, l, At(_grid.SSquared, four))
                * _interference.Squared(h, k, l) * At(_grid.SolidAngle, four);
            intensity.CopyTo(intensities[start..]);
            most = Vector256.Max(most, intensity);
        }

        double maximum = 0;
        for (int lane = 0; lane < Width; lane++)
            maximum = Math.Max(maximum, most[lane]);
        return maximum;
    }

    private static void Pad(Span<int> pixels, int count)
    {
        if (count == 0)
            return;
        for (int i = count; i % Width != 0; i++)
            pixels[i] = pixels[count - 1];
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private (Vector256<double> H, Vector256<double> K, Vector256<double> L) IndicesAt(ReadOnlySpan<int> four) =>
        _cell.Indices(At(_grid.Hx, four), At(_grid.Hy, four), At(_grid.Hz, four));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> At(double[] values, ReadOnlySpan<int> four) =>
        Vector256.Create(values[four[0]], values[four[1]], values[four[2]], values[four[3]]);
}
