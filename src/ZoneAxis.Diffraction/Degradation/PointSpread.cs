using System.Text.Json.Nodes;

namespace ZoneAxis.Diffraction;

/// <summary>
/// How a scintillator and its optics spread the signal of each electron: a Gaussian, cut at four standard deviations.
/// The sum of the image stays: what would leave it is turned back at the edge.
/// </summary>
public sealed record PointSpread : IDegradation
{
    /// <summary>The largest standard deviation, px.</summary>
    public const double MostSigmaPixels = 1000;

    private const double CutAtSigmas = 4;

    private readonly double _sigma = 0.7;

    /// <summary>Standard deviation of the Gaussian, px, up to 1000; 0 for none. Default 0.7. The full width at half maximum is 2.355 times it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is out of range.</exception>
    public double SigmaPixels
    {
        get => _sigma;
        init => _sigma = ParameterRange.Within(value, 0, MostSigmaPixels, "point spread", "px");
    }

    /// <inheritdoc/>
    public string Name => "point-spread";

    /// <inheritdoc/>
    public DegradationStep Place => DegradationStep.Spread;

    /// <inheritdoc/>
    public DiffractionPattern Apply(DiffractionPattern pattern, RandomNumbers random)
    {
        if (SigmaPixels == 0)
            return pattern;
        IntensityImage image = pattern.Image;
        double[] kernel = Kernel();
        double[] alongRows = Spread(image.Values, image.Rows, image.Columns, 1, image.Columns, kernel);
        return pattern.With(Spread(alongRows, image.Columns, image.Rows, image.Columns, 1, kernel));
    }

    /// <inheritdoc/>
    public JsonObject Describe() => new() { ["stage"] = Name, ["sigmaPixels"] = SigmaPixels };

    /// <summary>The weight of each distance, 0 first; together with the negative distances they add up to 1.</summary>
    private double[] Kernel()
    {
        double[] weights = new double[(int)Math.Ceiling(CutAtSigmas * SigmaPixels) + 1];
        for (int distance = 0; distance < weights.Length; distance++)
            weights[distance] = Math.Exp(-0.5 * distance * distance / (SigmaPixels * SigmaPixels));
        double sum = 2 * weights.Sum() - weights[0];
        return Array.ConvertAll(weights, weight => weight / sum);
    }

    /// <summary>Spreads along lines of the image.</summary>
    private static double[] Spread(ReadOnlySpan<double> values, int lines, int length, int step, int lineStep, double[] kernel)
    {
        double[] spread = new double[values.Length];
        for (int line = 0; line < lines; line++)
        {
            int first = line * lineStep;
            for (int from = 0; from < length; from++)
            {
                double value = values[first + from * step];
                if (value == 0)
                    continue;
                spread[first + from * step] += kernel[0] * value;
                for (int distance = 1; distance < kernel.Length; distance++)
                {
                    spread[first + Reflected(from + distance, length) * step] += kernel[distance] * value;
                    spread[first + Reflected(from - distance, length) * step] += kernel[distance] * value;
                }
            }
        }

        return spread;
    }

    /// <summary>The pixel that a place beyond the edge is turned back to; mirrors stand at the outer edges of the pixels.</summary>
    private static int Reflected(int place, int length)
    {
        if (place >= 0 && place < length)
            return place;
        int period = 2 * length;
        int wrapped = (place % period + period) % period;
        return wrapped < length ? wrapped : period - 1 - wrapped;
    }
}
