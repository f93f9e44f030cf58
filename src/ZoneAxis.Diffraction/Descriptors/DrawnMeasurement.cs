using System.Collections.Immutable;
using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction;

/// <summary>Draws a measurement such as a laboratory may make: a part of the ideal reflections, less far, without those that a goniometer does not reach, with gaps, with noise, with strong reflections weakened, and of electrons with double diffraction.</summary>
/// <remarks>The same name and seed draw the same measurement.</remarks>
internal static class DrawnMeasurement
{
    // Each from a careful measurement to about the worst that is still indexed; a fifth of each kind has none of it.
    private const double PartWithout = 0.2;
    private const double MostMissing = 0.3;
    private const double MostRelativeNoise = 0.15;

    // Excitation errors and thick crystals change the intensities of patterns by as much.
    private const double MostRelativeNoiseOfElectrons = 0.4;
    private const double LogOfLeastBackgroundNoise = -4;
    private const double LogOfMostBackgroundNoise = -1.5;
    private const double LeastExponent = 0.6;
    private const double MostSpacingAngstrom = 1.1;
    private const double SameSpacing = 0.5;
    private const double LeastReached = 0.5;
    private const double MostDoubleDiffraction = 0.06;

    // Of so many strong first reflections and their Friedel mates most of double diffraction comes.
    private const int StrongReflections = 8;

    // Of the strongest reflection; a list allows no standard deviation of 0.
    private const double LeastSigma = 1e-9;

    // How often each part is drawn, from the first of the enumeration on; of electrons also zones as a goniometer comes upon them.
    private static readonly double[] PartShares = [0.25, 0.2, 0.3, 0.25];
    private const double ShareOfDrawnZones = 0.5;
    private const int MostDrawnZones = 4;

    // Indices of zone axes from −2 to 2: low ones are sought and shine.
    private static readonly int[] ZoneIndices = [-2, -1, -1, -1, 0, 0, 0, 0, 0, 0, 1, 1, 1, 2];

    /// <summary>Draws a measurement.</summary>
    /// <param name="ideal">All reflections within a sphere.</param>
    /// <param name="setting">The group, whose Laue class makes reflections equal.</param>
    /// <param name="seed">Another seed draws another measurement of the same crystal.</param>
    public static ReflectionList Of(ReflectionList ideal, SpaceGroupSetting setting, int seed)
    {
        RandomNumbers random = RandomNumbers.For((ulong)seed, ideal.Name ?? "", 1);
        bool isOfElectrons = ideal.Radiation == Radiation.Electron;
        MeasuredPart? kind = isOfElectrons && random.NextUnit() < ShareOfDrawnZones ? null : DrawPart(random);
        ReflectionList part = kind is { } one ? PartOfReflections.Of(ideal, one) : InZones(ideal, setting, DrawZones(random));
        if (kind == MeasuredPart.Sphere && random.NextUnit() >= PartWithout)
            part = Reached(part, setting, LeastReached + ((1 - LeastReached) * random.NextUnit()), random.NextDirection());
        if (isOfElectrons && random.NextUnit() >= PartWithout)
            part = WithDoubleDiffraction(part, ideal, MostDoubleDiffraction * random.NextUnit());
        double spacing = random.NextUnit() < PartWithout ? 0 : SameSpacing + ((MostSpacingAngstrom - SameSpacing) * random.NextUnit());
        double missing = random.NextUnit() < PartWithout ? 0 : MostMissing * random.NextUnit();
        double exponent = random.NextUnit() < PartWithout ? 1 : 1 - ((1 - LeastExponent) * random.NextUnit());
        double relative = random.NextUnit() < PartWithout ? 0 : (isOfElectrons ? MostRelativeNoiseOfElectrons : MostRelativeNoise) * random.NextUnit();
        double background = random.NextUnit() < PartWithout ? 0 : Math.Pow(10, LogOfLeastBackgroundNoise + ((LogOfMostBackgroundNoise - LogOfLeastBackgroundNoise) * random.NextUnit()));
        double largest = part.Reflections.IsEmpty ? 1 : Math.Max(LeastSigma, part.Reflections.Max(one => one.Intensity));
        ImmutableArray<Reflection>.Builder measured = ImmutableArray.CreateBuilder<Reflection>(part.Reflections.Length);
        foreach (Reflection reflection in part.Reflections)
        {
            if (random.NextUnit() < missing || Spacing(ideal, reflection) < spacing)
                continue;
            double intensity = Math.Pow(reflection.Intensity / largest, exponent);
            double sigma = Math.Max(LeastSigma, Math.Sqrt((relative * relative * intensity * intensity) + (background * background)));
            measured.Add(reflection with { Intensity = intensity + (sigma * random.NextNormal()), Sigma = sigma });
        }

        return part with { Reflections = measured.ToImmutable() };
    }

