using System.Buffers;

namespace ZoneAxis.Diffraction;

/// <summary>Statistics of normalised intensities E² (Wilson, Acta Cryst. 2, 318, 1949; Howells, Phillips and Rogers, Acta Cryst. 3, 210, 1950) of zones, of general reflections and of all.</summary>
/// <remarks>
/// E² is the intensity over the mean of a shell of equal |H|. Classes of reflections that are extinct are left out: those of a centring, and within a zone those of a glide plane.
/// </remarks>
internal static class IntensityStatistics
{
    /// <summary>Numbers written.</summary>
    public static int Length => NumbersOfSet * Sets.Length;

    private const int NumbersOfSet = 5 + HistogramBins + 3;
    private const int HistogramBins = 14;
    private const int ReflectionsOfShell = 20;
    private const int FewestReflections = 4;

    // Below this share of the mean of all a class counts as extinct; noise of the weak reflections stays below it, a superstructure that matters seldom does.
    private const double ExtinctShare = 0.01;

    private const double CountDecades = 4;
    private const double FourthMomentScale = 10;
    private const double MostFourthMoment = 50;
    private const int ParityClasses = 8;

    private static readonly double[] HistogramEdges = [0.01, 0.03, 0.1, 0.2, 0.35, 0.5, 0.75, 1, 1.5, 2, 3, 4, 6];

    private static Func<int, int, int, bool>[] Sets { get; } =
    [
        (_, _, l) => l == 0,
        (_, k, _) => k == 0,
        (h, _, _) => h == 0,
        (h, k, _) => h == -k,
        (h, _, l) => h == -l,
        (_, k, l) => k == -l,
        (h, k, l) => h + k + l == 0,
        (h, k, _) => h == k,
        (h, k, l) => h != 0 && k != 0 && l != 0,
        (_, _, _) => true,
    ];

    private static Func<int, int, int, int>[] Forms { get; } =
    [
        (h, _, _) => h % 2,
        (_, k, _) => k % 2,
        (_, _, l) => l % 2,
        (h, k, _) => (h + k) % 2,
        (_, k, l) => (k + l) % 2,
        (h, _, l) => (h + l) % 2,
        (h, k, l) => (h + k + l) % 2,
        (h, k, l) => (-h + k + l) % 3,
        (h, k, l) => (h - k + l) % 3,
    ];

    /// <summary>Writes the statistics.</summary>
    public static void Write(AmplitudeTable reflections, ref NumberWriter writer)
    {
        int[] places = ArrayPool<int>.Shared.Rent(Math.Max(1, reflections.Count));
        double[] squares = ArrayPool<double>.Shared.Rent(Math.Max(1, reflections.Count));
        foreach (Func<int, int, int, bool> isMember in Sets)
        {
            int all = 0;
            for (int place = 0; place < reflections.Count; place++)
            {
                if (isMember(reflections.H[place], reflections.K[place], reflections.L[place]))
                    places[all++] = place;
            }

            int kept = LeaveOutExtinct(reflections, places.AsSpan(0, all));
            Write(reflections, places.AsSpan(0, kept), all, squares, ref writer);
        }

        ArrayPool<int>.Shared.Return(places);
        ArrayPool<double>.Shared.Return(squares);
    }

    private static int LeaveOutExtinct(AmplitudeTable reflections, Span<int> places)
    {
        int count = places.Length;
        foreach (Func<int, int, int, int> form in Forms)
        {
            (double all, double violating, int violators) = (0, 0, 0);
            foreach (int place in places[..count])
            {
                double intensity = reflections.Intensities[place];
                all += intensity;
                if (form(reflections.H[place], reflections.K[place], reflections.L[place]) == 0)
                    continue;
                violating += intensity;
                violators++;
            }

            if (violators == 0 || violators == count || violating / violators >= ExtinctShare * all / count)
                continue;
            int kept = 0;
            for (int at = 0; at < count; at++)
            {
                int place = places[at];
                if (form(reflections.H[place], reflections.K[place], reflections.L[place]) == 0)
                    places[kept++] = place;
            }

            count = kept;
        }

        return count;
    }

    private static void Write(AmplitudeTable reflections, ReadOnlySpan<int> places, int all, double[] buffer, ref NumberWriter writer)
    {
        writer.Add(Math.Log10(1 + places.Length) / CountDecades);
        if (places.Length < FewestReflections)
        {
            writer.AddUnmeasured(NumbersOfSet - 1);
            return;
        }

        writer.Add((double)places.Length / all);
        Span<double> squares = buffer.AsSpan(0, places.Length);
        Normalise(reflections, places, squares);
        WriteMoments(squares, ref writer);
        WriteHistogram(squares, ref writer);
        NormaliseByParity(reflections, places, squares);
        WriteMoments(squares, ref writer);
    }

    /// <summary>E² of each reflection, by shells of |H|.</summary>
    private static void Normalise(AmplitudeTable reflections, ReadOnlySpan<int> places, Span<double> squares)
    {
        int shells = Math.Max(1, places.Length / ReflectionsOfShell);
        for (int shell = 0; shell < shells; shell++)
        {
            int first = (int)((long)shell * places.Length / shells);
            int end = (int)((long)(shell + 1) * places.Length / shells);
            double sum = 0;
            for (int at = first; at < end; at++)
                sum += reflections.Intensities[places[at]];
            // Numbers too small to divide by are no intensities.
            double scale = double.IsFinite((end - first) / sum) ? (end - first) / sum : 0;
            for (int at = first; at < end; at++)
                squares[at] = scale * reflections.Intensities[places[at]];
        }
    }

    /// <summary>The same within each class of even and odd indices, so that a superstructure does not look like a distribution of intensities.</summary>
    private static void NormaliseByParity(AmplitudeTable reflections, ReadOnlySpan<int> places, Span<double> squares)
    {
        int[] members = ArrayPool<int>.Shared.Rent(places.Length);
        int done = 0;
        for (int parity = 0; parity < ParityClasses; parity++)
        {
            int count = 0;
            foreach (int place in places)
            {
                if (((reflections.H[place] & 1) | ((reflections.K[place] & 1) << 1) | ((reflections.L[place] & 1) << 2)) == parity)
                    members[count++] = place;
            }

            Normalise(reflections, members.AsSpan(0, count), squares.Slice(done, count));
            done += count;
        }

        ArrayPool<int>.Shared.Return(members);
    }

    private static void WriteMoments(scoped ReadOnlySpan<double> squares, ref NumberWriter writer)
    {
        (double deviation, double first, double fourth) = (0, 0, 0);
        foreach (double square in squares)
        {
            deviation += Math.Abs(square - 1);
            first += Math.Sqrt(square);
            fourth += square * square;
        }

        writer.Add(deviation / squares.Length);
        writer.Add(first / squares.Length);
        writer.Add(Math.Min(MostFourthMoment, fourth / squares.Length) / FourthMomentScale);
    }

    private static void WriteHistogram(ReadOnlySpan<double> squares, ref NumberWriter writer)
    {
        Span<int> bins = stackalloc int[HistogramBins];
        foreach (double square in squares)
        {
            int bin = 0;
            while (bin < HistogramEdges.Length && square >= HistogramEdges[bin])
                bin++;
            bins[bin]++;
        }

        foreach (int bin in bins)
            writer.Add((double)bin / squares.Length);
    }
}
