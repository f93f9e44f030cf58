namespace ZoneAxis.Diffraction;

/// <summary>How strong the reflections are that a centring, a glide plane or a screw axis would extinguish, beside all of their family.</summary>
internal static class ClassShares
{
    /// <summary>Numbers written: of each class the mean intensity and the largest, over the mean of the family, on a logarithmic scale of six decades, and the first as it is.</summary>
    public static int Length => NumbersOfClass * Families.Sum(family => family.Conditions.Length);

    private const int NumbersOfClass = 3;
    private const double Decades = 6;
    private const double MostShare = 2;

    /// <summary>Families of reflections with the conditions a·h + b·k + c·l = n·whole that may hold in them (International Tables Vol. A, 2016, tables 1.6.4.2 to 1.6.4.30), all axes alike.</summary>
    private static Family[] Families { get; } =
    [
        new((_, _, _) => true, [new(1, 0, 0, 2), new(0, 1, 0, 2), new(0, 0, 1, 2), new(1, 1, 0, 2), new(0, 1, 1, 2), new(1, 0, 1, 2), new(1, 1, 1, 2), new(-1, 1, 1, 3), new(1, -1, 1, 3)]),
        new((h, _, _) => h == 0, [new(0, 1, 0, 2), new(0, 0, 1, 2), new(0, 1, 1, 2), new(0, 1, 1, 4)]),
        new((_, k, _) => k == 0, [new(1, 0, 0, 2), new(0, 0, 1, 2), new(1, 0, 1, 2), new(1, 0, 1, 4)]),
        new((_, _, l) => l == 0, [new(1, 0, 0, 2), new(0, 1, 0, 2), new(1, 1, 0, 2), new(1, 1, 0, 4)]),
        new((h, k, _) => h == k, [new(1, 0, 0, 2), new(0, 0, 1, 2), new(2, 0, 1, 4)]),
        new((h, k, _) => h == -k, [new(0, 0, 1, 2), new(2, 0, 1, 4)]),
        new((_, k, l) => k == l, [new(1, 0, 0, 2), new(1, 2, 0, 4)]),
        new((h, _, l) => h == l, [new(0, 1, 0, 2), new(2, 1, 0, 4)]),
        new((_, k, l) => k == 0 && l == 0, [new(1, 0, 0, 2), new(1, 0, 0, 4)]),
        new((h, _, l) => h == 0 && l == 0, [new(0, 1, 0, 2), new(0, 1, 0, 4)]),
        new((h, k, _) => h == 0 && k == 0, [new(0, 0, 1, 2), new(0, 0, 1, 3), new(0, 0, 1, 4), new(0, 0, 1, 6)]),
    ];

    /// <summary>Writes the shares.</summary>
    public static void Write(AmplitudeTable reflections, ref NumberWriter writer)
    {
        foreach (Family family in Families)
            Write(reflections, family, ref writer);
    }

    private static void Write(AmplitudeTable reflections, Family family, ref NumberWriter writer)
    {
        int conditions = family.Conditions.Length;
        Span<double> sums = stackalloc double[conditions];
        Span<double> largest = stackalloc double[conditions];
        Span<int> counts = stackalloc int[conditions];
        (double all, int count) = (0, 0);
        for (int place = 0; place < reflections.Count; place++)
        {
            (int h, int k, int l, double intensity) = (reflections.H[place], reflections.K[place], reflections.L[place], reflections.Intensities[place]);
            if (!family.Holds(h, k, l))
                continue;
            all += intensity;
            count++;
            for (int one = 0; one < conditions; one++)
            {
                if (family.Conditions[one].Holds(h, k, l))
                    continue;
                sums[one] += intensity;
                largest[one] = Math.Max(largest[one], intensity);
                counts[one]++;
            }
        }

        double mean = all / Math.Max(count, 1);
        for (int one = 0; one < conditions; one++)
            Write(counts[one], sums[one], largest[one], mean, ref writer);
    }

    private static void Write(int count, double sum, double largest, double mean, ref NumberWriter writer)
    {
        if (count == 0 || !(mean > 0))
        {
            writer.AddUnmeasured(NumbersOfClass);
            return;
        }

        writer.AddLogarithm(sum / count / mean, Decades);
        writer.AddLogarithm(largest / mean, Decades);
        writer.Add(Math.Min(MostShare, sum / count / mean));
    }

    private sealed record Family(Func<int, int, int, bool> Holds, Condition[] Conditions);

    private readonly record struct Condition(int A, int B, int C, int Modulus)
    {
        public bool Holds(int h, int k, int l) => ((A * h) + (B * k) + (C * l)) % Modulus == 0;
    }
}
