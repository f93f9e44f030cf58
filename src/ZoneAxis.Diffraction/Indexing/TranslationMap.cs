using System.Numerics;

namespace ZoneAxis.Diffraction;

/// <summary>
/// The Fourier transform of a pattern's emphasis E (ln I less its mean on rings of |H|), A(t) = Σ E·cos(2π H·t), tapered at the edge: it peaks where
/// t is a translation of the crystal seen along the beam.
/// A crystallite's side lobes only make A fall off with |t|; they add no false translations.
/// </summary>
internal sealed class TranslationMap
{
    private readonly double[] _values;
    private readonly int _side;

    private TranslationMap(double[] values, int side, double stepAngstrom)
    {
        (_values, _side, StepAngstrom) = (values, side, stepAngstrom);
    }

    /// <summary>Distance of two places of the map, Å.</summary>
    public double StepAngstrom { get; }

    /// <summary>Computes the map.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="emphasis">What a pixel counts for, from its intensity and |H|.</param>
    /// <param name="innermost">|H| below which the central beam hides all else, 1/Å.</param>
    /// <param name="outermost">|H| beyond which nothing counts, 1/Å.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static TranslationMap Of(DiffractionPattern pattern, Func<double, double, double> emphasis, double innermost, double outermost, CancellationToken cancellation = default)
    {
        (int rows, int columns) = (pattern.Image.Rows, pattern.Image.Columns);
        int side = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(rows, columns));
        Complex[] values = new Complex[side * side];
        for (int row = 0; row < rows; row++)
        {
            cancellation.ThrowIfCancellationRequested();
            for (int column = 0; column < columns; column++)
            {
                double length = PatternSamples.PlaneOf(pattern, row, column, null).Length;
                if (length < innermost || length > outermost)
                    continue;
                // A smooth edge keeps the edge of the disc from ringing in the map.
                double taper = Math.Cos(Math.PI / 2 * length / outermost);
                values[row * side + column] = taper * taper * emphasis(pattern.Image[row, column], length);
            }
        }

        FourierTransform.Square(values, side, cancellation);
        double[] real = new double[side * side];
        for (int j = 0; j < side; j++)
        {
            cancellation.ThrowIfCancellationRequested();
            for (int i = 0; i < side; i++)
            {
                // Moves the origin from the image's corner to the beam.
                double turns = (Signed(i, side) * pattern.BeamColumn + Signed(j, side) * pattern.BeamRow) / side;
                real[j * side + i] = (values[j * side + i] * Complex.FromPolarCoordinates(1, 2 * Math.PI * turns)).Real;
            }
        }

        return new TranslationMap(real, side, 1 / (side * pattern.InverseAngstromPerPixel));
    }

    /// <summary>The local maxima in one half of the plane.</summary>
    /// <param name="shortest">Least |t|, Å.</param>
    /// <returns>Places and heights.</returns>
    public List<(PlaneVector Place, double Height)> Peaks(double shortest)
    {
        List<(PlaneVector, double)> peaks = [];
        int half = _side / 2;
        for (int y = 0; y < half; y++)
        {
            for (int x = -half + 1; x < half; x++)
            {
                PlaneVector t = StepAngstrom * new PlaneVector(x, y);
                if ((y == 0 && x <= 0) || t.Length < shortest || !IsPeak(x, y))
                    continue;
                peaks.Add((t, At(x, y)));
            }
        }

        return peaks;
    }

    private bool IsPeak(int x, int y)
    {
        double here = At(x, y);
        for (int dy = -1; dy <= 1; dy++)
        {
            for (int dx = -1; dx <= 1; dx++)
            {
                if ((dx, dy) != (0, 0) && At(x + dx, y + dy) > here)
                    return false;
            }
        }

        return here > 0;
    }

    private double At(int x, int y) => _values[(y & (_side - 1)) * _side + (x & (_side - 1))];

    private static int Signed(int index, int side) => index < side / 2 ? index : index - side;
}
