using MathNet.Numerics.LinearAlgebra;
using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction;

/// <summary>
/// |F|² at the points of the lattice of a crystallite's edges: a parabola fitted to I/L of the pixels around each, so that it holds where a
/// reflection is absent and |F|² rises from 0 as the square of the distance.
/// </summary>
internal sealed class ReflectionHeights(PatternSamples samples, Vector3D first, Vector3D second, ZoneLatticeOptions options)
{
    // Pixels farther than this part of the edges' reciprocal vectors from a point do not count for it.
    private const double Reach = 0.35;

    // A pixel where L is less than this tells more of how exact the edges are than of |F|².
    private const double LeastHeight = 2e-3;

    // A parabola has six coefficients; the pixels beyond tell how well it fits.
    private const int Coefficients = 6;
    private const int FewestBeyond = 2;
    private const double LeastSignificance = 3;

    /// <summary>Indices of the reflections whose height is at least <see cref="ZoneLatticeOptions.VisibleFraction"/> of the highest.</summary>
    public (int I, int J)[] Seen()
    {
        (int I, int J, double Height, double Deviation)[] all =
        [
            .. Pixels().Where(spot => spot.Key != (0, 0)).Select(spot => (spot.Key.I, spot.Key.J, Fit: Fit(spot.Value)))
                .Where(spot => double.IsFinite(spot.Fit.Height)).Select(spot => (spot.I, spot.J, spot.Fit.Height, spot.Fit.Deviation)),
        ];
        if (all.Length == 0)
            return [];
        double least = options.VisibleFraction * all.Max(one => one.Height);
        return [.. all.Where(one => one.Height >= least && one.Height >= LeastSignificance * one.Deviation).Select(one => (one.I, one.J))];
    }

    private Dictionary<(int I, int J), List<Pixel>> Pixels()
    {
        Dictionary<(int, int), List<Pixel>> spots = [];
        for (int s = 0; s < samples.X.Length; s++)
        {
            (double f, double g) = (samples.Index(s, first), samples.Index(s, second));
            (double i, double j) = (Math.Round(f), Math.Round(g));
            (double x, double y) = (f - i, g - j);
            if (Math.Max(Math.Abs(x), Math.Abs(y)) > Reach)
                continue;
            double height = Math.Exp(CrystalliteAxes.LogInterference(f, options.CrystalliteCells) + CrystalliteAxes.LogInterference(g, options.CrystalliteCells));
            if (height < LeastHeight)
                continue;
            if (!spots.TryGetValue(((int)i, (int)j), out List<Pixel>? pixels))
                spots[((int)i, (int)j)] = pixels = [];
            pixels.Add(new Pixel(x, y, samples.Intensity[s] / height, height));
        }

        return spots;
    }

    private (double Height, double Deviation) Fit(List<Pixel> pixels)
    {
        int coefficients = pixels.Count >= Coefficients + FewestBeyond ? Coefficients : 1;
        Matrix<double> rows = Matrix<double>.Build.Dense(pixels.Count, coefficients);
        Vector<double> values = Vector<double>.Build.Dense(pixels.Count);
        for (int n = 0; n < pixels.Count; n++)
        {
            Pixel pixel = pixels[n];
            double weight = Math.Sqrt(pixel.Weight);
            double[] terms = [1, pixel.X, pixel.Y, pixel.X * pixel.X, pixel.X * pixel.Y, pixel.Y * pixel.Y];
            for (int k = 0; k < coefficients; k++)
                rows[n, k] = weight * terms[k];
            values[n] = weight * pixel.Value;
        }

        Matrix<double> inverse = (rows.TransposeThisAndMultiply(rows)).Inverse();
        Vector<double> fitted = inverse * rows.TransposeThisAndMultiply(values);
        int beyond = Math.Max(1, pixels.Count - coefficients);
        double residual = (values - rows * fitted).L2Norm();
        double reading = samples.Resolution / pixels.Max(pixel => pixel.Weight);
        return (fitted[0], Math.Sqrt(residual * residual / beyond * inverse[0, 0] + reading * reading));
    }

    private readonly record struct Pixel(double X, double Y, double Value, double Weight);
}
