namespace ZoneAxis.Diffraction;

/// <summary>How well amplitudes agree with what a rotation of the lattice makes of them: each rotation of the cubic and of the hexagonal lattice, and each of the plane in three zones.</summary>
internal static class RotationResiduals
{
    /// <summary>Numbers written: residual, the same on a logarithmic scale of four decades, each for all rotations and then for those of each zone.</summary>
    public static int Length => 2 * (Rotations.Length + (3 * PlaneRotations.Length));

    private const double Decades = 4;

    // The reflections nearest the origin say all that a residual can; the others only cost time.
    private const int MostReflections = 2500;

    private static int[][] PlaneRotations { get; } =
    [
        [0, -1, 1, 0], // four-fold axis
        [1, 0, 0, -1], // mirror along an axis
        [0, 1, 1, 0], // mirror between the axes
        [0, 1, -1, -1], // three-fold axis of a hexagonal plane
        [1, 0, -1, -1], // mirrors of a hexagonal plane
        [-1, -1, 0, 1],
    ];

    private static int[][] Rotations { get; } = [.. AllRotations()];

    /// <summary>Writes the residuals.</summary>
    public static void Write(AmplitudeTable reflections, ref NumberWriter writer)
    {
        int count = Math.Min(reflections.Count, MostReflections);
        foreach (int[] w in Rotations)
        {
            Residual residual = default;
            for (int place = 0; place < count; place++)
            {
                (int h, int k, int l) = (reflections.H[place], reflections.K[place], reflections.L[place]);
                residual.Add(reflections, place, reflections.Find((w[0] * h) + (w[1] * k) + (w[2] * l), (w[3] * h) + (w[4] * k) + (w[5] * l), (w[6] * h) + (w[7] * k) + (w[8] * l)));
            }

            residual.Write(ref writer);
        }

        for (int zone = 0; zone < 3; zone++)
        {
            foreach (int[] w in PlaneRotations)
                WriteZone(reflections, zone, w, ref writer);
        }
    }

    private static void WriteZone(AmplitudeTable reflections, int zone, int[] w, ref NumberWriter writer)
    {
        Residual residual = default;
        for (int p = 0; p <= AmplitudeMaps.MostIndex; p++)
        {
            for (int q = -AmplitudeMaps.MostIndex; q <= AmplitudeMaps.MostIndex; q++)
            {
                int place = Find(reflections, zone, p, q);
                if (place >= 0)
                    residual.Add(reflections, place, Find(reflections, zone, (w[0] * p) + (w[1] * q), (w[2] * p) + (w[3] * q)));
            }
        }

        residual.Write(ref writer);
    }

    private static int Find(AmplitudeTable reflections, int zone, int p, int q) => zone switch
    {
        0 => reflections.Find(p, q, 0),
        1 => reflections.Find(p, 0, q),
        _ => reflections.Find(0, p, q),
    };

    /// <summary>The rotations of both lattices, the identity left out, of a rotation and its inverse one.</summary>
    private static List<int[]> AllRotations()
    {
        int[] identity = [1, 0, 0, 0, 1, 0, 0, 0, 1];
        int[][] cubic = Closure([0, -1, 0, 1, 0, 0, 0, 0, 1], [0, 0, 1, 1, 0, 0, 0, 1, 0]);
        int[][] hexagonal = Closure([1, 1, 0, -1, 0, 0, 0, 0, 1], [0, 1, 0, 1, 0, 0, 0, 0, -1]);
        List<int[]> kept = [];
        foreach (int[] one in cubic.Concat(hexagonal))
        {
            if (!one.SequenceEqual(identity) && !kept.Exists(other => other.SequenceEqual(one) || Product(other, one).SequenceEqual(identity)))
                kept.Add(one);
        }

        return kept;
    }

    private static int[][] Closure(params int[][] generators)
    {
        List<int[]> group = [.. generators];
        for (int at = 0; at < group.Count; at++)
        {
            foreach (int[] generator in generators)
            {
                int[] product = Product(group[at], generator);
                if (!group.Exists(one => one.SequenceEqual(product)))
                    group.Add(product);
            }
        }

        return [.. group];
    }

    private static int[] Product(int[] a, int[] b) =>
        [.. Enumerable.Range(0, 9).Select(at => Enumerable.Range(0, 3).Sum(k => a[(at / 3 * 3) + k] * b[(k * 3) + (at % 3)]))];

    /// <summary>Σ |F − F′| / Σ (F + F′) over the reflections that do not fall on themselves.</summary>
    private struct Residual
    {
        private double _difference;
        private double _sum;

        public void Add(AmplitudeTable reflections, int place, int image)
        {
            if (image < 0 || image == place)
                return;
            (double one, double other) = (reflections.Amplitudes[place], reflections.Amplitudes[image]);
            _difference += Math.Abs(one - other);
            _sum += one + other;
        }

        public readonly void Write(ref NumberWriter writer)
        {
            if (!(_sum > 0))
            {
                writer.AddUnmeasured(2);
                return;
            }

            writer.Add(_difference / _sum);
            writer.AddLogarithm(_difference / _sum, Decades);
        }
    }
}
