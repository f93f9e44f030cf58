using System.Collections.Immutable;

namespace ZoneAxis.Diffraction;

/// <summary>Draws a measurement such as a laboratory may make: a part of the ideal reflections, less far, with gaps, with noise, and with strong reflections weakened.</summary>
/// <remarks>The same name and seed draw the same measurement.</remarks>
internal static class DrawnMeasurement
{
    // Each from a careful measurement to about the worst that is still indexed; a fifth of each kind has none of it.
    private const double PartWithout = 0.2;
    private const double MostMissing = 0.3;
    private const double MostRelativeNoise = 0.15;
    private const double LogOfLeastBackgroundNoise = -4;
    private const double LogOfMostBackgroundNoise = -1.5;
    private const double LeastExponent = 0.6;
    private const double MostSpacingAngstrom = 1.1;
    private const double SameSpacing = 0.5;

    // Of the strongest reflection; a list allows no standard deviation of 0.
    private const double LeastSigma = 1e-9;

    // How often each part is drawn, from the first of the enumeration on.
    private static readonly double[] PartShares = [0.25, 0.2, 0.3, 0.25];

    /// <summary>Draws a measurement.</summary>
    /// <param name="ideal">All reflections within a sphere.</param>
    /// <param name="seed">Another seed draws another measurement of the same crystal.</param>
    public static ReflectionList Of(ReflectionList ideal, int seed)
    {
        RandomNumbers random = RandomNumbers.For((ulong)seed, ideal.Name ?? "", 1);
        ReflectionList part = PartOfReflections.Of(ideal, DrawPart(random));
        double spacing = random.NextUnit() < PartWithout ? 0 : SameSpacing + ((MostSpacingAngstrom - SameSpacing) * random.NextUnit());
        double missing = random.NextUnit() < PartWithout ? 0 : MostMissing * random.NextUnit();
        double exponent = random.NextUnit() < PartWithout ? 1 : 1 - ((1 - LeastExponent) * random.NextUnit());
        double relative = random.NextUnit() < PartWithout ? 0 : MostRelativeNoise * random.NextUnit();
        double background = random.NextUnit() < PartWithout ? 0 : Math.Pow(10, LogOfLeastBackgroundNoise + ((LogOfMostBackgroundNoise - LogOfLeastBackgroundNoise) * random.NextUnit()));
        double largest = part.Reflections.IsEmpty ? 1 : Math.Max(LeastSigma, part.Reflections.Max(one => one.Intensity));
        ImmutableArray<Reflection>.Builder measured = ImmutableArray.CreateBuilder<Reflection>(part.Reflections.Length);
        foreach (Reflection one in part.Reflections)
        {
            if (random.NextUnit() < missing || Spacing(ideal, one) < spacing)
                continue;
            double intensity = Math.Pow(one.Intensity / largest, exponent);
            double sigma = Math.Max(LeastSigma, Math.Sqrt((relative * relative * intensity * intensity) + (background * background)));
            measured.Add(one with { Intensity = intensity + (sigma * random.NextNormal()), Sigma = sigma });
        }

        return part with { Reflections = measured.ToImmutable() };
    }

    private static MeasuredPart DrawPart(RandomNumbers random)
    {
        double drawn = random.NextUnit();
        int part = 0;
        while (part < PartShares.Length - 1 && drawn >= PartShares[part])
            drawn -= PartShares[part++];
        return (MeasuredPart)part;
    }

    private static double Spacing(ReflectionList list, in Reflection one) => 1 / (list.Lattice.Inverse * new Crystallography.Vector3D(one.H, one.K, one.L)).Length;
}
