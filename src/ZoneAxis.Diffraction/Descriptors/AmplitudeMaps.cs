namespace ZoneAxis.Diffraction;

/// <summary>Amplitudes reflection by reflection: of the zones [001], [010] and [100], and of the reflections of low order.</summary>
internal static class AmplitudeMaps
{
    /// <summary>Largest index in a zone.</summary>
    public const int MostIndex = 12;

    /// <summary>Largest index of the reflections of low order.</summary>
    public const int MostLowIndex = 4;

    /// <summary>Numbers written: for each map every amplitude relative to the map's largest, then the same on a logarithmic scale of four decades.</summary>
    public const int Length = 2 * ((3 * PointsOfZone) + PointsOfLowOrder);

    private const int PointsOfZone = (MostIndex + 1) * ((2 * MostIndex) + 1);
    private const int PointsOfLowOrder = (MostLowIndex + 1) * ((2 * MostLowIndex) + 1) * ((2 * MostLowIndex) + 1);
    private const double Decades = 4;

    /// <summary>Writes the maps.</summary>
    public static void Write(AmplitudeTable reflections, ref NumberWriter writer)
    {
        Span<int> places = stackalloc int[Math.Max(PointsOfZone, PointsOfLowOrder)];
        for (int zone = 0; zone < 3; zone++)
        {
            FindZone(reflections, zone, places);
            Write(reflections, places[..PointsOfZone], ref writer);
        }

        FindLowOrder(reflections, places);
        Write(reflections, places[..PointsOfLowOrder], ref writer);
    }

    private static void FindZone(AmplitudeTable reflections, int zone, Span<int> places)
    {
        int place = 0;
        for (int p = 0; p <= MostIndex; p++)
        {
            for (int q = -MostIndex; q <= MostIndex; q++)
            {
                places[place++] = zone switch
                {
                    0 => reflections.Find(p, q, 0),
                    1 => reflections.Find(p, 0, q),
                    _ => reflections.Find(0, p, q),
                };
            }
        }
    }

    private static void FindLowOrder(AmplitudeTable reflections, Span<int> places)
    {
        int place = 0;
        for (int h = 0; h <= MostLowIndex; h++)
        {
            for (int k = -MostLowIndex; k <= MostLowIndex; k++)
            {
                for (int l = -MostLowIndex; l <= MostLowIndex; l++)
                    places[place++] = reflections.Find(h, k, l);
            }
        }
    }

    private static void Write(AmplitudeTable reflections, scoped ReadOnlySpan<int> places, ref NumberWriter writer)
    {
        double largest = 0;
        foreach (int place in places)
            largest = place < 0 ? largest : Math.Max(largest, reflections.Amplitudes[place]);
        double scale = largest > 0 ? 1 / largest : 0;
        foreach (int place in places)
            writer.Add(place < 0 ? 0 : scale * reflections.Amplitudes[place]);
        foreach (int place in places)
        {
            if (place < 0)
                writer.AddUnmeasured(1);
            else
                writer.AddLogarithm(scale * reflections.Amplitudes[place], Decades);
        }
    }
}
