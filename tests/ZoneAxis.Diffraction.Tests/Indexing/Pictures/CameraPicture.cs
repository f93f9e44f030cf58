namespace ZoneAxis.Diffraction.Tests.Indexing.Pictures;

/// <summary>A picture as a camera takes it: Gaussian spots at the points of plane lattices, background, counts, a beam stop.</summary>
internal sealed record CameraPicture
{
    public int Side { get; init; } = 256;

    public PlaneLattice Lattice { get; init; } = new(new PlaneVector(24.3, 5.1), new PlaneVector(-7.7, 31.2));

    public PlaneVector Beam { get; init; } = new(131.4, 120.7);

    public double Width { get; init; } = 1.3;

    /// <summary>Counts of the strongest spot.</summary>
    public double Strongest { get; init; } = 5000;

    /// <summary>Counts a pixel at the beam; they fall to half at 40 px.</summary>
    public double Background { get; init; } = 5;

    public double StopRadius { get; init; }

    /// <summary>Spots of another grain, each a tenth of the strongest.</summary>
    public PlaneLattice? SecondGrain { get; init; }

    /// <summary>Indices of the reflections that are faint, and how faint.</summary>
    public Func<int, int, double> Factor { get; init; } = (_, _) => 1;

    public IntensityImage Draw(int seed, bool counted = true)
    {
        Random random = new(seed);
        double[] values = new double[Side * Side];
        AddLattice(values, Lattice, random, Factor, 1);
        if (SecondGrain is { } grain)
            AddLattice(values, grain, random, (_, _) => 1, 0.1);
        for (int i = 0; i < values.Length; i++)
        {
            double distance = double.Hypot(i % Side - Beam.X, i / Side - Beam.Y);
            double mean = values[i] + Background / (1 + distance * distance / 1600);
            values[i] = distance < StopRadius ? 0 : counted ? Math.Max(0, Math.Round(mean + Math.Sqrt(mean) * Normal(random))) : mean;
        }

        return new IntensityImage(Side, Side, values);
    }

    /// <summary>Places of the spots within the picture, the direct beam left out.</summary>
    public IEnumerable<(int I, int J, PlaneVector Place)> Places(PlaneLattice lattice)
    {
        for (int i = -20; i <= 20; i++)
        {
            for (int j = -20; j <= 20; j++)
            {
                PlaneVector place = Beam + lattice.At(i, j);
                if ((i, j) != (0, 0) && place.X > 8 && place.Y > 8 && place.X < Side - 9 && place.Y < Side - 9)
                    yield return (i, j, place);
            }
        }
    }

    private void AddLattice(double[] values, PlaneLattice lattice, Random random, Func<int, int, double> factor, double strength)
    {
        Dictionary<(int, int), double> drawn = [];
        foreach ((int i, int j, PlaneVector place) in Places(lattice))
        {
            // Friedel mates are alike.
            if (!drawn.TryGetValue((-i, -j), out double intensity))
                intensity = Strongest * (0.1 + 0.9 * random.NextDouble()) * Math.Exp(-(place - Beam).Length / 60);
            drawn[(i, j)] = intensity;
            AddSpot(values, place, strength * factor(i, j) * intensity);
        }

        AddSpot(values, Beam, strength * 4 * Strongest);
    }

    private void AddSpot(double[] values, PlaneVector place, double intensity)
    {
        int reach = (int)Math.Ceiling(5 * Width);
        (int c0, int r0) = ((int)Math.Round(place.X), (int)Math.Round(place.Y));
        for (int r = Math.Max(0, r0 - reach); r <= Math.Min(Side - 1, r0 + reach); r++)
        {
            for (int c = Math.Max(0, c0 - reach); c <= Math.Min(Side - 1, c0 + reach); c++)
                values[r * Side + c] += intensity / (2 * Math.PI * Width * Width) * Math.Exp(-((c - place.X) * (c - place.X) + (r - place.Y) * (r - place.Y)) / (2 * Width * Width));
        }
    }

    private static double Normal(Random random) => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
