using System.Collections.Immutable;
using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction;

/// <summary>Measures the intensity at every point of a plane lattice: the pixels of its spot, each divided by the interference function.</summary>
internal sealed class ReflectionIntensities(PatternSamples samples, Vector3D firstEdge, Vector3D secondEdge, ZoneLatticeOptions options)
{
    // Pixels with less of the spot's height than this tell more of the lobes than of the reflection.
    private const double LeastHeight = 0.2;

    /// <summary>The reflections, and the standard deviation of the spots' distances from their points, 1/Å.</summary>
    /// <param name="lattice">The plane lattice.</param>
    public (ImmutableArray<ZoneReflection> Reflections, double Deviation) At(PlaneLattice lattice)
    {
        Dictionary<(int I, int J), List<(double Value, double Height, PlaneVector Off)>> spots = [];
        PlaneLattice direct = lattice.Dual();
        for (int s = 0; s < samples.X.Length; s++)
        {
            double logHeight = CrystalliteAxes.LogInterference(samples.Index(s, firstEdge), options.CrystalliteCells)
                + CrystalliteAxes.LogInterference(samples.Index(s, secondEdge), options.CrystalliteCells);
            if (logHeight < Math.Log(LeastHeight))
                continue;
            PlaneVector h = new(samples.X[s], samples.Y[s]);
            (int i, int j) = ((int)Math.Round(h.Dot(direct.A)), (int)Math.Round(h.Dot(direct.B)));
            PlaneVector off = h - lattice.At(i, j);
            if (Math.Max(Math.Abs(off.Dot(direct.A)), Math.Abs(off.Dot(direct.B))) > LargestOff)
                continue;
            if (!spots.TryGetValue((i, j), out List<(double, double, PlaneVector)>? pixels))
                spots[(i, j)] = pixels = [];
            pixels.Add((samples.Intensity[s] / Math.Exp(logHeight), Math.Exp(logHeight), off));
        }

        double resolution = samples.Resolution;
        ZoneReflection[] all = [.. spots.Where(spot => spot.Key != (0, 0)).Select(spot => Of(spot.Key, spot.Value, lattice, resolution))];
        double most = all.Length == 0 ? 1 : Math.Max(double.Epsilon, all.Max(one => one.Intensity));
        return ([.. all.Select(one => one with { Intensity = one.Intensity / most, Uncertainty = one.Uncertainty / most }).OrderBy(one => one.Position.Length)], Deviation(spots));
    }

    // Beyond this part of the basis vectors a pixel belongs to no point.
    private const double LargestOff = 0.3;

    private static ZoneReflection Of((int I, int J) index, List<(double Value, double Height, PlaneVector Off)> pixels, PlaneLattice lattice, double resolution)
    {
        double weights = pixels.Sum(pixel => pixel.Height);
        double mean = pixels.Sum(pixel => pixel.Height * pixel.Value) / weights;
        double variance = pixels.Sum(pixel => pixel.Height * (pixel.Value - mean) * (pixel.Value - mean)) / weights / pixels.Count;
        double reading = resolution / pixels.Max(pixel => pixel.Height);
        return new ZoneReflection(index.I, index.J, lattice.At(index.I, index.J), mean, Math.Sqrt(variance + reading * reading));
    }

    private static double Deviation(Dictionary<(int I, int J), List<(double Value, double Height, PlaneVector Off)>> spots)
    {
        (double sum, double weights) = (0, 0);
        foreach (List<(double Value, double Height, PlaneVector Off)> pixels in spots.Values.Where(pixels => pixels.Count > 2))
        {
            double total = pixels.Sum(pixel => pixel.Value * pixel.Height);
            if (total <= 0)
                continue;
            PlaneVector centre = 1 / total * pixels.Aggregate(default(PlaneVector), (at, pixel) => at + pixel.Value * pixel.Height * pixel.Off);
            sum += centre.Dot(centre);
            weights++;
        }

        return weights == 0 ? 0 : Math.Sqrt(sum / weights / 2);
    }
}
