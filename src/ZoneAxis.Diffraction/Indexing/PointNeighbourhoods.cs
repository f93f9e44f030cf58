using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction;

/// <summary>For each point of the crystallite's reciprocal lattice, the pixels that tell most of |F|² there.</summary>
internal sealed class PointNeighbourhoods
{
    private const int MostNeighbours = 60;
    private const double Bin = 0.1;
    private const double LeastL = 1e-4;
    private const double TimesInnermost = 2;

    private readonly PatternSamples _samples;
    private readonly CrystalliteEdges _edges;
    private readonly RowInterference _interference;
    private readonly Dictionary<(int I, int J), List<Pixel>> _pixels;

    public PointNeighbourhoods(PatternSamples samples, CrystalliteEdges edges, RowInterference interference, double outermost)
    {
        (_samples, _edges, _interference) = (samples, edges, interference);
        ReciprocalLayer layer = ReciprocalLayer.Of(new LatticeDirection(edges.FirstIndex, edges.SecondIndex, edges.ThirdIndex));
        PlaneLattice dual = new PlaneLattice(new PlaneVector(edges.First.X, edges.First.Y), new PlaneVector(edges.Second.X, edges.Second.Y)).Dual();
        Lattice = new PlaneLattice(dual.At(layer.First.X, layer.First.Y), dual.At(layer.Second.X, layer.Second.Y));
        _pixels = Pixels();
        Points = [.. _pixels.Keys.Where(one => IsUseful(one, outermost)).OrderBy(one => one.I).ThenBy(one => one.J)];
    }

    /// <summary>The reciprocal lattice of the crystallite's cell, absences included, 1/Å.</summary>
    public PlaneLattice Lattice { get; }

    /// <summary>The points, in order.</summary>
    public (int I, int J)[] Points { get; }

    /// <summary>The pixels around a point.</summary>
    public Neighbour[] Of((int I, int J) point)
    {
        List<Neighbour> near = [];
        for (int di = -1; di <= 1; di++)
        {
            for (int dj = -1; dj <= 1; dj++)
            {
                if (!_pixels.TryGetValue((point.I + di, point.J + dj), out List<Pixel>? pixels))
                    continue;
                foreach (Pixel pixel in pixels)
                {
                    PlaneVector off = Lattice.At(pixel.U + di, pixel.V + dj);
                    near.Add(new Neighbour(pixel.Sample, Along(off, _edges.First), Along(off, _edges.Second), Along(off, _edges.Third), pixel.L));
                }
            }
        }

        double scale = near.Max(one => _samples.Intensity[one.Sample] / one.L * Math.Min(1, 10 * one.L));
        return [.. near.GroupBy(one => (Math.Round(one.X / Bin), Math.Round(one.Y / Bin), Math.Round(one.Z / Bin))).Select(bin => bin.MaxBy(one => one.L))
            .OrderBy(one => Remoteness(one, scale)).Take(MostNeighbours)];

        double Remoteness(Neighbour one, double of)
        {
            double noise = of > 0 ? _samples.Resolution / one.L / of : 0;
            return one.X * one.X + one.Y * one.Y + one.Z * one.Z + noise * noise;
        }

        static double Along(PlaneVector off, Vector3D edge) => off.X * edge.X + off.Y * edge.Y;
    }

    /// <summary>Whether a point is far enough from the beam, which outshines what is next to it, and not too far out.</summary>
    private bool IsUseful((int I, int J) point, double outermost)
    {
        double length = Lattice.At(point.I, point.J).Length;
        return length >= TimesInnermost * _samples.Innermost && length <= outermost;
    }

    private Dictionary<(int I, int J), List<Pixel>> Pixels()
    {
        Dictionary<(int, int), List<Pixel>> spots = [];
        for (int s = 0; s < _samples.X.Length; s++)
        {
            double l = _edges.InterferenceAt(_samples, s, _interference);
            if (l < LeastL)
                continue;
            (double f, double g) = Lattice.CoordinatesOf(new PlaneVector(_samples.X[s], _samples.Y[s]));
            (double i, double j) = (Math.Round(f), Math.Round(g));
            if (!spots.TryGetValue(((int)i, (int)j), out List<Pixel>? pixels))
                spots[((int)i, (int)j)] = pixels = [];
            pixels.Add(new Pixel(s, f - i, g - j, l));
        }

        return spots;
    }

    private readonly record struct Pixel(int Sample, double U, double V, double L);
}
