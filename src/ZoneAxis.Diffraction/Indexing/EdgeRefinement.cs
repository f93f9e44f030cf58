namespace ZoneAxis.Diffraction;

/// <summary>
/// Judges and refines edges by how smooth ln I − Σ ln L = ln|F|² is: from one pixel to the next |F|² changes little, L much. The judge is the mean of
/// ln(1 + d²/s²) over neighbouring pixels, d the difference, so that the few pixels next to a zero do not decide alone.
/// </summary>
internal sealed class EdgeRefinement
{
    private const int MostPairs = 1500;
    private const double Scale = 0.3;
    private const double NearZero = 1e-20;
    private const double MultipleOfResolution = 1000;
    private const double FewestSteps = 2;

    // The first step and the last, relative.
    private const double FirstStep = 2e-3;
    private const double LastStep = 2e-5;
    private const double Faster = 1.3;
    private const double Slower = 0.5;
    private const int MostRounds = 40;

    private readonly PatternSamples _samples;
    private readonly RowInterference _interference;
    private readonly bool _curved;
    private readonly CancellationToken _cancellation;
    private readonly double[] _logs;

    public EdgeRefinement(PatternSamples samples, RowInterference interference, ZoneLatticeOptions options, CancellationToken cancellation)
    {
        (_samples, _interference, _curved, _cancellation) = (samples, interference, options.EwaldWavelengthAngstrom is not null, cancellation);
        double faintest = options.IntensityStep > 0 ? FewestSteps * options.IntensityStep : MultipleOfResolution * samples.Resolution;
        _logs = Array.ConvertAll(samples.Intensity, intensity => intensity > faintest ? Math.Log(intensity) : double.NaN);
    }

    /// <summary>Neighbouring pixels that are bright enough to judge by, at most <see cref="MostPairs"/>, evenly drawn.</summary>
    /// <param name="reach">Largest |H|, 1/Å.</param>
    public (int P, int Q)[] Pairs(double reach)
    {
        List<(int, int)> pairs = [];
        for (int s = 0; s < _samples.CountWithin(reach); s++)
        {
            if (double.IsNaN(_logs[s]))
                continue;
            foreach (int q in (ReadOnlySpan<int>)[_samples.Right[s], _samples.Below[s]])
            {
                if (q >= 0 && !double.IsNaN(_logs[q]))
                    pairs.Add((s, q));
            }
        }

        double stride = Math.Max(1, (double)pairs.Count / MostPairs);
        return [.. Enumerable.Range(0, (int)(pairs.Count / stride)).Select(i => pairs[(int)(i * stride)])];
    }

    /// <summary>How rough |F|² is with these edges.</summary>
    public double Roughness(CrystalliteEdges edges, (int P, int Q)[] pairs) =>
        Roughness(pairs, (p, q) => (NearZero + edges.InterferenceAt(_samples, p, _interference)) / (NearZero + edges.InterferenceAt(_samples, q, _interference)));

    /// <summary>How rough the picture itself is.</summary>
    public double RoughnessOfPicture((int P, int Q)[] pairs) => Roughness(pairs, (_, _) => 1);

    private double Roughness((int P, int Q)[] pairs, Func<int, int, double> ratio)
    {
        _cancellation.ThrowIfCancellationRequested();
        double sum = 0;
        foreach ((int p, int q) in pairs)
        {
            double d = (_logs[p] - _logs[q] - Math.Log(ratio(p, q))) / Scale;
            sum += Math.Log(1 + d * d);
        }

        return pairs.Length == 0 ? double.PositiveInfinity : sum / pairs.Length;
    }

    /// <summary>The edges refined, parameter by parameter.</summary>
    public CrystalliteEdges Refined(CrystalliteEdges edges, double reach)
    {
        (int P, int Q)[] pairs = Pairs(reach);
        double best = Roughness(edges, pairs);
        double[] steps = edges.Steps(FirstStep, _curved), least = edges.Steps(LastStep, _curved);
        for (int round = 0; round < MostRounds && steps.Zip(least).Any(one => one.First >= one.Second); round++)
        {
            for (int k = 0; k < steps.Length; k++)
            {
                if (steps[k] < least[k])
                    continue;
                bool moved = false;
                foreach (int sign in (ReadOnlySpan<int>)[1, -1])
                {
                    CrystalliteEdges tried = edges.Moved(k, sign * steps[k]);
                    double roughness = Roughness(tried, pairs);
                    if (roughness >= best)
                        continue;
                    (edges, best, moved) = (tried, roughness, true);
                    break;
                }

                steps[k] *= moved ? Faster : Slower;
            }
        }

        return edges;
    }
}
