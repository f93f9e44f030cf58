using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction.Tests.Measured;

/// <summary>Simulated patterns made to look like measured ones: a beam off the middle, counts, background, a beam stop.</summary>
internal sealed record MeasuredImage(Crystal Crystal, Orientation Orientation)
{
    private const int Side = 256;
    private const double StopRadius = 9;
    private const double StopArm = 4;

    public double BeamRow { get; init; } = (Side - 1) / 2.0;

    public double BeamColumn { get; init; } = (Side - 1) / 2.0;

    /// <summary>Electrons on the detector, the direct beam included; 0 for intensities without noise, scaled to 10⁶.</summary>
    public double Dose { get; init; }

    /// <summary>Background at the beam as a fraction of the strongest spot but the direct beam.</summary>
    public double Background { get; init; }

    /// <summary>Distance in pixels over which the background falls to 1/e.</summary>
    public double BackgroundRange { get; init; } = 60;

    public bool BeamStop { get; init; }

    /// <summary>The spots alone: without noise, background and beam stop.</summary>
    public IntensityImage Spots()
    {
        Rotated45 geometry = new() { Detector = new Detector { BeamRow = BeamRow, BeamColumn = BeamColumn } };
        IntensityImage image = new PatternSimulator(geometry).Intensity(Crystal, Orientation);
        double scale = (Dose > 0 ? Dose : 1e6) / image.Values.ToArray().Sum();
        return new IntensityImage(Side, Side, Array.ConvertAll(image.Values.ToArray(), value => value * scale));
    }

    public IntensityImage Image(int seed)
    {
        IntensityImage spots = Spots();
        double strongest = Enumerable.Range(0, Side * Side).Where(i => Distance(i) > StopRadius).Max(i => spots.Values[i]);
        Random random = new(seed);
        double[] values = new double[Side * Side];
        for (int i = 0; i < values.Length; i++)
        {
            double mean = spots.Values[i] + Background * strongest * Math.Exp(-Distance(i) / BackgroundRange);
            values[i] = Dose > 0 ? Count(mean, random) : mean;
            if (BeamStop && (Distance(i) <= StopRadius || (Math.Abs(i / Side - BeamRow) <= StopArm && i % Side < BeamColumn)))
                values[i] = 0;
        }

        return new IntensityImage(Side, Side, values);
    }

    public double Distance(int pixel) => double.Hypot(pixel / Side - BeamRow, pixel % Side - BeamColumn);

    /// <summary>Poisson by multiplication for small means, its normal limit for large ones.</summary>
    private static double Count(double mean, Random random)
    {
        if (mean > 30)
            return Math.Max(0, Math.Round(mean + Math.Sqrt(-2 * mean * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble())));
        int count = -1;
        for (double product = 1, least = Math.Exp(-mean); product > least; count++)
            product *= random.NextDouble();
        return count;
    }
}