    /// <summary>The reflections outside a double cone, which a goniometer of limited tilt leaves out, and those equal to them.</summary>
    /// <param name="list">All reflections.</param>
    /// <param name="setting">Says which are equal.</param>
    /// <param name="share">Share of all directions that lies outside.</param>
    /// <param name="axis">Axis of the cone, of length 1.</param>
    public static ReflectionList Reached(ReflectionList list, SpaceGroupSetting setting, double share, Vector3D axis)
    {
        IntegerMatrix3[] rotations = [.. setting.Hall.Operations.Select(operation => operation.Rotation.Transposed()).Distinct()];
        bool IsReached(in Reflection one)
        {
            IntegerVector3 h = new(one.H, one.K, one.L);
            foreach (IntegerMatrix3 rotation in rotations)
            {
                Vector3D vector = list.Lattice.Inverse * (rotation * h).ToVector3D();
                // Of all directions a share 1 − c lies within |cos| ≥ c of an axis.
                if (Math.Abs(vector.Dot(axis)) <= share * vector.Length)
                    return true;
            }

            return false;
        }

        return list with { Reflections = [.. list.Reflections.Where(one => IsReached(one))] };
    }

    /// <summary>The reflections of zones, and those equal to them.</summary>
    /// <param name="list">All reflections.</param>
    /// <param name="setting">Says which are equal.</param>
    /// <param name="zones">The zone axes.</param>
    public static ReflectionList InZones(ReflectionList list, SpaceGroupSetting setting, IReadOnlyList<IntegerVector3> zones)
    {
        // Of H·W·u = 0 for the rotations W of the group: the zones W·u.
        HashSet<IntegerVector3> equal = [.. from zone in zones from operation in setting.Hall.Operations select operation.Rotation * zone];
        IntegerVector3[] axes = [.. equal];
        return list with { Reflections = [.. list.Reflections.Where(one => Array.Exists(axes, axis => (one.H * axis.X) + (one.K * axis.Y) + (one.L * axis.Z) == 0))] };
    }

    private static IntegerVector3[] DrawZones(RandomNumbers random)
    {
        int Index() => ZoneIndices[(int)(random.NextUnit() * ZoneIndices.Length)];
        List<IntegerVector3> zones = [];
        int count = 1 + (int)(random.NextUnit() * MostDrawnZones);
        while (zones.Count < count)
        {
            IntegerVector3 zone = new(Index(), Index(), Index());
            if (zone != default)
                zones.Add(zone);
        }

        return [.. zones];
    }

    /// <summary>Adds Σ I(g)·I(h − g) over strong reflections g to each reflection h, scaled to a share of all intensities together.</summary>
    private static ReflectionList WithDoubleDiffraction(ReflectionList list, ReflectionList all, double share)
    {
        Dictionary<IntegerVector3, double> byIndex = new(2 * all.Reflections.Length);
        foreach (Reflection one in all.Reflections)
            byIndex[new IntegerVector3(one.H, one.K, one.L)] = byIndex[new IntegerVector3(-one.H, -one.K, -one.L)] = one.Intensity;
        (IntegerVector3 Index, double Intensity)[] strong = [.. all.Reflections.OrderByDescending(one => one.Intensity).Take(StrongReflections).Select(one => (new IntegerVector3(one.H, one.K, one.L), one.Intensity))];
        double[] gained = new double[list.Reflections.Length];
        for (int place = 0; place < gained.Length; place++)
        {
            IntegerVector3 h = new(list.Reflections[place].H, list.Reflections[place].K, list.Reflections[place].L);
            foreach ((IntegerVector3 g, double intensity) in strong)
                gained[place] += intensity * (byIndex.GetValueOrDefault(h - g) + byIndex.GetValueOrDefault(h + g));
        }

        double sum = gained.Sum(), scale = sum > 0 ? share * list.Reflections.Sum(one => one.Intensity) / sum : 0;
        return list with { Reflections = [.. list.Reflections.Select((one, place) => one with { Intensity = one.Intensity + (scale * gained[place]) })] };
    }

    private static MeasuredPart DrawPart(RandomNumbers random)
    {
        double drawn = random.NextUnit();
        int part = 0;
        while (part < PartShares.Length - 1 && drawn >= PartShares[part])
            drawn -= PartShares[part++];
        return (MeasuredPart)part;
    }

    private static double Spacing(ReflectionList list, in Reflection one) => 1 / (list.Lattice.Inverse * new Vector3D(one.H, one.K, one.L)).Length;
}
