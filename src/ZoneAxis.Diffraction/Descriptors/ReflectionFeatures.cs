namespace ZoneAxis.Diffraction;

/// <summary>A list of reflections as numbers for a network, whatever part of them was measured; nothing depends on the scale of the intensities.</summary>
/// <remarks>
/// In this order: amplitudes of the zones hk0, h0l and 0kl up to indices of 12 and of all reflections up to indices of 4, each relative to the largest of its map, and the same on a logarithmic
/// scale; the cell; for each rotation of a cubic or hexagonal lattice, and for each of three zones, how far amplitudes differ from those that it turns them into; how strong the classes of
/// reflections are that centrings, glide planes and screw axes extinguish; statistics of normalised intensities of eight zones, of general reflections and of all; how far was measured.
/// What was not measured stands as −0.5 where measured values are 0 or more, so that a network can tell the two apart. A Friedel pair is one reflection.
/// </remarks>
public static class ReflectionFeatures
{
    /// <summary>How many numbers there are.</summary>
    public static int Length { get; } = AmplitudeMaps.Length + CellFeatures.Length + RotationResiduals.Length + ClassShares.Length + IntensityStatistics.Length + ReachNumbers;

    private const int ReachNumbers = 2;
    private const double CountDecades = 4;
    private const double ReachScale = 2;

    /// <summary>The numbers of a list.</summary>
    /// <param name="list">Its indices count in the cell that a network learned from: that of the International Tables.</param>
    /// <returns><see cref="Length"/> numbers, all finite.</returns>
    public static float[] Of(ReflectionList list)
    {
        float[] numbers = new float[Length];
        Write(list, numbers);
        return numbers;
    }

    /// <summary>Writes the numbers of a list.</summary>
    /// <param name="list">See <see cref="Of"/>.</param>
    /// <param name="destination">Room for <see cref="Length"/> numbers.</param>
    internal static void Write(ReflectionList list, Span<float> destination)
    {
        ArgumentNullException.ThrowIfNull(list);
        AmplitudeTable reflections = new(list);
        NumberWriter writer = new(destination);
        AmplitudeMaps.Write(reflections, ref writer);
        CellFeatures.Write(list.Lattice, ref writer);
        RotationResiduals.Write(reflections, ref writer);
        ClassShares.Write(reflections, ref writer);
        IntensityStatistics.Write(reflections, ref writer);
        writer.Add(Math.Log10(1 + reflections.Count) / CountDecades);
        writer.Add(reflections.Reach / ReachScale);
    }
}
