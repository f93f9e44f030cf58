using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace ZoneAxis.Diffraction;

/// <summary>
/// Stages of degradation in the order of <see cref="DegradationStep"/>, however they are given; stages of one step keep their
/// order. Each stage draws from random numbers of its own, so that adding or removing a stage does not change the others'.
/// </summary>
/// <remarks>
/// Immutable and safe to share between threads. The tilt of the crystal comes before there is a pattern: <see cref="CrystalTilt"/>.
/// </remarks>
public sealed class DegradationChain
{
    /// <summary>A chain of stages.</summary>
    /// <param name="stages">Stages in any order; a stage may occur more than once.</param>
    public DegradationChain(IEnumerable<IDegradation> stages) => Stages = [.. stages.OrderBy(stage => stage.Place)];

    /// <summary>The stages in the order in which they act.</summary>
    public ImmutableArray<IDegradation> Stages { get; }

    /// <summary>Degrades a pattern.</summary>
    /// <param name="pattern">Intensities, finite; they stay as they are.</param>
    /// <param name="seed">Seed of all stages; the same seed gives the same image.</param>
    /// <exception cref="ArgumentException">An intensity is not finite, or a stage cannot use it, as counting cannot use a negative one.</exception>
    public DiffractionPattern Apply(DiffractionPattern pattern, ulong seed)
    {
        RequireFinite(pattern.Image);
        Dictionary<string, int> occurrences = new();
        foreach (IDegradation stage in Stages)
        {
            int occurrence = occurrences.GetValueOrDefault(stage.Name);
            occurrences[stage.Name] = occurrence + 1;
            pattern = stage.Apply(pattern, RandomNumbers.For(seed, stage.Name, occurrence));
        }

        return pattern;
    }

    /// <summary>Degrades a simulated image.</summary>
    /// <param name="image">Intensities, finite; they stay as they are.</param>
    /// <param name="geometry">The geometry it was simulated in: gives the beam centre and the scale.</param>
    /// <param name="seed">Seed of all stages; the same seed gives the same image.</param>
    /// <exception cref="ArgumentException">An intensity is not finite, or a stage cannot use it.</exception>
    public IntensityImage Apply(IntensityImage image, Geometry geometry, ulong seed)
    {
        Detector detector = geometry.Detector;
        DiffractionPattern pattern = new(image, detector.InverseAngstromPerPixel(geometry.Beam), detector.BeamRow, detector.BeamColumn);
        return Apply(pattern, seed).Image;
    }

    /// <summary>Names and parameters of all stages, in the order in which they act, for a JSON file.</summary>
    public JsonArray Describe() => [.. Stages.Select(stage => stage.Describe())];

    private static void RequireFinite(IntensityImage image)
    {
        for (int i = 0; i < image.Values.Length; i++)
        {
            if (!double.IsFinite(image.Values[i]))
                throw new ArgumentException($"The intensity at row {i / image.Columns}, column {i % image.Columns} is {image.Values[i]}; only numbers can be degraded.");
        }
    }
}
